import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../src/domain/day.ts';
import type { Memory } from './fake-session.ts';
import { contact, openForm } from './fake-session.ts';

const ADA = 'Ada.md';

/** Types a text letter by letter, as fast as the form keeps up. */
async function type(fake: ReturnType<typeof openForm>, typed: string): Promise<void> {
  for (const letter of typed) {
    fake.form.type(fake.form.view().text + letter, false);
    await fake.settled();
  }
}

function day(text: string): NonNullable<ReturnType<typeof parseDay>> {
  return parseDay(text) ?? expect.fail();
}

describe('words that are typed', () => {
  it('move into chips, and come back with a click', async () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 coffee') }, [ADA]);
    await type(fake, 'yesterday call: Berlin');
    expect(fake.form.view()).toMatchObject({ text: 'Berlin', day: { value: { day: day('2026-08-31') }, words: 'yesterday' }, channel: { value: { channel: 'call' }, words: 'call:' } });
    fake.form.returnWords('channel');
    fake.form.returnWords('day');
    await fake.settled();
    expect(fake.form.view()).toMatchObject({ text: 'yesterday call: Berlin', day: { value: { day: day('2026-09-01') }, words: null }, channel: { words: null } });
    await type(fake, ' again');
    expect(fake.form.view().text).toBe('yesterday call: Berlin again');
  });

  it('count in the line before they have moved', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    fake.form.type('yesterday coffee', true);
    await fake.settled();
    expect(fake.form.view()).toMatchObject({ text: 'yesterday coffee', writings: [{ name: 'Ada', heading: 'Interactions', lines: ['- 2026-08-31 coffee'] }] });
  });

  it('give way to a choice, and are not lost', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    await type(fake, 'yesterday we talked');
    fake.form.chooseDay(day('2026-08-29'));
    await fake.settled();
    expect(fake.form.view()).toMatchObject({ text: 'yesterday we talked', day: { value: { day: day('2026-08-29') }, words: null } });
  });
});

describe('saving', () => {
  it('writes what the line showed, says so, and forgets the draft', async () => {
    const memory: Memory = { data: null };
    const fake = openForm({ [ADA]: contact('2026-08-20 coffee: x') }, [ADA], { memory });
    fake.form.type('→ call: Berlin', false);
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
    expect(fake.done).toEqual(['Written down with Ada: Tue 1 Sep 2026, today.']);
    expect(memory.data).toBeNull();
  });

  it('is one write into the notes of all, with marks in the first alone', async () => {
    const fake = openForm({ [ADA]: contact(), 'Bob.md': contact() }, [ADA]);
    fake.form.addTyped('bob');
    fake.form.addTyped('Zoe');
    fake.form.type('dinner: the boat', false);
    fake.form.toggleRow('gave');
    fake.form.setMark('gave', 0, 'a book');
    await fake.form.write(false);
    expect(fake.actions).toEqual(['log with Ada, Bob and Zoe']);
    expect(fake.notes.get(ADA)).toContain('dinner: the boat (gave:: a book) (with:: [[Bob]], Zoe)');
    expect(fake.notes.get('Bob.md')).toContain('dinner: the boat (with:: [[Ada]], Zoe)');
  });

  it('and next keeps day and channel', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    fake.form.type('2026-08-28 event: PCIM', false);
    await fake.settled();
    await fake.form.write(true);
    expect(fake.form.view()).toMatchObject({ people: [], text: '', day: { value: { day: day('2026-08-28') } }, channel: { value: { channel: 'event' } } });
  });

  it.each([
    ['nobody', [], 'x', 'Say who it was with.'],
    ['nothing', [ADA], ' ', 'Say what happened, or choose a channel.'],
  ] as const)('is refused with %s', async (_, people, text, reason) => {
    const fake = openForm({ [ADA]: contact() }, people);
    fake.form.type(text, false);
    await fake.form.write(false);
    expect(fake.form.view().refusal).toBe(reason);
    expect(fake.actions).toEqual([]);
  });

  it('is refused for a name alone, until it has a note', async () => {
    const fake = openForm({ [ADA]: contact() }, []);
    fake.form.addTyped('Zoe');
    fake.form.type('coffee', false);
    await fake.form.write(false);
    expect(fake.form.view().refusal).toMatch(/Zoe has no note yet/);
    fake.form.makeNote(0);
    await fake.settled();
    await fake.form.write(false);
    expect(fake.notes.get('Zoe.md')).toContain('- 2026-09-01 coffee');
  });

  it('keeps everything where the note is gone', async () => {
    const memory: Memory = { data: null };
    const fake = openForm({ [ADA]: contact() }, [ADA], { memory });
    fake.form.type('coffee: the boat', false);
    await fake.settled();
    fake.notes.delete(ADA);
    await fake.form.write(false);
    expect(fake.form.view()).toMatchObject({ text: 'the boat', people: [{ isGone: true }], refusal: 'The note of Ada is not there any more. What you wrote is kept here as a draft.' });
    expect(memory.data).toHaveLength(1);
  });

  it('follows a note that is moved', async () => {
    const fake = openForm({ [ADA]: contact(), 'People/Ada.md': contact() }, [ADA]);
    fake.form.type('coffee', false);
    fake.form.moved(ADA, 'People/Ada.md');
    await fake.form.write(false);
    expect(fake.notes.get('People/Ada.md')).toContain('coffee');
  });

  it('of a broken note is refused with the reason, and nothing is lost', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    fake.notes.set(ADA, '---\ntype: person\nname: [\n---\n');
    fake.form.type('coffee', false);
    await fake.form.write(false);
    expect(fake.form.view()).toMatchObject({ text: 'coffee' });
    expect(fake.form.view().refusal).toMatch(/properties/);
  });
});

