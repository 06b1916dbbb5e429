import type { Refusal, RefusalDetail } from '../../domain/refusal.ts';
import type { Edit } from '../../notes/text/splice.ts';

/**
 * The world as the core knows it: a folder of Markdown notes. Paths are relative to the vault, with `/`. Every method
 * may fail with a {@link VaultError}.
 */
export interface Vault {
  /** The paths of all Markdown notes, sorted by code units. */
  readonly list: () => Promise<readonly string[]>;
  readonly read: (path: string) => Promise<string>;
  /**
   * One atomic read-modify-write: `change` gets the newest text and says what to do; a refusal leaves the note as it is.
   * Resolves to the text before and after; both are the same if it was refused.
   */
  readonly edit: (path: string, change: (text: string) => Edit) => Promise<EditOutcome>;
  /** Creates a note; rejects if it exists. */
  readonly create: (path: string, text: string) => Promise<void>;
  readonly trash: (path: string) => Promise<void>;
}

export interface EditOutcome {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** `null` where the edit was made. */
  readonly refusal: Refusal | null;
}

/** What went wrong with a note on its way from or to the vault. `i18n` words the detail; the message is for developers. */
export class VaultError extends Error {
  constructor(
    readonly path: string,
    readonly detail: RefusalDetail,
  ) {
    super(`${path}: ${detail.kind}`);
    this.name = 'VaultError';
  }
}
