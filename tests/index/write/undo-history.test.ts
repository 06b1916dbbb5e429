import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit } from '../../../src/index/write/transaction.ts';
import { UndoHistory, redoOf, undoOf } from '../../../src/index/write/undo-history.ts';
import type { Vault } from '../../../src/index/port/vault.ts';
import { applySplices, isRefusal } from '../../../src/notes/text/splice.ts';

type Notes = Map<string, string>;

/** A vault in memory that has all of its notes. */
function vaultOf(notes: Notes): Pick<Vault, 'read' | 'edit' | 'create' | 'trash'> {
  return {
    read: (path) => Promise.resolve(notes.get(path) ?? ''),
    create: (path, text) => Promise.resolve(void notes.set(path, text)),
    trash: (path) => Promise.resolve(void notes.delete(path)),
    edit(path, change) {
      const before = notes.get(path) ?? '';
      const edit = change(before);
      if (isRefusal(edit)) return Promise.resolve({ path, before, after: before, refusal: edit });
      const after = applySplices(before, edit);
      notes.set(path, after);
      return Promise.resolve({ path, before, after, refusal: null });
    },
  };
}

/** The texts that the notes get by an action. */
type Texts = Readonly<Record<string, string>>;

async function write(notes: Notes, journal: UndoHistory, texts: Texts): Promise<void> {
  const changes = Object.entries(texts).map(([path, text]) => ({ path, change: (now: string) => [{ start: 0, end: now.length, text }] }));
  const outcome = await commit(vaultOf(notes), { changes });
  if (outcome.kind === 'written') journal.add({ words: 'write', notes: outcome.notes });
}

/** Whether a step back was made. */
async function back(notes: Notes, journal: UndoHistory): Promise<boolean> {
  const { last } = journal;
  if (last === null) return false;
  const outcome = await commit(vaultOf(notes), undoOf(last));
  if (outcome.kind === 'written') journal.undid(last, outcome.notes);
  return outcome.kind === 'written';
}

/** Whether a step forth was made. */
async function forth(notes: Notes, journal: UndoHistory): Promise<boolean> {
  const { next } = journal;
  if (next === null) return false;
  const outcome = await commit(vaultOf(notes), redoOf(next));
  if (outcome.kind === 'written') journal.redid(next, outcome.notes);
  return outcome.kind === 'written';
}

const PATHS = ['A', 'B', 'C'] as const;
const anyText = fc.array(fc.tuple(fc.constantFrom('- one', '- two', '', 'three ', '\uFEFF', '  four'), fc.constantFrom('\n', '\r\n', '')), { maxLength: 6 }).map((lines) => lines.flat().join(''));
const anyWrite = fc.dictionary(fc.constantFrom(...PATHS), anyText, { minKeys: 1 });
const anyStep = fc.oneof({ weight: 2, arbitrary: anyWrite }, fc.constantFrom('undo', 'redo'));

const started = (): Notes => new Map(PATHS.map((path) => [path, `${path}\r\nfirst\n`]));

describe('a run of writes, undos and redos', () => {
  it('gives the bytes that a list of whole vaults gives', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { maxLength: 30 }), async (steps) => {
      const notes = started();
      const journal = new UndoHistory();
      const history = [Object.fromEntries(notes)];
      let now = 0;
      for (const step of steps) {
        if (step === 'undo') expect(await back(notes, journal)).toBe(now > 0 && now-- > 0);
        else if (step === 'redo') expect(await forth(notes, journal)).toBe(now < history.length - 1 && now++ < history.length);
        else {
          const texts = { ...history[now], ...step };
          await write(notes, journal, step);
          // What changes nothing is no step.
          if (JSON.stringify(texts) !== JSON.stringify(history[now])) history.splice(++now, history.length, texts);
        }
        expect(Object.fromEntries(notes)).toEqual(history[now]);
      }
    }));
  });

  it('leaves what somebody else wrote elsewhere in the notes', async () => {
    const line = (words: string): string => `- ${words}`;
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('undo', 'redo', 'foreign'), { maxLength: 12 }), async (steps) => {
      const notes: Notes = new Map([['A', `${line('top')}\n\nmiddle\n\n`]]);
      const journal = new UndoHistory();
      const added = ['one', 'two', 'three'];
      for (const words of added) await write(notes, journal, { A: `${notes.get('A') ?? ''}${line(words)}\n` });
      let foreign = '';
      let standing = added.length;
      for (const [index, step] of steps.entries()) {
        if (step === 'foreign') {
          const text = `their ${index}\n`;
          notes.set('A', `${text}${notes.get('A') ?? ''}`);
          foreign = text + foreign;
        } else if (step === 'undo' ? await back(notes, journal) : await forth(notes, journal)) standing += step === 'undo' ? -1 : 1;
        expect(notes.get('A')).toBe(`${foreign}${line('top')}\n\nmiddle\n\n${added.slice(0, standing).map((words) => `${line(words)}\n`).join('')}`);
      }
    }));
  });

  it('is refused where the lines were changed meanwhile, and changes nothing then', async () => {
    const notes = started();
    const journal = new UndoHistory();
    await write(notes, journal, { A: 'A\r\nfirst\nsecond\n', B: 'B\n' });
    await back(notes, journal);
    notes.set('A', 'A\r\ntheirs\n');
    const { next } = journal;
    expect(await forth(notes, journal)).toBe(false);
    expect(Object.fromEntries(notes)).toEqual({ A: 'A\r\ntheirs\n', B: 'B\r\nfirst\n', C: 'C\r\nfirst\n' });
    expect(journal.next).toBe(next);
  });

  it('follows a note that was moved between undo and redo', async () => {
    const notes = started();
    const journal = new UndoHistory();
    await write(notes, journal, { A: 'A\r\nfirst\nsecond\n' });
    await back(notes, journal);
    notes.set('D', notes.get('A') ?? '');
    notes.delete('A');
    journal.move('A', 'D');
    await forth(notes, journal);
    expect(notes.get('D')).toBe('A\r\nfirst\nsecond\n');
    await back(notes, journal);
    expect(notes.get('D')).toBe('A\r\nfirst\n');
  });
});