describe('a day that is still to come', () => {
  it('becomes a plan, for which nothing can have been given yet', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    fake.form.type('tomorrow: dinner', false);
    await fake.settled();
    expect(fake.form.view()).toMatchObject({ isPlan: true, writings: [{ lines: ['- [ ] 2026-09-02 dinner'] }] });
    fake.form.toggleRow('gave');
    fake.form.setMark('gave', 0, 'a book');
    await fake.form.write(false);
    expect(fake.form.view().refusal).toMatch(/once it has happened/);
  });

  it('is read in words, and said to be unclear', async () => {
    const fake = openForm({ [ADA]: contact() }, [ADA]);
    fake.form.typeDay('friday');
    await fake.settled();
    expect(fake.form.view().day.value.day).toBe(day('2026-08-28'));
    fake.form.typeDay('someday');
    fake.form.type('x', false);
    await fake.form.write(false);
    expect(fake.form.view()).toMatchObject({ unclearDay: { kind: 'unreadable' }, refusal: '“someday” can’t be read as a day.' });
  });
});

describe('earlier entries', () => {
  const asked = contact('2026-08-20 call: x (asked:: a look at the deck)');

  it('an open request is closed in the same write', async () => {
    const fake = openForm({ [ADA]: asked }, [ADA]);
    fake.form.type('email: here it is', false);
    await fake.settled();
    const [request] = fake.form.view().openItems;
    expect(request).toMatchObject({ item: { kind: 'request', text: 'a look at the deck' }, isChosen: false });
    fake.form.toggleOpenItem(request?.key ?? '');
    await fake.form.write(false);
    expect(fake.actions).toHaveLength(1);
    expect(fake.notes.get(ADA)).toContain('(asked:: a look at the deck – done 2026-09-01)');
    expect(fake.notes.get(ADA)).toContain('- 2026-09-01 email: here it is');
  });

  it('a promise that shares a word with the entry is ticked in the same write, wherever it is', async () => {
    const project = '- [ ] draw [[Ada]] the pump #promise\n';
    const fake = openForm({ [ADA]: contact('2026-08-20 call: x', '  - [ ] send the article', '  - [ ] find her a flat'), 'Project.md': project }, [ADA]);
    fake.form.type('email: the articles, and pumps', false);
    await fake.settled();
    const offered = fake.form.view().openItems;
    expect(offered.map(({ item }) => item.text)).toEqual(['send the article', 'draw [[Ada]] the pump']);
    for (const { key } of offered) fake.form.toggleOpenItem(key);
    await fake.settled();
    await fake.form.write(false);
    expect(fake.actions).toEqual(['log with Ada']);
    expect(fake.notes.get(ADA)).toBe(contact('2026-09-01 email: the articles, and pumps', '2026-08-20 call: x', '  - [x] send the article', '  - [ ] find her a flat'));
    expect(fake.notes.get('Project.md')).toBe(project.replace('[ ]', '[x]'));
  });

  it('a promise without a word in common is not offered', async () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 call: x', '  - [ ] send the article') }, [ADA]);
    fake.form.type('coffee: the move', false);
    await fake.settled();
    expect(fake.form.view().openItems).toEqual([]);
  });

  it('the balance is there to be said where something is asked for', async () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 call: x (received:: advice)') }, [ADA]);
    await fake.settled();
    expect(fake.form.view().balance).toMatchObject({ givesSinceAsk: 0, givesWanted: 4, toThank: [{ what: 'advice' }] });
    expect(openForm({ [ADA]: contact('2026-08-20 call: x').replace('type: person', 'type: person\nreciprocity: none') }, [ADA]).form.view().balance).toBeNull();
  });

  it('one of the same channel under two weeks old can be added to', async () => {
    const fake = openForm({ [ADA]: contact('2026-08-20 call: x', '2026-08-01 email: y') }, [ADA]);
    fake.form.type('email: more', false);
    await fake.settled();
    expect(fake.form.view().continues).toBeNull();
    fake.form.startEmpty();
    fake.form.type('call: more', false);
    await fake.settled();
    expect(fake.form.view().continues).toMatchObject({ date: { day: day('2026-08-20') }, isChosen: false });
    fake.form.toggleContinues();
    await fake.settled();
    expect(fake.form.view().writings).toMatchObject([{ lines: ['  more'] }]);
    await fake.form.write(false);
    expect(fake.notes.get(ADA)).toBe(contact('2026-08-20 call: x', '  more', '2026-08-01 email: y'));
    expect(fake.done).toEqual(['Added to the entry of 20 Aug with Ada.']);
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
    expect(again.form.view()).toMatchObject({ draftFrom: day('2026-09-01'), day: { value: { day: day('2026-08-31') } } });
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
    fake.form.type('Berlin', false);
    fake.form.addTyped('Ada');
    await fake.settled();
    expect(memory.data).toHaveLength(1);
    fake.form.type('', false);
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
