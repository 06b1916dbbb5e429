import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../src/domain/day.ts';
import { en } from '../../../../src/i18n/en.ts';
import type { Memory } from './fake-session.ts';
import { contact, openForm } from './fake-session.ts';

const ADA = 'Ada.md';

/** Types a text letter by letter, as fast as the form keeps up. */
async function type(fake: ReturnType<typeof openForm>, typed: string): Promise<void> {
  for (const letter of typed) {
    fake.form.type(fake.form.view().text + letter);
    await fake.settled();
  }
}

function day(text: string): NonNullable<ReturnType<typeof parseDay>> {
  return parseDay(text) ?? expect.fail();
}

describe('words that are typed', () => {
  it('stay as typed, and are read as facts of the line', async () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 coffee') }, [ADA]);
    await type(fake, 'yesterday call: Berlin');
    expect(fake.form.view()).toMatchObject({ text: 'yesterday call: Berlin', day: { day: day('2026-08-31') }, channel: { channel: 'call' }, fromText: ['day', 'channel'], writings: [{ name: 'Ada', heading: 'Interactions', lines: ['- 2026-08-31 call: Berlin'] }] });
  });

  it('give way to a choice, and are not lost', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    await type(fake, 'yesterday we talked');
    fake.form.chooseDay(day('2026-08-29'));
    await fake.settled();
    expect(fake.form.view()).toMatchObject({ text: 'yesterday we talked', day: { day: day('2026-08-29') }, fromText: [], writings: [{ lines: ['- 2026-08-29 yesterday we talked'] }] });
  });

  it.each([
    ['lunch', 'meal', '- 2026-09-01 lunch'],
    ['lunch with her mother', 'meal', '- 2026-09-01 lunch with her mother'],
    ['the budget over lunch', 'meal', '- 2026-09-01 lunch: the budget over lunch'],
    ['the budget', 'meal', '- 2026-09-01 meal: the budget'],
    ['lunch: the budget', 'call', '- 2026-09-01 call: lunch: the budget'],
  ])('keep the user’s own word: “%s”, and %s chosen', async (text, channel, line) => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    await type(fake, text);
    fake.form.chooseChannel(channel);
    await fake.settled();
    expect(fake.form.view().writings).toMatchObject([{ lines: [line] }]);
  });

  it('say how it was within a sentence, too', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    await type(fake, 'lunch with her mother');
    expect(fake.form.view()).toMatchObject({ channel: { channel: 'meal', channelWord: 'lunch' }, fromText: [] });
  });
});

describe('presets', () => {
  it('set how often to keep in touch, in one write with the entry', async () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 call: x') }, [ADA]);
    fake.form.type('coffee');
    fake.form.chooseFrequency({ every: 1, unit: 'month' });
    await fake.settled();
    expect(fake.form.view()).toMatchObject({ frequency: { current: null, chosen: { every: 1, unit: 'month' } }, writings: [{ lines: ['cadence: monthly', '- 2026-09-01 coffee'] }] });
    await fake.form.write(false);
    expect(fake.actions).toEqual(['log with Ada']);
    expect(fake.notes.get(ADA)).toBe(contact('2026-09-01 coffee', '2026-08-20 call: x').replace('type: person\n', 'type: person\ncadence: monthly\n'));
  });

  it.each(en.logForm.followUpPresets)('“%s” sets the date of a follow-up and keeps what to do', async (when) => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    for (const typed of ['', 'send the article', 'in 3 weeks send the article']) {
      fake.form.setFollowUp(typed);
      fake.form.presetFollowUp(when);
      await fake.settled();
      expect(fake.form.view().followUp.trim()).toBe(typed === '' ? when : `${when} send the article`);
      expect(fake.form.view().followUpRead).toMatchObject({ text: typed === '' ? null : 'send the article' });
    }
  });
});

