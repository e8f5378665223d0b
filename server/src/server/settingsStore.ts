import type { Connection } from "vscode-languageserver/node";
import { readSettings, type Settings } from "../workspace/settings.ts";
import type { ClientAbilities } from "./capabilities.ts";

/** The settings by document, asked of the client when it can tell, else as it sent them. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #byUri = new Map<string, Promise<Settings>>();
  readonly #complaints = new Set<string>();
  #listeners: (() => void)[] = [];
  #sent: unknown = {};
  #asks = false;
  #window: Settings = readSettings({}, () => {});
  #version = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.onDidChangeConfiguration(({ settings }) => {
      const section = (settings as { trialwright?: unknown } | null)?.trialwright;
      if (section !== undefined) this.#sent = section;
      this.#complaints.clear();
      void this.refresh().then(() => {
        for (const listener of this.#listeners) listener();
      });
    });
  }

  start(client: ClientAbilities, sent: unknown): void {
    this.#asks = client.asksConfiguration;
    // Clients without workspace/configuration give the settings once, with or without their section.
    this.#sent = (sent as { trialwright?: unknown } | undefined)?.trialwright ?? sent ?? {};
    this.#window = this.#read(this.#sent);
  }

  onChange(listener: () => void): void {
    this.#listeners = [...this.#listeners, listener];
  }

  /** Names the present settings; findings made under another version are stale. */
  get version(): number {
    return this.#version;
  }

  /** The settings that hold for the whole window. */
  get window(): Settings {
    return this.#window;
  }

  of(uri: string): Promise<Settings> {
    let settings = this.#byUri.get(uri);
    if (!settings) {
      settings = this.#ask(uri);
      this.#byUri.set(uri, settings);
    }
    return settings;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  async refresh(): Promise<void> {
    this.#version++;
    this.#byUri.clear();
    this.#window = await this.#ask(undefined);
  }

  async #ask(uri: string | undefined): Promise<Settings> {
    if (!this.#asks) return this.#read(this.#sent);
    const item =
      uri === undefined ? { section: "trialwright" } : { section: "trialwright", scopeUri: uri };
    try {
      return this.#read(await this.#connection.workspace.getConfiguration(item));
    } catch (error) {
      this.#complain(`The settings could not be read: ${String(error)}`);
      return this.#read({});
    }
  }

  #read(value: unknown): Settings {
    return readSettings(value, (message) => this.#complain(message));
  }

  /** Each complaint once, not once for each document. */
  #complain(message: string): void {
    if (this.#complaints.has(message)) return;
    this.#complaints.add(message);
    this.#connection.console.warn(message);
  }
}
