import type { Located } from '../../domain/contact.ts';
import { dayNumbered, type CalendarDate, type Day } from '../../domain/day.ts';
import type { NoteLink } from '../../domain/interaction.ts';
import { DamagedSnapshot, type Codec } from './transfer.ts';

export const number: Codec<number> = (transfer, value) => transfer.number(value);
export const word: Codec<string> = (transfer, value) => transfer.word(value);

export const day: Codec<Day> = (transfer, value) => validDay(transfer.number(value));

/** The day and the precision in one number. */
export const date: Codec<CalendarDate> = (transfer, value) => {
  const packed = transfer.number(value && value.day * 2 + (value.precision === 'month' ? 1 : 0));
  return { day: validDay(packed >> 1), precision: (packed & 1) === 1 ? 'month' : 'day' };
};

const PLAIN: readonly NoteLink['plain'][] = [undefined, 'name', 'tag', 'emphasis'];

/** The line and how the name is written in one number. */
export const link: Codec<NoteLink> = (transfer, value) => {
  const target = transfer.word(value?.target);
  const packed = transfer.number(value && value.line * PLAIN.length + PLAIN.indexOf(value.plain));
  const line = Math.floor(packed / PLAIN.length);
  const plain = PLAIN[packed % PLAIN.length];
  return plain === undefined ? { target, line } : { target, line, plain };
};

/** The codec of a value with its line. */
export function located<Value>(codec: Codec<Value>): Codec<Located<Value>> {
  return (transfer, value) => ({ value: codec(transfer, value?.value), line: transfer.number(value?.line) });
}

function validDay(numbered: number): Day {
  const value = dayNumbered(numbered);
  if (value === null) throw new DamagedSnapshot();
  return value;
}