describe('saving', () => {
  it('writes what the line showed, says so, and forgets the draft', async () => {
    const memory: Memory = { data: null };
    const fake = openForm({ [ADA]: contact('2026-08-20 coffee: x') }, [ADA], { memory });
    fake.form.type('→ call: Berlin');
    fake.form.toggleRow('gave');
    fake.form.setMark('gave', 0, 'intro to [[Bob]]');
    fake.form.setFollowUp('in 3 weeks send the article');
    await fake.settled();
    const [shown] = fake.form.view().writings;
    expect(memory.data).toHaveLength(1);
    await fake.form.write(false);
    const text = fake.notes.get(ADA) ?? '';
    expect(text).toContain('- 2026-09-01 → call: Berlin');
    for (const line of shown?.lines ?? ['nothing']) expect(text).toContain(line);
    expect(text).toContain('send the article 📅 2026-09-22');
    expect(fake.done).toEqual(['Logged with Ada, today.']);
    expect(memory.data).toBeNull();
  });

  it('is one write into the notes of all, with marks in the first alone', async () => {
    const fake = openForm({ [ADA]: contact(), 'Bob.md': contact() }, [ADA]);
    fake.form.addTyped('bob');
    fake.form.addTyped('Zoe');
    fake.form.type('dinner: the boat');
    fake.form.toggleRow('gave');
    fake.form.setMark('gave', 0, 'a book');
    await fake.form.write(false);
    expect(fake.actions).toEqual(['log with Ada, Bob and Zoe']);
    expect(fake.notes.get(ADA)).toContain('dinner: the boat (gave:: a book) (with:: [[Bob]], Zoe)');
    expect(fake.notes.get('Bob.md')).toContain('dinner: the boat (with:: [[Ada]], Zoe)');
  });

  it('and next keeps day and channel', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    fake.form.type('2026-08-28 event: PCIM');
    await fake.settled();
    await fake.form.write(true);
    expect(fake.form.view()).toMatchObject({ people: [], text: '', day: { day: day('2026-08-28') }, channel: { channel: 'event' } });
  });

  it.each([
    ['nobody', [], 'x', 'Add who it was with.'],
    ['nothing', [ADA], ' ', 'Write what happened, or choose how.'],
  ] as const)('is refused with %s', async (_, people, text, reason) => {
    const fake = openForm({ [ADA]: contact() }, people);
    fake.form.type(text);
    await fake.form.write(false);
    expect(fake.form.view().refusal).toBe(reason);
    expect(fake.actions).toEqual([]);
  });

  it('is refused for a name alone, until it has a note', async () => {
    const fake = openForm({ [ADA]: contact() }, []);
    fake.form.addTyped('Zoe');
    fake.form.type('coffee');
    await fake.form.write(false);
    expect(fake.form.view().refusal).toMatch(/Zoe has no note yet/);
    fake.form.makeNote(0);
    await fake.settled();
    await fake.form.write(false);
    expect(fake.notes.get('Zoe.md')).toContain('- 2026-09-01 coffee');
  });

  it('waits for the note of a new person', async () => {
    const fake = openForm({}, [], { untilCreated: setImmediate() });
    fake.form.addPerson({ kind: 'new', name: 'Zoe' });
    fake.form.type('coffee');
    await fake.form.write(false);
    expect(fake.notes.get('Zoe.md')).toContain('- 2026-09-01 coffee');
  });

  it('keeps everything where the note is gone', async () => {
    const memory: Memory = { data: null };
    const fake = openForm({ [ADA]: contact() }, [ADA], { memory });
    fake.form.type('coffee: the boat');
    await fake.settled();
    fake.notes.delete(ADA);
    await fake.form.write(false);
    expect(fake.form.view()).toMatchObject({ text: 'coffee: the boat', people: [{ isGone: true }], refusal: 'The note of Ada no longer exists. Your text is saved as a draft.' });
    expect(memory.data).toHaveLength(1);
  });

  it('follows a note that is moved', async () => {
    const fake = openForm({ [ADA]: contact(), 'People/Ada.md': contact() }, [ADA]);
    fake.form.type('coffee');
    fake.form.moved(ADA, 'People/Ada.md');
    await fake.form.write(false);
    expect(fake.notes.get('People/Ada.md')).toContain('coffee');
  });

  it('of a broken note is refused with the reason, and nothing is lost', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    fake.notes.set(ADA, '---\ntype: person\nname: [\n---\n');
    fake.form.type('coffee');
    await fake.form.write(false);
    expect(fake.form.view()).toMatchObject({ text: 'coffee' });
    expect(fake.form.view().refusal).toMatch(/properties/);
  });
});

