import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDate, formatDay, parseDay } from '../../../src/domain/day.ts';
import type { DateOrder } from '../../../src/domain/settings/settings.ts';
import { monthOf } from '../../../src/notes/dates/date-words.ts';
import { findDays, readDateAt } from '../../../src/notes/dates/written-date.ts';
import { propertyRuns } from '../../property-runs.ts';

/** The date that a text begins with, and what is left behind it. */
function read(text: string, order: DateOrder | null = null): string {
  const reading = readDateAt(text, 0, text.length, order);
  if (reading === null) return 'none';
  return `${reading.kind === 'date' ? formatDate(reading.date) : `${reading.kind} ${reading.written}`}|${text.slice(reading.end)}`;
}

describe('a date as people write it', () => {
  it.each([
    ['2026-07-01', '2026-07-01|'], ['2026/07/01', '2026-07-01|'], ['2026.07.01', '2026-07-01|'], ['2026-7-1', '2026-07-01|'],
    ['July 24, 2022', '2022-07-24|'], ['July 24 2022', '2022-07-24|'], ['July 4th, 2026', '2026-07-04|'], ['Jul. 4, 2026', '2026-07-04|'], ['JULY 4, 2026', '2026-07-04|'],
    ['24 Jul 2022', '2022-07-24|'], ['24th of July 2022', '2022-07-24|'], ['24-Jul-2022', '2022-07-24|'], ['24 July, 2022', '2022-07-24|'], ['Sept 3, 2024', '2024-09-03|'], ['may 1, 2024', '2024-05-01|'],
    ['2026-06', '2026-06|'], ['June 2026', '2026-06|'], ['Jun 2026', '2026-06|'], ['June, 2026', '2026-06|'],
    ['2024-02-29', '2024-02-29|'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['2026-07-01 10:00 call', '2026-07-01| call'], ['2026-07-01T10:00 call', '2026-07-01| call'], ['2026-07-01T23:30:00.123+02:00 call', '2026-07-01| call'], ['2026-07-01T23:30Z', '2026-07-01|'],
    ['2026-07-01 at 10:00 call', '2026-07-01| call'], ['2026-07-01, 10:00 am: call', '2026-07-01|: call'], ['2026-07-01 10:00-11:30 call', '2026-07-01| call'], ['2026-07-01 3 people', '2026-07-01| 3 people'],
    ['July 24, 2022 10:00 call', '2022-07-24| call'],
  ])('with a time behind: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['Wed 2026-07-01 call', '2026-07-01| call'], ['Wednesday, July 1, 2026', '2026-07-01|'], ['Wed, 1 Jul 2026', '2026-07-01|'],
    ['2026-07-01 Wednesday call', '2026-07-01| call'], ['2026-07-01 (Wed) call', '2026-07-01| call'], ['2026-07-01, Wed: call', '2026-07-01|: call'], ['2026-07-01 Wed call', '2026-07-01| call'], ['2026-07-01 Wed 10:00 call', '2026-07-01| call'],
    ['2026-07-04 Thursday', '2026-07-04|'],
  ])('with a weekday: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['2026-07-01 Sat down with Bob', '2026-07-01 sun was out', '2026-07-01 Monthly call', '2026-07-01 Satellite talk', '2026-07-01 attended a talk'])('a word that only looks like a weekday or time is left: %s', (text) => {
    expect(read(text)).toBe(`2026-07-01|${text.slice(10)}`);
  });
});

