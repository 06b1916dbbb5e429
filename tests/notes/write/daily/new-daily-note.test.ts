import { describe, expect, it } from 'vitest';
import { dailyNoteOf, dailyNoteText } from '../../../../src/notes/write/daily/new-daily-note.ts';
import { periodicFormats } from '../../../../src/notes/dated-note/periodic-notes.ts';
import { day } from '../../../domain/builders.ts';

const today = day('2026-09-01');

describe('a new daily note', () => {
  it.each([
    [{}, '2026-09-01.md', ''],
    [{ dailyNotes: { folder: '/Daily/', format: 'YYYY/MM-MMMM/DD dddd', template: 'Templates/Day' } }, 'Daily/2026/09-September/01 Tuesday.md', 'Templates/Day'],
    [{ dailyNotes: { folder: 'Daily' }, periodicNotes: { weekly: { enabled: true }, daily: { enabled: true, folder: 'Log', format: 'DD.MM.YYYY', template: 'T.md' } } }, 'Log/01.09.2026.md', 'T.md'],
    [{ dailyNotes: 7 }, '2026-09-01.md', ''],
  ])('%j lies where the app is set to', (configuration, path, template) => {
    expect(dailyNoteOf(today, periodicFormats(configuration))).toEqual({ path, template });
  });

  it('begins with its template, filled in as the app does', () => {
    const template = '# {{title}}\r\n{{date}} {{DATE:dddd, D MMMM}} {{ time }} {{time:HH}} {{other}} $&';
    expect(dailyNoteText(template, 'Daily/01 Tue.md', today, '09:05')).toBe('# 01 Tue\r\n2026-09-01 Tuesday, 1 September 09:05 {{time:HH}} {{other}} $&');
  });
});
