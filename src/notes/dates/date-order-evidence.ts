import { toYearMonthDay } from '../../domain/day.ts';
import { readDateAt } from './written-date.ts';

/** How many numeric dates can only be read in one order of day and month. */
export interface DateOrderEvidence {
  readonly dayFirst: number;
  readonly monthFirst: number;
}

const NUMERIC_DATE = /\b\d{1,2}([-/.])\d{1,2}\1\d{4}\b/g;

/** What the certain numeric dates of some texts (`25/3/2026`) say of the order in which their writer puts day and month. */
export function dateOrderEvidence(texts: Iterable<string>): DateOrderEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    for (const { 0: written, index } of text.matchAll(NUMERIC_DATE)) {
      const reading = readDateAt(text, index, index + written.length, null);
      if (reading?.kind !== 'date') continue;
      const { month, day } = toYearMonthDay(reading.date.day);
      const first = Number(/^\d+/.exec(written)?.[0]);
      if (first === month && first !== day) monthFirst++;
      else if (first === day && first !== month) dayFirst++;
    }
  }
  return { dayFirst, monthFirst };
}
