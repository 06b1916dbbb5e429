import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, formatDay } from '../../../../src/domain/day.ts';
import { englishMonths, type MonthNames } from '../../../../src/notes/dated-note/name-tokens.ts';
import { periodicFormats, type PeriodicConfiguration } from '../../../../src/notes/dated-note/periodic-notes.ts';
import { reviewNote, reviewNoteText, type ReviewNote, type ReviewPlace } from '../../../../src/notes/write/review/review-note.ts';
import { day, TODAY } from '../../../domain/builders.ts';
import { propertyRuns } from '../../../property-runs.ts';

const today = day(TODAY);

function noteFor(kind: 'week' | 'year', configuration: PeriodicConfiguration, place: Partial<ReviewPlace> = {}): ReviewNote {
  return reviewNote(kind, { today, active: null, paths: [], formats: periodicFormats(configuration), ...place });
}

/** `2026-W36.md from 2026-08-31`. */
const told = ({ path, period: { from } }: ReviewNote): string => `${path} from ${formatDay(from)}`;

const weekly = (format: string, folder = 'Weeks'): PeriodicConfiguration => ({ periodicNotes: { weekly: { enabled: true, folder, format, template: 'T' } } });

describe('the note of a week', () => {
  it('is that of Periodic Notes, whose format says when a week begins', () => {
    expect(noteFor('week', weekly('GGGG-[W]WW'))).toMatchObject({ path: 'Weeks/2026-W36.md', template: 'T', period: { from: day('2026-08-31'), to: day('2026-09-06') } });
    expect(told(noteFor('week', weekly('gggg-[W]ww')))).toBe('Weeks/2026-W36.md from 2026-08-30');
    expect(told(noteFor('week', weekly('')))).toBe('Weeks/2026-W36.md from 2026-08-30');
    const months: MonthNames = { ...englishMonths, hasIsoWeeks: true };
    expect(told(noteFor('week', weekly('gggg-[W]ww'), { months }))).toBe('Weeks/2026-W36.md from 2026-08-31');
    expect(told(noteFor('week', weekly('YYYY/MM/[Week] W')))).toBe('Weeks/2026/09/Week 36.md from 2026-08-31');
  });

  it('is the one that is open, also of an earlier week, but of none to come', () => {
    expect(told(noteFor('week', weekly('gggg-[W]ww'), { active: 'Weeks/2026-W30.md' }))).toBe('Weeks/2026-W30.md from 2026-07-19');
    expect(told(noteFor('week', weekly('YYYY-[W]WW'), { active: 'Weeks/2026-W30.md' }))).toBe('Weeks/2026-W30.md from 2026-07-20');
    expect(told(noteFor('week', {}, { active: 'Journal/2026-W30.md' }))).toBe('Journal/2026-W30.md from 2026-07-20');
    expect(told(noteFor('week', {}, { active: 'Journal/2026-W37.md' }))).toBe('2026-W36.md from 2026-08-31');
    expect(told(noteFor('week', {}, { active: 'People/Ada.md' }))).toBe('2026-W36.md from 2026-08-31');
  });

  it('is beside the latest one where no plugin says it, else beside the daily notes', () => {
    expect(told(noteFor('week', {}, { paths: ['Old/2024-W01.md', 'Weekly/2026-W34.md', 'People/Ada.md'] }))).toBe('Weekly/2026-W36.md from 2026-08-31');
    expect(told(noteFor('week', { dailyNotes: { folder: 'Daily' } }))).toBe('Daily/2026-W36.md from 2026-08-31');
  });
});

describe('the note of a year', () => {
  it('is found in the same way', () => {
    expect(told(noteFor('year', { periodicNotes: { yearly: { enabled: true, folder: 'Years', format: '[Year] YYYY' } } }))).toBe('Years/Year 2026.md from 2026-01-01');
    expect(told(noteFor('year', {}, { active: 'Years/2025.md' }))).toBe('Years/2025.md from 2025-01-01');
    expect(told(noteFor('year', {}, { paths: ['Years/2025.md'] }))).toBe('Years/2026.md from 2026-01-01');
  });
});

describe('a new note', () => {
  it('begins with its template, filled in as Periodic Notes does', () => {
    const note = noteFor('week', weekly('GGGG-[W]WW'));
    expect(reviewNoteText('# {{title}} {{date}} {{date:YYYY}}\n{{monday:D MMM}}–{{Sunday: D MMM}} {{other}}', note, today, '09:05')).toBe('# 2026-W36 2026-W36 2026\n31 Aug–6 Sep {{other}}');
  });
});

test('any week’s note, opened, is found again as that week’s', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.constantFrom('GGGG-[W]WW', 'gggg-[W]ww', 'gggg/MM/[W]ww', '[W]W GGGG'), (offset, format) => {
      const on = addDays(today, offset);
      const formats = periodicFormats(weekly(format));
      const made = reviewNote('week', { today: on, active: null, paths: [], formats });
      expect(reviewNote('week', { today: addDays(on, 100), active: made.path, paths: [], formats }).period).toEqual(made.period);
      expect(made.period.from <= on && on <= made.period.to).toBe(true);
    }),
    { numRuns: propertyRuns.usual },
  );
});
