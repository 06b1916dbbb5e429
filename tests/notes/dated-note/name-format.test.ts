import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, formatDay } from '../../../src/domain/day.ts';
import { dayOfParts } from '../../../src/notes/dated-note/day-parts.ts';
import { type NameFormat, nameFormat } from '../../../src/notes/dated-note/name-format.ts';
import type { MonthNames } from '../../../src/notes/dated-note/name-tokens.ts';
import { day } from '../../domain/builders.ts';
import { propertyRuns } from '../../property-runs.ts';

/** The day whose note has this name; `null` where the name states no day. */
function dayOfName(format: NameFormat, name: string): Day | null {
  const parts = format.read(name);
  return parts === null ? null : dayOfParts(parts);
}

function read(format: string, name: string): string | null {
  const found = dayOfName(nameFormat(format), name);
  return found === null ? null : formatDay(found);
}

describe('a name is read by its format', () => {
  it.each([
    ['YYYY-MM-DD', '2026-09-01', '2026-09-01'],
    ['YYYYMMDD', '20260901', '2026-09-01'],
    ['YYYY-MM-DD dddd', '2026-09-01 Tuesday', '2026-09-01'],
    ['YYYY-MM-DD dddd', '2026-09-01 mardi', '2026-09-01'],
    ['YYYY/MM-MMMM/YYYY-MM-DD', '2026/09-September/2026-09-01', '2026-09-01'],
    ['dddd, MMMM Do, YYYY', 'Tuesday, September 1st, 2026', '2026-09-01'],
    ['[Day] D.M.YY', 'Day 1.9.26', '2026-09-01'],
    ['D MMM YYYY', '3 mar 1999', '1999-03-03'],
    ['YYYY-[KW]ww-YYYY-MM-DD', '2026-KW36-2026-09-01', '2026-09-01'],
    ['GGGG-[W]WW-E', '2026-W36-2', '2026-09-01'],
    ['GGGG-[W]WW ddd', '2026-W36 Tue', '2026-09-01'],
    ['YYYY-DDDD', '2026-244', '2026-09-01'],
    ['\\YYYYY-MM-DD', 'YYYYY-MM-DD', null],
    ['[Journal] LL', 'Journal September 1, 2026', '2026-09-01'],
    ['YYYY-MM-DD_HHmm', '2026-09-01_0930', '2026-09-01'],
    ['YYYY-MM-DD', '2026-09-01 and more', null],
    ['YYYY-MM-DD', '2026-02-30', null],
    ['YYYY/YYYY-MM-DD', '2025/2026-09-01', null],
    ['YYYY-MM-DD [Q]Q', '2026-09-01 Q1', null],
    ['D MMMM YYYY', '1 Thermidor 2026', null],
    ['YYYYMD', '2026111', null],
    ['YYYY-MM', '2026-09', null],
  ])('%s: %s', (format, name, expected) => {
    expect(read(format, name)).toBe(expected);
  });

  it('with the month in the language of the app', () => {
    const german = { long: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'], short: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sep.', 'Okt.', 'Nov.', 'Dez.'] };
    const format = nameFormat('D. MMMM YYYY', german);
    expect(format.write(day('2026-03-03'))).toBe('3. März 2026');
    expect(dayOfName(format, '3. März 2026'.normalize('NFD'))).toBe(day('2026-03-03'));
    expect(dayOfName(nameFormat('D MMM YYYY', german), '24 Dez. 2026')).toBe(day('2026-12-24'));
  });
});