describe('a date in another language', () => {
  it.each([
    ['2. Mai 2024: Essen', '2024-05-02|: Essen'], ['31. Januar 2024', '2024-01-31|'], ['Montag, 3. März 2026', '2026-03-03|'], ['am Montag, den 3. MÄRZ 2026', '2026-03-03|'], ['Mi 1. Juli 2026', '2026-07-01|'], ['5. Dez. 2025', '2025-12-05|'], ['3. 7. 2026', '2026-07-03|'],
    ['2026-07-01 um 10:00 Uhr: Anruf', '2026-07-01|: Anruf'], ['2026-07-01, Mi: Anruf', '2026-07-01|: Anruf'], ['2026-07-01 (Mittwoch)', '2026-07-01|'], ['2026-07-01 Mi madre', '2026-07-01| Mi madre'], ['2026-07-01 Mittwoch Kaffee', '2026-07-01| Kaffee'],
    ['3 de julio de 2026', '2026-07-03|'], ['3 julio 2026', '2026-07-03|'], ['lunes, 3 de agosto del 2026 llamada', '2026-08-03| llamada'], ['el 12 de sept. de 2024', '2024-09-12|'], ['julio de 2026', '2026-07|'],
    ['1er mai 2026', '2026-05-01|'], ['le 3 juillet 2026 : appel', '2026-07-03| : appel'], ['vendredi 14 août 2026', '2026-08-14|'], ['14 aout 2026', '2026-08-14|'], ['2 févr. 2024', '2024-02-02|'], ['mardi 3 fevrier 2026', '2026-02-03|'],
    ['1º maggio 2026', '2026-05-01|'], ['giovedì 2 luglio 2026', '2026-07-02|'], ['5 gen 2024', '2024-01-05|'],
    ['sexta-feira, 3 de julho de 2026', '2026-07-03|'], ['1º de março de 2026', '2026-03-01|'], ['3 fev. 2026', '2026-02-03|'],
    ['vrijdag 3 juli 2026', '2026-07-03|'], ['3 mrt 2026', '2026-03-03|'], ['op 3 mei 2026', '2026-05-03|'],
    ['2024年1月31日 電話', '2024-01-31| 電話'], ['2024年1月31日（水）電話', '2024-01-31|電話'], ['2024年1月5号', '2024-01-05|'], ['2024年1月', '2024-01|'], ['2024-01-31（水）電話', '2024-01-31|電話'], ['2024-01-31 星期三 见面', '2024-01-31| 见面'],
    ['2024년 1월 31일 전화', '2024-01-31| 전화'], ['2024년 1월 31일 (수) 전화', '2024-01-31| 전화'], ['2024. 1. 31. 전화', '2024-01-31| 전화'],
    ['31 января 2026 г. звонок', '2026-01-31| звонок'], ['Пятница, 3 июля 2026', '2026-07-03|'], ['МАЙ 2026', '2026-05|'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['32. Mai 2024', '31 de abril de 2026', '30 février 2026', '2024年2月30日', '31 июня 2026'])('that is none: %s', (text) => {
    expect(read(`${text}: x`)).toBe(`impossible ${text}|: x`);
  });

  it.each(['3. května 2024', '3 maja 2024', '12. lokakuuta 2025'])('that isn’t read: %s', (text) => {
    expect(read(`${text}: x`)).toBe(`impossible ${text}|: x`);
  });

  it.each(['Set 2024 goals with Ada', 'Out 2024', '3 apples 2024 and more', '12 Angry Men 1957', 'Mi 3', 'Die 2026', 'le 3', 'am Apparat'])('no date: %s', (text) => {
    expect(read(text)).toBe('none');
  });
});

describe('a date as names of notes have it', () => {
  it.each([
    ['20240131: call', '2024-01-31|: call'], ['202401291030 Call with Ole', '2024-01-29| Call with Ole'], ['20240131T1030', '2024-01-31|'], ['2024_01_31', '2024-01-31|'], ['2024-05-06-Monday', '2024-05-06|'], ['2024-05-11_Saturday', '2024-05-11|'],
    ['2024-05-06-Montag', '2024-05-06|'], ['2024-Jan-31', '2024-01-31|'], ['20240230', 'impossible 20240230|'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('but eight digits in a text are a number', () => {
    expect(findDays('the ticket 20240131', 0, 19, null)).toEqual([]);
  });
});

describe('what could be two dates', () => {
  it.each([
    ['03-04-2026', 'ambiguous 03-04-2026|', '2026-04-03|', '2026-03-04|'], ['3/4/2026', 'ambiguous 3/4/2026|', '2026-04-03|', '2026-03-04|'], ['3.4.2026', 'ambiguous 3.4.2026|', '2026-04-03|', '2026-03-04|'],
    ['24-07-2026', '2026-07-24|', '2026-07-24|', 'impossible 24-07-2026|'], ['07/24/2026', '2026-07-24|', 'impossible 07/24/2026|', '2026-07-24|'], ['5/5/2026', '2026-05-05|', '2026-05-05|', '2026-05-05|'],
    ['31-31-2026', 'impossible 31-31-2026|', 'impossible 31-31-2026|', 'impossible 31-31-2026|'], ['3/4/26', 'impossible 3/4/26|', 'impossible 3/4/26|', 'impossible 3/4/26|'],
  ])('%s', (text, unset, dayFirst, monthFirst) => {
    expect([read(text), read(text, 'day-first'), read(text, 'month-first')]).toEqual([unset, dayFirst, monthFirst]);
  });
});

describe('what is meant as a date and is none', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2025-02-29', 'February 30, 2026', '31 June 2026', '2026-13'])('%s', (text) => {
    expect(read(`${text}: x`)).toBe(`impossible ${text}|: x`);
  });
});

describe('what is no date at all', () => {
  it.each(['', 'x', '2026', '2026-07-012', '2026-07-01abc', '2026-2027', '20261301', '12345678', '1.2.3', '10:30', '12-3', 'June', 'June 5', 'Mayor 2026', 'Junk 1, 2026', '192.168.10.10', '-2026-07-01', '2026-07', '٢٠٢٦-٠٧-٠١'].filter((text) => text !== '2026-07'))(
    '%s',
    (text) => {
      expect(read(text)).toBe('none');
    },
  );

  it('but a script without spaces may follow', () => {
    expect(read('2026-07-01電話')).toBe('2026-07-01|電話');
  });
});

describe('dates somewhere in a text', () => {
  const found = (text: string): readonly string[] => findDays(text, 0, text.length, null).map(({ start, reading }) => `${start} ${reading.kind} ${text.slice(start, reading.end)}`);

  it('are found with their place; months alone are words', () => {
    expect(found('from 2026-07-01 to July 4th, 2026 or 24 Jul 2022 in June 2026')).toEqual(['5 date 2026-07-01', '19 date July 4th, 2026', '37 date 24 Jul 2022']);
    expect(found('(2026-07-01) x2026-07-02 3/4/2026')).toEqual(['1 date 2026-07-01', '25 ambiguous 3/4/2026']);
    expect(found('version 1.2.3, 12 people, may 5 times')).toEqual([]);
  });
});

describe('months', () => {
  it('in full or in short', () => {
    expect(['January', 'jan', 'Sept', 'sep.', 'December'].map(monthOf)).toEqual([1, 1, 9, 9, 12]);
    expect(['Janus', 'j', '', 'Maybe'].map(monthOf)).toEqual([null, null, null, null]);
  });
});

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 3_000_000 }).map((days) => {
    const first = parseDay('0101-01-01');
    if (first === null) throw new Error('no day');
    return addDays(first, days);
  });

  it('every day is read as written', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('', ': x', ' x', ' (x)', '\u3000x', '-x', 'T10:00', ' 10:00', ']', ')', '|', '*'), (value, behind) => {
        const reading = readDateAt(formatDay(value) + behind, 0, 10 + behind.length, null);
        expect(reading).toMatchObject({ kind: 'date', date: { day: value, precision: 'day' } });
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('any text at any place gives a reading inside it, or none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('2026', '-', '/', '.', '07', '1', ' ', 'July', 'Jul', 'Wed', 'th', ',', ':', 'T', '(', ')', 'of', '31', 'é', '😀')).map((parts) => parts.join('')), fc.nat(20), (text, at) => {
        const reading = readDateAt(text, at, text.length, null);
        if (reading === null) return;
        expect(reading.end).toBeGreaterThan(at);
        expect(reading.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
