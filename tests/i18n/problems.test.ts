import { describe, expect, it } from 'vitest';
import type { ProblemDetail } from '../../src/domain/problem.ts';
import { en } from '../../src/i18n/en.ts';

describe('a problem in words says what to write instead', () => {
  it.each<[ProblemDetail, string]>([
    [{ kind: 'impossible-date', written: '2026-02-30' }, '2026-02-30 is not a date. Write the day as YYYY-MM-DD.'],
    [{ kind: 'ambiguous-date', written: '3/4/2026' }, '3/4/2026 can be read as two dates. Set the date order in the settings, or write the day as YYYY-MM-DD.'],
    [{ kind: 'unreadable-property', property: 'cadence', written: 'often', expected: 'cadence' }, 'Unexpected "often" in cadence. Write how often, such as monthly, every 2 weeks, 90d or none.'],
    [{ kind: 'unreadable-property', property: 'private', written: '', expected: 'yes-or-no' }, 'Unexpected empty value in private. Write true or false.'],
    [{ kind: 'differing-properties', names: ['company', 'org'] }, 'company and org differ. Give them the same value, or keep one of them.'],
    [{ kind: 'duplicate-property', property: 'role' }, 'role stands here twice. Keep one of them.'],
    [{ kind: 'broken-frontmatter', reason: 'line 3 has a tab' }, "The properties can’t be read (line 3 has a tab). Mend the YAML between the two lines of three dashes."],
    [{ kind: 'unclosed-frontmatter' }, 'The properties have no end. Put a line of three dashes after the last one.'],
    [{ kind: 'block-not-read', limit: 'levels' }, 'This block was not read: it is nested more than 50 levels deep. Split it into smaller ones.'],
    [{ kind: 'mark-without-person', mark: 'gave' }, 'Say for whom: several people are on this line. Name one in the mark, as in (gave:: [[Name]] …).'],
    [{ kind: 'unresolved-link', target: 'Bob', suggestion: 'Bob Rossi' }, 'No note is named Bob. Did you mean Bob Rossi?'],
    [{ kind: 'unresolved-link', target: 'Bob', suggestion: null }, 'No note is named Bob. Create it, or mend the link.'],
    [{ kind: 'unreadable-note', reason: 'permission denied' }, "This note can’t be read: permission denied."],
    [{ kind: 'setting', key: 'dailySize', expected: 'a whole number from 0 to 100' }, 'Unexpected value for the setting dailySize, expected a whole number from 0 to 100. Its default is used.'],
    [{ kind: 'unknown-setting', key: 'dailysize' }, 'There is no setting dailysize. Check its spelling, or remove it.'],
    [{ kind: 'dated-lines-outside-log', count: 3, heading: 'Sessions' }, '3 dated lines under “Sessions” are not read: add that heading in the settings if it holds interactions.'],
    [{ kind: 'mark-with-one-colon', mark: 'received', what: 'marmalade' }, '(received: …) has one colon. Write (received:: marmalade).'],
    [{ kind: 'dated-lines-outside-log', count: 4, heading: null }, '4 dated lines outside a log section: add their heading in the settings, or put them under a heading such as Interactions.'],
    [{ kind: 'folder-without-rule', folder: 'People/', count: 12 }, 'People/ has 12 notes that no rule matches. If they are contacts, add the folder in the settings.'],
  ])('%j', (detail, sentence) => expect(en.problem(detail)).toBe(sentence));
});
