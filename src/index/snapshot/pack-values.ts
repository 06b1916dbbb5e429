import type { Located } from '../../domain/contact.ts';
import { dayNumbered, type CalendarDate, type Day } from '../../domain/day.ts';
import type { NoteLink } from '../../domain/interaction.ts';
import { DamagedSnapshot, type Packer, type Unpacker } from './packed.ts';

// Pairs of functions: what the first puts down, the second takes up.

export function packDate(to: Packer, { day, precision }: CalendarDate): void {
  to.number(day * 2 + (precision === 'month' ? 1 : 0));
}

export function unpackDate(from: Unpacker): CalendarDate {
  const number = from.number();
  return { day: asDay(number >> 1), precision: (number & 1) === 1 ? 'month' : 'day' };
}

export function unpackDay(from: Unpacker): Day {
  return asDay(from.number());
}

function asDay(number: number): Day {
  const day = dayNumbered(number);
  if (day === null) throw new DamagedSnapshot();
  return day;
}

export function packLink(to: Packer, { target, line }: NoteLink): void {
  to.word(target);
  to.number(line);
}

export function unpackLink(from: Unpacker): NoteLink {
  return { target: from.word(), line: from.number() };
}

export function packLinks(to: Packer, links: readonly NoteLink[]): void {
  to.number(links.length);
  for (const link of links) packLink(to, link);
}

export function unpackLinks(from: Unpacker): readonly NoteLink[] {
  return from.list(() => unpackLink(from));
}

export function packWords(to: Packer, words: readonly string[]): void {
  to.number(words.length);
  for (const word of words) to.word(word);
}

export function unpackWords(from: Unpacker): readonly string[] {
  return from.list(() => from.word());
}

export function packLocated<Value>(to: Packer, located: Located<Value> | null, pack: (value: Value) => void): void {
  to.optional(located, ({ value, line }) => {
    pack(value);
    to.number(line);
  });
}

export function unpackLocated<Value>(from: Unpacker, unpack: () => Value): Located<Value> | null {
  return from.optional(() => ({ value: unpack(), line: from.number() }));
}
