import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../server/server.ts";
import { nodeEnvironment } from "./nodeEnvironment.ts";
import { serverInfo } from "./serverInfo.ts";

/** The process that an editor forks or spawns: IPC, stdio or a socket, as its arguments say. */
startServer(createConnection(ProposedFeatures.all), nodeEnvironment(), serverInfo);
