export * from "../workspace/snapshot.ts";
