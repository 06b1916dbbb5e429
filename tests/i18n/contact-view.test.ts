import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { contact, day, TODAY } from '../domain/builders.ts';

const { contactView } = en;
const today = day(TODAY);

describe('the words of the contact panel', () => {
  it('say who someone is in the words of the note', () => {
    expect(contactView.identity({ ...contact().record.facts, relationship: 'mentor', role: null, organisations: ['Kestrel', 'Rat'] })).toEqual(['mentor', 'Kestrel', 'Rat']);
  });

  it('say when the next word is due, or that nothing waits', () => {
    expect(contactView.why.next(day('2026-09-10'), today)).toBe('Next: 10 Sep (in 9 days)');
    expect(contactView.touch.since(day('2026-08-10'))).toBe('Overdue since Mon 10 Aug 2026');
    expect(contactView.touch.triedSince(3, day('2026-05-02'), today)).toBe('3 tries since 2 May');
    expect(contactView.touch.everySpan(7)).toBe('About every 7 days');
    expect(contactView.touch.everySpan(31)).toBe('About every 4 weeks');
  });

  it('say a birthday with what is known of it', () => {
    expect(contactView.touch.birthdayText({ year: 1990, month: 4, day: 17 })).toBe('17 April 1990');
    expect(contactView.touch.birthdayText({ year: null, month: 4, day: 17 })).toBe('17 April');
    expect(contactView.touch.birthdayText({ year: 1990, month: 4, day: null })).toBe('April 1990');
  });

  it('say what the drawing shows', () => {
    expect(contactView.rhythm.summary(0, 0)).toBe('Not in touch in the last two years.');
    expect(contactView.rhythm.summary(1, 1)).toBe('In touch on 1 day, in 1 of the last 24 months.');
    expect(contactView.rhythm.month(day('2026-03-01'), 2)).toBe('March 2026: 2 days');
    expect(contactView.rhythm.month(day('2026-03-01'), 0)).toBe('March 2026: not in touch');
    expect(contactView.rhythm.shortMonth(today)).toBe('Sep 2026');
  });

  it('say when a promise is for', () => {
    expect(contactView.promises.due(day('2026-09-05'), today)).toBe('due 5 Sep');
    expect(contactView.promises.due(day('2026-08-05'), today)).toBe('was due 5 Aug');
    expect(contactView.promises.due(day('2027-01-05'), today)).toBe('due 5 Jan 2027');
  });
});
