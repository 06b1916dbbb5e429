import { parseDay, type Day } from '../../src/domain/day.ts';

/** A day from `YYYY-MM-DD`; a test that writes an impossible one is wrong. */
export function day(text: string): Day {
  const value = parseDay(text);
  if (value === null) throw new Error(`${text} is no day`);
  return value;
}
