/** Facts as numbers and words, in the order in which they were written. Each word is there once, and stands as its index. */
export interface Packed {
  /** Integers of at most 32 bits. */
  readonly numbers: ArrayLike<number>;
  readonly words: readonly string[];
}

/** What was packed can't be unpacked: it is damaged, or of another version. */
export class DamagedSnapshot extends Error {
  constructor() {
    super('The snapshot is damaged.');
    this.name = 'DamagedSnapshot';
  }
}

/** Integers from here on stand as two numbers. */
const TWO_TO_32 = 2 ** 32;

/** Puts facts down one after the other. */
export class Packer {
  private readonly numbers: number[] = [];
  private readonly indices = new Map<string, number>();

  /** An integer of at most 32 bits. */
  number(value: number): void {
    this.numbers.push(value);
  }

  /** An integer from 0 of at most 53 bits. */
  large(value: number): void {
    this.numbers.push(Math.floor(value / TWO_TO_32), value | 0);
  }

  flag(value: boolean): void {
    this.numbers.push(value ? 1 : 0);
  }

  word(value: string): void {
    let index = this.indices.get(value);
    if (index === undefined) this.indices.set(value, (index = this.indices.size));
    this.numbers.push(index);
  }

  /** One of a few known values. */
  choice<Value>(value: Value, choices: readonly Value[]): void {
    this.numbers.push(choices.indexOf(value));
  }

  optional<Value>(value: Value | null, pack: (value: Value) => void): void {
    this.flag(value !== null);
    if (value !== null) pack(value);
  }

  list<Value>(values: readonly Value[], pack: (value: Value) => void): void {
    this.numbers.push(values.length);
    for (const value of values) pack(value);
  }

  packed(): Packed & { readonly numbers: readonly number[] } {
    return { numbers: this.numbers, words: [...this.indices.keys()] };
  }
}

/** Shared by all lists without anything in them. */
const NONE: readonly never[] = [];

/** Takes facts up again as they were put down. Every method fails with {@link DamagedSnapshot} where they can't have been. */
export class Unpacker {
  private at = 0;

  constructor(private readonly packed: Packed) {}

  /** Whether all has been taken. */
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
    const value = choices[this.number()];
    if (value === undefined) throw new DamagedSnapshot();
    return value;
  }

  optional<Value>(unpack: () => Value): Value | null {
    return this.flag() ? unpack() : null;
  }

  list<Value>(unpack: () => Value): readonly Value[] {
    const length = this.number();
    if (length === 0) return NONE;
    // Each value takes a number at the least: a damaged length asks for no more than there is.
    if (length < 0 || length > this.packed.numbers.length - this.at) throw new DamagedSnapshot();
    const values: Value[] = [];
    for (let index = 0; index < length; index++) values.push(unpack());
    return values;
  }
}
