import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/domain/day.ts';
import { dateOfNote } from '../../../src/notes/dated-note/date-of-note.ts';
import type { PeriodicConfiguration } from '../../../src/notes/dated-note/periodic-notes.ts';
import { periodicFormats } from '../../../src/notes/dated-note/periodic-notes.ts';

/** `day 2026-09-01`, `week`, `titled 2026-09-01: Kick-off`. */
function told(path: string, configuration: PeriodicConfiguration = {}): string | null {
  const found = dateOfNote(periodicFormats(configuration))(path);
  if (found === null) return null;
  const date = found.date === null ? '' : ` ${formatDate(found.date)}`;
  return found.kind === 'titled' ? `titled${date}: ${found.title}` : found.period + date;
}

describe('without any configuration the name says the date', () => {
  it.each([
    ['2026-09-01.md', 'day 2026-09-01'],
    ['Journal/2026-09-01 Tuesday.md', 'day 2026-09-01'],
    ['Journal/20260901.md', 'day 2026-09-01'],
    ['Journal/2026-09.md', 'month 2026-09'],
    ['Weekly/2026-W35.md', 'week'],
    ['2026-Q3.md', 'quarter'],
    ['2026.md', 'year'],
    ['Meetings/2026-09-01 Kick-off.md', 'titled 2026-09-01: Kick-off'],
    ['Meetings/Kick-off – 2026-09-01.md', 'titled 2026-09-01: Kick-off'],
    ['Meetings/Call with Ada (2026-09-01), part 2.md', 'titled 2026-09-01: Call with Ada part 2'],
    ['Meetings/20260901 Kick-off.md', 'titled 2026-09-01: Kick-off'],
    ['Meetings/2026-02-30 Kick-off.md', null],
    ['Meetings/2026-09-01 to 2026-09-03.md', null],
    ['Projects/Phase 2.md', null],
    ['People/Ada.md', null],
  ])('%s', (path, expected) => {
    expect(told(path)).toBe(expected);
  });
});

describe('the configured format says it first', () => {
  it('of the core plugin', () => {
    const dailyNotes = { folder: '/Daily/', format: 'YYYY/MMMM/dddd, MMMM Do YYYY' };
    expect(told('Daily/2026/September/Tuesday, September 1st 2026.md', { dailyNotes })).toBe('day 2026-09-01');
    expect(told('daily/2026/september/Tuesday, September 1st 2026.md', { dailyNotes })).toBe('day 2026-09-01');
    expect(told('Daily/2026/September/Kick-off.md', { dailyNotes })).toBeNull();
  });

  it('where it is empty, as the app takes it', () => {
    expect(told('2026-09-01.md', { dailyNotes: {} })).toBe('day 2026-09-01');
    expect(told('Daily/2026-09-01.md', { dailyNotes: { folder: 'Daily', format: '' } })).toBe('day 2026-09-01');
  });

  it('of Periodic Notes, for each period that is switched on', () => {
    const periodicNotes = {
      daily: { enabled: true, folder: 'Log', format: 'DD.MM.YYYY' },
      weekly: { enabled: true, folder: 'Weeks', format: '[Week] ww gggg' },
      monthly: { enabled: true, folder: 'Months', format: 'MMMM YYYY' },
      yearly: { enabled: false, folder: 'Years', format: '[The year] YYYY' },
    };
    expect(told('Log/03.04.2026.md', { periodicNotes })).toBe('day 2026-04-03');
    expect(told('Weeks/Week 36 2026.md', { periodicNotes })).toBe('week');
    expect(told('Months/April 2026.md', { periodicNotes })).toBe('month 2026-04');
    expect(told('Years/The year 2026.md', { periodicNotes })).toBeNull();
  });

  it('of the calendar sets of its later versions', () => {
    const periodicNotes = { calendarSets: [{ id: 'Default', day: { enabled: true, folder: 'D', format: 'D-M-YYYY' } }, { id: 'Work', day: { enabled: true, folder: 'W', format: '' } }] };
    expect(told('D/3-4-2026.md', { periodicNotes })).toBe('day 2026-04-03');
    expect(told('W/2026-04-03.md', { periodicNotes })).toBe('day 2026-04-03');
  });

  it('whatever the files hold, nothing fails', () => {
    for (const broken of [null, 7, 'x', [], { daily: 7, calendarSets: [null, 'x'] }, { daily: { enabled: true, format: 8, folder: {} } }]) {
      expect(told('2026-09-01.md', { dailyNotes: broken, periodicNotes: broken })).toBe('day 2026-09-01');
    }
  });
});
