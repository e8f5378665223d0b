import type { DataElement } from "../catalogue/element.ts";
import { startedSinceFinalRule } from "../rules/finalRule.ts";
