/** The place of a fact: a note's path (relative to the vault, with `/`) and a line, counted from 1. */
export interface Source {
  readonly path: string;
  readonly line: number;
}

/** A contact, by the path of its note. */
export interface AtPath {
  readonly path: string;
}
