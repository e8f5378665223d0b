import packageJson from "../../../package.json" with { type: "json" };

export const serverInfo = { name: packageJson.displayName, version: packageJson.version };
