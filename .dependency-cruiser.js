/** Imports go down this list only (docs/architecture.md, section 4). */
const layers = [
  "server/src/cli",
  "server/src/transport",
  "server/src/server",
  "server/src/language",
  "server/src/workspace",
  "server/src/rules",
  "server/src/layouts",
  "server/src/catalogue",
  "server/src/study",
];

const upward = layers.map((layer, i) => ({
  name: `no-import-up-from-${layer.split("/").at(-1)}`,
  severity: "error",
  from: { path: `^${layer}/` },
  to: { path: layers.slice(0, i).map((above) => `^${above}/`) },
}));

export default {
  forbidden: [
    ...upward.filter((rule) => rule.to.path.length > 0),
    {
      name: "rules-know-no-layout",
      severity: "error",
      from: { path: "^server/src/rules/" },
      to: { path: "^server/src/layouts/" },
    },
    {
      name: "only-the-client-knows-vscode",
      severity: "error",
      from: { path: "^(server|bench)/" },
      to: { path: "^vscode$" },
    },
    {
      name: "only-the-top-knows-the-connection",
      severity: "error",
      from: { path: "^server/src/(language|workspace|rules|layouts|catalogue|study)/" },
      to: {
        path: "node_modules/vscode-(languageserver|jsonrpc|languageserver-protocol|languageclient)/",
      },
    },
    {
      name: "no-file-system-below-workspace",
      severity: "error",
      from: { path: "^server/src/(language|rules|layouts|catalogue|study)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "the-client-knows-messages-only",
      severity: "error",
      from: { path: "^client/" },
      to: {
        path: "^server/",
        pathNot: "^server/src/(server/messages|language/(status|relatedTrials))\\.ts$",
      },
    },
    {
      name: "no-circle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node"],
    },
  },
};