describe('a day that is still to come', () => {
  it('becomes a plan, for which nothing can have been given yet', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    fake.form.type('tomorrow: dinner');
    await fake.settled();
    expect(fake.form.view()).toMatchObject({ isPlan: true, writings: [{ lines: ['- [ ] 2026-09-02 dinner'] }] });
    fake.form.toggleRow('gave');
    fake.form.setMark('gave', 0, 'a book');
    await fake.form.write(false);
    expect(fake.form.view().refusal).toMatch(/A plan can’t include/);
  });

  it('is read in words, and said to be unclear', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    fake.form.typeDay('friday');
    await fake.settled();
    expect(fake.form.view().day.day).toBe(day('2026-08-28'));
    fake.form.typeDay('someday');
    fake.form.type('x');
    await fake.form.write(false);
    expect(fake.form.view()).toMatchObject({ unclearDay: { kind: 'unreadable' }, refusal: '“someday” can’t be read as a date.' });
  });
});

describe('earlier entries', () => {
  const asked = contact('2026-08-20 call: x (asked:: a look at the deck)');

  it('an open request is closed in the same write', async () => {
    const fake = openForm({ [ADA]: asked }, [ADA]);
    fake.form.type('email: her thoughts on the deck');
    await fake.settled();
    const [request] = fake.form.view().openItems;
    expect(request).toMatchObject({ item: { kind: 'request', text: 'a look at the deck' }, isChosen: false });
    fake.form.toggleOpenItem(request?.key ?? '');
    await fake.form.write(false);
    expect(fake.actions).toHaveLength(1);
    expect(fake.notes.get(ADA)).toContain('(asked:: a look at the deck – done 2026-09-01)');
    expect(fake.notes.get(ADA)).toContain('- 2026-09-01 email: her thoughts on the deck');
  });

  it('a promise that the entry says was kept is ticked, in the same write, wherever it is; another is only offered', async () => {
    const project = '- [ ] draw [[Ada]] the pump #promise\n';
    const fake = openForm({ [ADA]: contact('2026-08-20 call: x', '  - [ ] send the article', '  - [ ] find her a flat'), 'Project.md': project }, [ADA]);
    fake.form.type('email: sent the article; pumps');
    await fake.settled();
    const offered = fake.form.view().openItems;
    expect(offered).toMatchObject([{ item: { text: 'send the article' }, isChosen: true }, { item: { text: 'draw [[Ada]] the pump' }, isChosen: false }]);
    fake.form.toggleOpenItem(offered[1]?.key ?? '');
    await fake.settled();
    await fake.form.write(false);
    expect(fake.actions).toEqual(['log with Ada']);
    expect(fake.done).toEqual(['Logged with Ada, today. Also done: “send the article”, “draw Ada the pump”.']);
    expect(fake.notes.get(ADA)).toBe(contact('2026-09-01 email: sent the article; pumps', '2026-08-20 call: x', '  - [x] send the article', '  - [ ] find her a flat'));
    expect(fake.notes.get('Project.md')).toBe(project.replace('[ ]', '[x]'));
  });

  it('what is unticked by hand stays so while typing goes on', async () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 call: x', '  - [ ] send the article') }, [ADA]);
    fake.form.type('sent the article');
    await fake.settled();
    fake.form.toggleOpenItem(fake.form.view().openItems[0]?.key ?? '');
    fake.form.type('sent the article, and more');
    await fake.settled();
    expect(fake.form.view().openItems).toMatchObject([{ isChosen: false }]);
    await fake.form.write(false);
    expect(fake.notes.get(ADA)).toContain('- [ ] send the article');
  });

  it('a plan that this is about is ticked with it', async () => {
    const fake = openForm({ [ADA]: contact('[ ] 2026-08-31 dinner at the harbour', '2026-08-20 call: x') }, [ADA]);
    fake.form.type('yesterday dinner at the harbour with her mother');
    await fake.settled();
    expect(fake.form.view().openItems).toMatchObject([{ item: { kind: 'plan' }, isChosen: true }]);
    await fake.form.write(false);
    expect(fake.notes.get(ADA)).toContain('- [x] 2026-08-31 dinner at the harbour\n');
    expect(fake.actions).toHaveLength(1);
  });

  it('a promise without a word in common is not offered', async () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 call: x', '  - [ ] send the article') }, [ADA]);
    fake.form.type('coffee: the move');
    await fake.settled();
    expect(fake.form.view().openItems).toEqual([]);
  });

  it('the balance and what they wait for are there to be said where something is asked for', async () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 call: x (received:: advice)', '2026-08-21 email (asked-me:: the draft)') }, [ADA]);
    await fake.settled();
    expect(fake.form.view().beforeAsking).toMatchObject({ reciprocity: { givesSinceAsk: 0, givesWanted: 4, toThank: [{ what: 'advice' }] }, waiting: [{ kind: 'request', text: 'the draft' }] });
    expect(openForm({ [ADA]: contact('2026-08-20 call: x').replace('type: person', 'type: person\nreciprocity: none') }, [ADA]).form.view().beforeAsking).toBeNull();
  });

  it('one of the same channel under two weeks old can be added to', async () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 call: x', '2026-08-01 email: y') }, [ADA]);
    fake.form.type('email: more');
    await fake.settled();
    expect(fake.form.view().continues).toBeNull();
    fake.form.startEmpty();
    fake.form.type('call: more');
    await fake.settled();
    expect(fake.form.view().continues).toMatchObject({ date: { day: day('2026-08-20') }, isChosen: false });
    fake.form.toggleContinues();
    await fake.settled();
    expect(fake.form.view().writings).toMatchObject([{ lines: ['  more'] }]);
    await fake.form.write(false);
    expect(fake.notes.get(ADA)).toBe(contact('2026-08-20 call: x', '  more', '2026-08-01 email: y'));
    expect(fake.done).toEqual(['Added to the interaction of 20 Aug with Ada.']);
  });
});

