import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { session, type Session, type SessionOptions } from '../hosts/cli/session.ts';

/** The fields of `rapport export --format json` that the cases look at; the whole shape is in docs/note-format.md. */
export interface ExportedFacts {
  readonly contacts: readonly ExportedContact[];
  readonly queue: readonly { readonly path: string; readonly reasons: readonly { readonly kind: string; readonly text: string }[] }[];
  readonly problems: readonly { readonly path: string; readonly line: number; readonly message: string }[];
}

export interface ExportedContact {
  readonly path: string;
  readonly name: string;
  readonly standing: string;
  readonly organisations: readonly string[];
  readonly relationship: string | null;
  readonly lastContact: { readonly date: string; readonly path: string; readonly line: number } | null;
  readonly cadence: { readonly text: string } | null;
  readonly due: string | null;
  readonly birthday: string | null;
  readonly interactions: readonly {
    readonly date: string;
    readonly channel: string | null;
    readonly attempt: boolean;
    readonly text: string;
    readonly exchanges: readonly { readonly kind: string; readonly what: string; readonly state: string | null; readonly closedBy?: { readonly path: string; readonly line: number } }[];
    readonly with: readonly string[];
    readonly path: string;
    readonly line: number;
    readonly alsoIn: readonly { readonly path: string; readonly line: number }[];
  }[];
  readonly promises: readonly { readonly text: string; readonly due: string | null; readonly waitingFor: string }[];
  readonly notCounted: readonly { readonly line: number; readonly reason: string }[];
}

/** A terminal session on a copy of a vault that once went wrong. */
export interface CaseSession extends Session {
  /** What `rapport export --format json` prints. */
  readonly facts: () => Promise<ExportedFacts>;
  /** The exported contact with a name. */
  readonly contact: (name: string) => Promise<ExportedContact>;
}

const VAULTS = join(import.meta.dirname, 'vaults');

/** Begins a session on a copy of `tests/cases/vaults/NAME`; `now` is today, as YYYY-MM-DD. */
export function caseVault(name: string, now: string, options: SessionOptions = {}): CaseSession {
  return sessionOnCopy(join(VAULTS, name), now, options);
}

/** The same on a copy of any folder. */
export function sessionOnCopy(folder: string, now: string, options: SessionOptions = {}): CaseSession {
  const started = session(filesOf(folder), { ...options, now });
  const facts = async (): Promise<ExportedFacts> => JSON.parse((await started.rapport('export', '--format', 'json')).out) as ExportedFacts;
  return {
    ...started,
    facts,
    contact: async (wanted) => {
      const found = (await facts()).contacts.find((contact) => contact.name === wanted);
      if (found === undefined) throw new Error(`No contact matches ${wanted}.`);
      return found;
    },
  };
}

function filesOf(folder: string): Readonly<Record<string, Uint8Array>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
  }));
}
