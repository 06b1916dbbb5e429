import type { YamlScalar, YamlValue } from './yaml-value.ts';

/** A value with its text and its line, counted from 1 in the note. */
export type WrittenValue = WrittenScalar | WrittenList | WrittenMap;

export interface WrittenScalar {
  readonly kind: 'scalar';
  readonly line: number;
  /** As it was written, without quotes and comment: `+15551234567` and `1.10` keep their characters. */
  readonly text: string;
  readonly value: YamlScalar;
}

export interface WrittenList {
  readonly kind: 'list';
  readonly line: number;
  /** The list as written if it is in brackets, else `null`. */
  readonly text: string | null;
  readonly items: readonly WrittenValue[];
}

export interface WrittenMap {
  readonly kind: 'map';
  readonly line: number;
  readonly entries: readonly WrittenEntry[];
}

export interface WrittenEntry {
  /** As written, without quotes: `1.10` where YAML itself would say "1.1". */
  readonly key: string;
  readonly line: number;
  readonly written: WrittenValue;
}

/** The value alone. */
export function valueOf(written: WrittenValue): YamlValue {
  switch (written.kind) {
    case 'scalar':
      return written.value;
    case 'list':
      return written.items.map(valueOf);
    case 'map':
      return new Map(written.entries.map((entry) => [entry.key, valueOf(entry.written)]));
  }
}
