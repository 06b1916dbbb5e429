import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';

/** Facts as numbers and words, in the order in which they were packed. Each word is stored once, and referred to by its index. */
export interface Packed {
  /** Integers of at most 32 bits. */
  readonly numbers: ArrayLike<number>;
  readonly words: readonly string[];
}

/** Thrown when packed facts can't be unpacked: they are damaged, or of another version. */
export class DamagedSnapshot extends Error {
  constructor() {
    super('The snapshot is damaged.');
    this.name = 'DamagedSnapshot';
  }
}

/**
 * Describes how a value is stored, once for both directions. Packing, it receives the value and passes each part on;
 * unpacking, it receives nothing and gets each part back. Either way it returns the value as the snapshot holds it.
 *
 * @example const link: Codec<NoteLink> = (to, link) => ({ target: to.word(link?.target), line: to.number(link?.line) });
 */
export type Codec<Value> = (transfer: Transfer, value?: Value) => Value;

/** Takes the facts of one note apart or puts them together, part by part in the same order. A part is `undefined` when unpacking. */
export interface Transfer {
  /** The path of the note. */
  readonly path: string;
  /** Sorts marks, whose words are left out. `null` when unpacking. */
  readonly categories: CategoryVocabulary | null;
  /** An integer of at most 32 bits. */
  number(value: number | undefined): number;
  /** An integer from 0 of at most 53 bits. */
  large(value: number | undefined): number;
  flag(value: boolean | undefined): boolean;
  word(value: string | undefined): string;
  /** One of a few known values. */
  choice<Value>(choices: readonly Value[], value: Value | undefined): Value;
  optional<Value>(value: Value | null | undefined, codec: Codec<Value>): Value | null;
  list<Value>(values: readonly Value[] | undefined, codec: Codec<Value>): readonly Value[];
}

/** Integers from here on take two numbers. */
const TWO_TO_32 = 2 ** 32;

/** Shared by all empty lists. */
const NONE: readonly never[] = [];

/** Packs values one after the other. */
export class Packer implements Transfer {
  path = '';
  private readonly numbers: number[] = [];
  private readonly indices = new Map<string, number>();

  constructor(readonly categories: CategoryVocabulary) {}

  number(value = 0): number {
    this.numbers.push(value);
    return value;
  }

  large(value = 0): number {
    this.numbers.push(Math.floor(value / TWO_TO_32), value | 0);
    return value;
  }

  flag(value = false): boolean {
    this.numbers.push(value ? 1 : 0);
    return value;
  }

  word(value = ''): string {
    let index = this.indices.get(value);
    if (index === undefined) this.indices.set(value, (index = this.indices.size));
    this.numbers.push(index);
    return value;
  }

  choice<Value>(choices: readonly Value[], value: Value | undefined): Value {
    const index = indexIn(choices, value);
    this.numbers.push(index);
    return chosen(choices, index);
  }

  optional<Value>(value: Value | null | undefined, codec: Codec<Value>): Value | null {
    const exists = value !== null && value !== undefined;
    this.numbers.push(exists ? 1 : 0);
    return exists ? codec(this, value) : null;
  }

  list<Value>(values: readonly Value[] = NONE, codec: Codec<Value>): readonly Value[] {
    this.numbers.push(values.length);
    return values.map((value) => codec(this, value));
  }

  packed(): Packed & { readonly numbers: readonly number[] } {
    return { numbers: this.numbers, words: [...this.indices.keys()] };
  }
}

/** Unpacks values in the order in which they were packed. Every method throws {@link DamagedSnapshot} if that is impossible. */
export class Unpacker implements Transfer {
  path = '';
  readonly categories = null;
  private at = 0;

  constructor(private readonly packed: Packed) {}

  /** Whether everything has been unpacked. */
  get isAtEnd(): boolean {
    return this.at === this.packed.numbers.length;
  }

  number(): number {
    const value = this.packed.numbers[this.at++];
    if (value === undefined) throw new DamagedSnapshot();
    return value;
  }

  large(): number {
    return this.number() * TWO_TO_32 + (this.number() >>> 0);
  }

  flag(): boolean {
    return this.number() === 1;
  }

  word(): string {
    const value = this.packed.words[this.number()];
    if (value === undefined) throw new DamagedSnapshot();
    return value;
  }

  choice<Value>(choices: readonly Value[]): Value {
    return chosen(choices, this.number());
  }

  optional<Value>(_: unknown, codec: Codec<Value>): Value | null {
    return this.number() === 1 ? codec(this) : null;
  }

  list<Value>(_: unknown, codec: Codec<Value>): readonly Value[] {
    const length = this.number();
    if (length === 0) return NONE;
    // Each value takes at least one number, so a damaged length asks for no more memory than there are numbers.
    if (length < 0 || length > this.packed.numbers.length - this.at) throw new DamagedSnapshot();
    const values: Value[] = [];
    for (let index = 0; index < length; index++) values.push(codec(this));
    return values;
  }
}

/** Copies a value as the snapshot holds it. Words become strings of their own, which don't hold on to the text of the note. */
export class Copier implements Transfer {
  private readonly copies = new Map<string, string>();

  constructor(
    readonly path: string,
    readonly categories: CategoryVocabulary,
  ) {}

  number(value = 0): number {
    return value;
  }

  large(value = 0): number {
    return value;
  }

  flag(value = false): boolean {
    return value;
  }

  word(value = ''): string {
    let copy = this.copies.get(value);
    if (copy === undefined) this.copies.set((copy = value.split('').join('')), copy);
    return copy;
  }

  choice<Value>(choices: readonly Value[], value: Value | undefined): Value {
    return chosen(choices, indexIn(choices, value));
  }

  optional<Value>(value: Value | null | undefined, codec: Codec<Value>): Value | null {
    return value === null || value === undefined ? null : codec(this, value);
  }

  list<Value>(values: readonly Value[] = NONE, codec: Codec<Value>): readonly Value[] {
    return values.length === 0 ? NONE : values.map((value) => codec(this, value));
  }
}

function indexIn<Value>(choices: readonly Value[], value: Value | undefined): number {
  return value === undefined ? -1 : choices.indexOf(value);
}

function chosen<Value>(choices: readonly Value[], index: number): Value {
  const value = choices[index];
  if (value === undefined) throw new DamagedSnapshot();
  return value;
}
