import type { TestsStream } from "node:test/reporters";
