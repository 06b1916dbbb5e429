import { describe, expect, it } from 'vitest';
import type { ProblemDetail } from '../../src/domain/problem.ts';
import { en } from '../../src/i18n/en.ts';

describe('a problem in words says what to write instead', () => {
  it.each<[ProblemDetail, string]>([
    [{ kind: 'impossible-date', written: '2026-02-30' }, '2026-02-30 isn’t in the calendar. Check the month and the day.'],
    [{ kind: 'impossible-date', written: '31/2/2026' }, '31/2/2026 isn’t in the calendar. Use YYYY-MM-DD.'],
    [{ kind: 'ambiguous-date', written: '3/4/2026' }, '3/4/2026 could be two dates. Choose a date order in the settings, or use YYYY-MM-DD.'],
    [{ kind: 'unreadable-property', property: 'cadence', written: 'often', expected: 'cadence' }, '“often” in cadence isn’t valid. Try “monthly”, “every 2 weeks”, “90d” or “none”.'],
    [{ kind: 'unreadable-property', property: 'private', written: '', expected: 'yes-or-no' }, 'private is empty. Use true or false.'],
    [{ kind: 'differing-properties', names: ['company', 'org'] }, 'company and org differ. Give them the same value, or keep one.'],
    [{ kind: 'duplicate-property', property: 'role' }, 'role appears twice. Keep one.'],
    [{ kind: 'broken-frontmatter', reason: 'line 3 has a tab' }, "The properties can’t be read (line 3 has a tab). Fix the YAML between the two lines of three dashes."],
    [{ kind: 'unclosed-frontmatter' }, 'The properties never end. Add a line of three dashes after the last one.'],
    [{ kind: 'block-not-read', limit: 'levels' }, 'This block isn’t read because it is nested more than 50 levels deep. Split it up.'],
    [{ kind: 'mark-without-person', mark: 'gave' }, 'Several people are on this line. Name the one you mean: (gave:: [[Name]] …).'],
    [{ kind: 'unresolved-link', target: 'Bob', suggestion: 'Bob Rossi' }, 'There’s no note “Bob”. Did you mean Bob Rossi?'],
    [{ kind: 'unresolved-link', target: 'Bob', suggestion: null }, 'There’s no note “Bob”. Create it, or fix the link.'],
    [{ kind: 'unreadable-note', reason: 'permission denied' }, "This note can’t be read: permission denied."],
    [{ kind: 'setting', key: 'dailySize', expected: 'a whole number from 0 to 100' }, 'The value of the setting dailySize isn’t valid, so its default is used. Use a whole number from 0 to 100.'],
    [{ kind: 'unknown-setting', key: 'dailysize' }, 'Unknown setting dailysize. Check the spelling, or remove it.'],
    [{ kind: 'dated-lines-outside-log', count: 3, heading: 'Sessions' }, '3 dated lines under “Sessions” aren’t counted. If this heading holds interactions, add it in the settings.'],
    [{ kind: 'mark-with-one-colon', mark: 'received', what: 'marmalade' }, '(received: …) has one colon. Write (received:: marmalade).'],
    [{ kind: 'dated-lines-outside-log', count: 4, heading: null }, '4 dated lines outside a log aren’t counted. Move them under a heading such as Interactions, or add their heading in the settings.'],
    [{ kind: 'folder-without-rule', folder: 'People/', count: 12 }, 'People/ has 12 notes that aren’t contacts. If they are, add the folder in the settings.'],
  ])('%j', (detail, sentence) => expect(en.problem(detail)).toBe(sentence));
});
