#!/usr/bin/env node
import module from "node:module";

// Node's own, in the system's temporary folder; NODE_DISABLE_COMPILE_CACHE=1 turns it off. Node 20 has none.
module.enableCompileCache?.();
await import("./main.ts");
