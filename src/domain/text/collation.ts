import type { CalendarDate } from '../day.ts';
import { composed } from './fold-case.ts';
import type { Source } from '../source.ts';

/**
 * Orders texts by their code points, whatever the locale: negative when `a` comes first. All lists that are shown, written
 * or exported use this order, and no other.
 */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return inCodePointOrder(left) - inCodePointOrder(right);
  }
  return a.length - b.length;
}

/** Orders names by the code points of their NFC form. */
export function compareNames(a: string, b: string): number {
  return a === b ? 0 : compareCodePoints(composed(a), composed(b));
}

/** Orders sources by path, then line. */
export function compareSources(a: Source, b: Source): number {
  return a.path === b.path ? a.line - b.line : compareCodePoints(a.path, b.path);
}

/** Orders what is dated by date (a month before its first day), then by source. */
export function compareDated(a: Source & { readonly date: CalendarDate }, b: Source & { readonly date: CalendarDate }): number {
  if (a.date.day !== b.date.day) return a.date.day - b.date.day;
  if (a.date.precision !== b.date.precision) return a.date.precision === 'month' ? -1 : 1;
  return compareSources(a, b);
}

/** Surrogates encode code points beyond U+FFFF, and so sort after every other unit. */
function inCodePointOrder(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
