import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../../src/domain/day.ts';
import { addDays, dayOf, toYearMonthDay } from '../../../../src/domain/day.ts';
import { readDateAt } from '../../../../src/notes/dates/written-date.ts';
import { followDateStyle } from '../../../../src/notes/write/entry/date-style.ts';
import { propertyRuns } from '../../../property-runs.ts';

function dayNumber(year: number, month: number, day: number): Day {
  const number = dayOf(year, month, day);
  if (number === null) throw new Error(`${year}-${month}-${day} is not a date.`);
  return number;
}

function following(lead: string, year: number, month: number, day: number): string | null {
  const reading = readDateAt(lead, 0, lead.length, null);
  if (reading?.kind !== 'date') throw new Error(`${lead} is not a date.`);
  return followDateStyle(lead, reading.date, { day: dayNumber(year, month, day), precision: 'day' }, null);
}

describe('a date beside one in another language', () => {
  it.each([
    ['3. Juli 2026', '1. Oktober 2026'], ['Fr, 3. Juli 2026', 'Do, 1. Oktober 2026'], ['3. Aug. 2026', '1. Okt. 2026'],
    ['3 de julio de 2026', '1 de octubre de 2026'], ['viernes 3 de julio de 2026', 'jueves 1 de octubre de 2026'],
    ['3 juillet 2026', '1 octobre 2026'], ['le 3 juillet 2026', 'le 1 octobre 2026'], ['1er août 2026', '1er octobre 2026'],
    ['3 luglio 2026', '1 ottobre 2026'], ['venerdì 3 luglio 2026', 'giovedì 1 ottobre 2026'], ['1º luglio 2026', '1º ottobre 2026'],
    ['3 de julho de 2026', '1 de outubro de 2026'], ['sexta-feira, 3 de julho de 2026', 'quinta-feira, 1 de outubro de 2026'],
    ['3 juli 2026', '1 oktober 2026'], ['vrijdag 3 juli 2026', 'donderdag 1 oktober 2026'],
    ['3 июля 2026', '1 октября 2026'],
    ['2026年7月3日', '2026年10月1日'], ['2026年07月03日', '2026年10月01日'], ['2026년 7월 3일', '2026년 10월 1일'],
    ['3 July 2026', '1 October 2026'], ['July 3rd, 2026', 'October 1st, 2026'], ['Fri 3 Jul 2026', 'Thu 1 Oct 2026'], ['3 August 2026', '1 October 2026'],
  ])('%s → %s', (lead, expected) => {
    expect(following(lead, 2026, 10, 1)).toBe(expected);
  });

  it('keeps an ordinal for the first of a month alone', () => {
    expect([following('1er août 2026', 2026, 8, 2), following('1º agosto 2026', 2026, 8, 12)]).toEqual(['2 août 2026', '12 agosto 2026']);
  });

  it('is left to the next entry where the language can only be guessed', () => {
    expect([following('3 de abril de 2026', 2026, 5, 1), following('3 de abril de 2026', 2026, 8, 1)]).toEqual([null, '1 de agosto de 2026']);
  });

  it('is read back as the same day', () => {
    const leads = ['3. Juli 2026', 'Mo., 3. August 2026', '3 de julio de 2026', '1er août 2026', 'lunedì 3 agosto 2026', '3 de julho de 2026', 'ma 7 juli 2026', '3 июля 2026 г.', '2026年7月3日', '2026년 7월 3일'];
    const days = fc.integer({ min: 0, max: 36_500 }).map((later) => addDays(dayNumber(1990, 1, 1), later));
    fc.assert(
      fc.property(fc.constantFrom(...leads), days, (lead, day) => {
        const { year, month, day: dayOfMonth } = toYearMonthDay(day);
        const styled = following(lead, year, month, dayOfMonth);
        if (styled === null) return;
        expect(readDateAt(styled, 0, styled.length, null)).toMatchObject({ kind: 'date', end: styled.length, date: { day } });
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