describe('drafts', () => {
  it('come back for the same person within seven days, on the day that was meant', async () => {
    const memory: Memory = { data: null };
    const first = openForm({ [ADA]: contact() }, [ADA], { memory });
    await type(first, 'yesterday call: Berlin');
    const bob = openForm({ [ADA]: contact(), 'Bob.md': contact() }, ['Bob.md'], { memory });
    expect(bob.form.view().text).toBe('');
    const again = openForm({ [ADA]: contact() }, [ADA], { memory, today: '2026-09-08' });
    await again.settled();
    expect(again.form.view()).toMatchObject({ draftFrom: day('2026-09-01'), day: { day: day('2026-08-31') }, text: 'call: Berlin' });
    const late = openForm({ [ADA]: contact() }, [ADA], { memory, today: '2026-09-09' });
    expect(late.form.view()).toMatchObject({ draftFrom: null, text: '' });
  });

  it('whatever a device remembers, the form opens', () => {
    for (const data of [null, 7, 'x', {}, [null, 7, [], { on: 'x' }, { on: '2026-09-01', people: [{ path: 7 }, { name: 'Z' }], marks: 3, direction: 'up' }]]) {
      expect(openForm({ [ADA]: contact() }, [ADA], { memory: { data } }).form.view().text).toBe('');
    }
  });

  it('move with the person that is chosen later, and go when the form is empty again', async () => {
    const memory: Memory = { data: null };
    const fake = openForm({ [ADA]: contact() }, [], { memory });
    fake.form.type('Berlin');
    fake.form.addTyped('Ada');
    await fake.settled();
    expect(memory.data).toHaveLength(1);
    fake.form.type('');
    await fake.settled();
    expect(memory.data).toBeNull();
  });
});

describe('people', () => {
  it('are offered before anything is typed, and found by other names', () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 call', '2026-03-02 call'), 'Bob Rossi.md': '---\ntype: person\naliases: [Bobby]\n---\n' }, []);
    expect(fake.form.options('')).toMatchObject([{ kind: 'recent', options: [{ name: 'Ada' }] }]);
    expect(fake.form.options('bobb')).toMatchObject([{ kind: 'found', options: [{ name: 'Bob Rossi', otherName: 'Bobby' }] }, { kind: 'without', options: [{ kind: 'new' }, { kind: 'plain' }] }]);
  });
});