describe('where a month has another form behind the number of a day', () => {
  const russian: MonthNames = {
    long: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
    short: ['янв.', 'февр.', 'март', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
    behindDay: {
      long: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
      short: ['янв.', 'февр.', 'мар.', 'апр.', 'мая', 'июня', 'июля', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
    },
  };
  const polish: MonthNames = {
    long: ['styczeń', 'luty', 'marzec', 'kwiecień', 'maj', 'czerwiec', 'lipiec', 'sierpień', 'wrzesień', 'październik', 'listopad', 'grudzień'],
    short: ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'],
    behindDay: {
      long: ['stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca', 'lipca', 'sierpnia', 'września', 'października', 'listopada', 'grudnia'],
      short: ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'],
    },
  };

  it.each([
    ['5 мая 2026', 'D MMMM YYYY', russian, '2026-05-05'],
    ['май 5, 2026', 'MMMM D, YYYY', russian, '2026-05-05'],
    ['2026/сентябрь/1 сентября', 'YYYY/MMMM/D MMMM', russian, '2026-09-01'],
    ['3 мар. 2026', 'D MMM YYYY', russian, '2026-03-03'],
    ['1 WRZEŚNIA 2026', 'D MMMM YYYY', polish, '2026-09-01'],
    ['24. grudnia 2026', 'D. MMMM YYYY', polish, '2026-12-24'],
    ['1 мая 2026', 'D MMMM YYYY', polish, null],
  ] as const)('%s is read by %s', (name, format, months, expected) => {
    const found = dayOfName(nameFormat(format, months), name);
    expect(found === null ? null : formatDay(found)).toBe(expected);
  });

  it('either form gives the day back, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(russian, polish), fc.constantFrom('long' as const, 'short' as const), fc.boolean(), (offset, months, length, isBehind) => {
        const meant = addDays(day('1990-01-01'), offset);
        const [year = '', month = '', number = ''] = formatDay(meant).split('-');
        const names = (isBehind ? (months.behindDay ?? months) : months)[length];
        const name = `${Number(number)} ${names[Number(month) - 1] ?? ''} ${year}`;
        expect(dayOfName(nameFormat(length === 'long' ? 'D MMMM YYYY' : 'D MMM YYYY', months), name)).toBe(meant);
      }),
      { numRuns: propertyRuns.long },
    );
  });
});

describe('of any format that states a day', () => {
  const literal = fc.constantFrom('', '[on] ', '[Journal YYYY]', '\\d', '(a)', 'é', '$', '.');
  const core = fc.constantFrom(
    ['YYYY', 'MM', 'DD'], ['YYYY', 'M', 'D'], ['DD', 'MMMM', 'YYYY'], ['Do', 'MMM', 'Y'], ['MM', 'DD', 'YY'], ['YYYY', 'DDD'], ['DDDD', 'YYYY'], ['DDDo', 'YYYY'],
    ['GGGG', 'WW', 'E'], ['GGGG', 'W', 'dddd'], ['gggg', 'ww', 'd'], ['gggg', 'wo', 'ddd'], ['LL'], ['L'], ['ll'], ['YYYYYY', 'Mo', 'D'],
  );
  const extra = fc.constantFrom('Q', 'ddd', 'dddd', 'do', 'E', 'HH', 'h', 'A', 'mm', 'SSS', 'WW', 'GGGG', 'MMMM', 'Z');
  const separator = fc.constantFrom('-', '/', ' ', '_', ', ');
  const format = fc
    .tuple(literal, core, fc.array(extra, { maxLength: 3 }), separator, literal)
    .map(([before, tokens, extras, between, behind]) => before + between + [...tokens, ...extras].join(between) + between + behind);
  const anyDay = fc.integer({ min: 0, max: 365 * 98 }).map((days) => addDays(day('1970-01-01'), days));

  it('what was written for a day reads as that day', () => {
    fc.assert(
      fc.property(format, anyDay, (written, date) => {
        const compiled = nameFormat(written);
        expect(dayOfName(compiled, compiled.write(date))).toBe(date);
      }),
      { numRuns: propertyRuns.long },
    );
  });

  it('no text makes it fail', () => {
    fc.assert(fc.property(fc.oneof(format, fc.string()), fc.string({ unit: 'binary' }), (written, name) => void dayOfName(nameFormat(written), name)), { numRuns: propertyRuns.long });
  });
});
