import { describe, expect, it } from 'vitest';
import { commit, type TransactionOutcome, type NoteChange } from '../../../src/index/write/transaction.ts';
import { UndoHistory, redoOf, undoOf } from '../../../src/index/write/undo-history.ts';
import { PathQueue } from '../../../src/index/port/path-queue.ts';
import type { Refusal } from '../../../src/domain/refusal.ts';
import { VaultError, type Vault } from '../../../src/index/port/vault.ts';
import { applySplices, isRefusal, type Edit } from '../../../src/notes/text/splice.ts';

const NO: Refusal = { refused: { kind: 'changed-too-much' }, line: 1 };
const TOO_LATE: Refusal = { refused: { kind: 'written-lines-changed' }, line: 1 };

const append = (path: string, line: string): NoteChange => ({ path, change: (text) => [{ start: text.length, end: text.length, text: line }] });

/** Notes in memory; `meddle` happens before each edit. */
function vaultOf(notes: Map<string, string>, meddle: (path: string) => void = () => undefined): Pick<Vault, 'read' | 'edit'> {
  const textOf = (path: string): string => {
    const text = notes.get(path);
    if (text === undefined) throw new VaultError(path, { kind: 'missing-note', path });
    return text;
  };
  return {
    read: (path) => Promise.resolve().then(() => textOf(path)),
    edit: (path, change: (text: string) => Edit) =>
      Promise.resolve().then(() => {
        meddle(path);
        const before = textOf(path);
        const edit = change(before);
        if (isRefusal(edit)) return { path, before, after: before, refusal: edit };
        const after = applySplices(before, edit);
        notes.set(path, after);
        return { path, before, after, refusal: null };
      }),
  };
}

/** Makes changes alone: no note is made, and none goes. */
function editAll(vault: Pick<Vault, 'read' | 'edit'>, changes: readonly NoteChange[]): Promise<TransactionOutcome> {
  const never = (): Promise<never> => Promise.reject(new Error('not asked for'));
  return commit({ ...vault, create: never, trash: never }, { changes });
}

describe('changes of several notes', () => {
  it('are all made', async () => {
    const notes = new Map([['A', 'a\n'], ['B', 'b\n']]);
    expect(await editAll(vaultOf(notes), [append('A', '1\n'), append('B', '1\n')])).toEqual({ kind: 'written', skipped: [], notes: [{ path: 'A', before: 'a\n', after: 'a\n1\n' }, { path: 'B', before: 'b\n', after: 'b\n1\n' }] });
  });

  it('are not begun where one of them is refused', async () => {
    const notes = new Map([['A', 'a\n'], ['B', 'b\n']]);
    const edited: string[] = [];
    const outcome = await editAll(vaultOf(notes, (path) => edited.push(path)), [append('A', '1\n'), { path: 'B', change: () => NO }]);
    expect(outcome).toEqual({ kind: 'refused', path: 'B', ...NO, left: [] });
    expect(edited).toEqual([]);
  });

  it('are taken back where a note goes in between', async () => {
    const notes = new Map([['A', 'a\n'], ['B', 'b\n']]);
    const outcome = await editAll(vaultOf(notes, (path) => path === 'B' && notes.delete('B')), [append('A', '1\n'), append('B', '1\n')]);
    expect(outcome).toEqual({ kind: 'refused', path: 'B', line: null, refused: { kind: 'missing-note', path: 'B' }, left: [] });
    expect(notes.get('A')).toBe('a\n');
  });

  it('that can’t be taken back, because others have changed their lines, are named', async () => {
    const notes = new Map([['A', 'a\n'], ['B', 'b\n']]);
    const meddle = (path: string): void => {
      if (path !== 'B') return;
      notes.delete('B');
      notes.set('A', 'a\n1, and more\n');
    };
    expect(await editAll(vaultOf(notes, meddle), [append('A', '1\n'), append('B', '1\n')])).toMatchObject({ kind: 'refused', left: [{ path: 'A' }] });
    expect(notes.get('A')).toBe('a\n1, and more\n');
  });

  it('fail with what is no fault of a note', async () => {
    const broken = { read: () => Promise.reject(new TypeError('a mistake')), edit: () => Promise.reject(new TypeError('a mistake')) };
    await expect(editAll(broken, [append('A', '1')])).rejects.toThrow(TypeError);
  });
});

describe('a deed', () => {
  /** Notes that can be made and trashed too; `stubborn` can't be trashed. */
  const wholeVault = (notes: Map<string, string>, stubborn?: string): Pick<Vault, 'read' | 'edit' | 'create' | 'trash'> => ({
    ...vaultOf(notes),
    create: (path, text) => (notes.has(path) ? Promise.reject(new VaultError(path, { kind: 'existing-note', path })) : Promise.resolve(void notes.set(path, text))),
    trash: (path) => (path === stubborn ? Promise.reject(new VaultError(path, { kind: 'deletes-for-good' })) : Promise.resolve(void notes.delete(path))),
  });

  it('changes notes and puts others into the trash, and the journal takes that back and makes it again', async () => {
    const notes = new Map([['A', 'a\n'], ['B', 'b\n']]);
    const journal = new UndoHistory();
    const trashed = [{ path: 'B', text: 'b\n' }];
    const outcome = await commit(wholeVault(notes), { changes: [append('A', 'b\n')], trashed });
    expect([...notes]).toEqual([['A', 'a\nb\n']]);
    if (outcome.kind === 'written') journal.add({ words: 'merge', notes: outcome.notes, trashed });
    for (const round of [1, 2]) {
      if (journal.last === null) throw new Error(`nothing to take back in round ${round}`);
      const back = await commit(wholeVault(notes), undoOf(journal.last));
      expect([...notes]).toEqual([['A', 'a\n'], ['B', 'b\n']]);
      if (back.kind === 'written') journal.undid(journal.last, back.notes);
      if (journal.next === null) throw new Error(`nothing to make again in round ${round}`);
      const again = await commit(wholeVault(notes), redoOf(journal.next));
      expect([...notes]).toEqual([['A', 'a\nb\n']]);
      if (again.kind === 'written') journal.redid(journal.next, again.notes);
    }
  });

  it('makes no note for changes that are refused, and says which notes it could not put back', async () => {
    const notes = new Map([['A', 'a\n']]);
    const made: string[] = [];
    const vault = wholeVault(notes, 'C');
    const watched = { ...vault, create: (path: string, text: string) => vault.create(path, text).then(() => void made.push(path)) };
    expect(await commit(watched, { changes: [{ path: 'A', change: () => NO }], restored: [{ path: 'C', text: 'c' }] })).toMatchObject({ ...NO, left: [] });
    expect(made).toEqual([]);
    let asked = 0;
    const later = { path: 'A', change: (): Edit => (++asked < 2 ? [] : TOO_LATE) };
    expect(await commit(watched, { changes: [later], restored: [{ path: 'C', text: 'c' }] })).toMatchObject({ ...TOO_LATE, left: [{ path: 'C', before: '', after: 'c' }] });
  });

  it('leaves everything as it was where a note can’t be trashed, was changed meanwhile, or stands in the place of one to be made', async () => {
    const before = [['A', 'a\n'], ['B', 'b\n']] as const;
    const refused = async (deed: Parameters<typeof commit>[1], stubborn?: string): Promise<string> => {
      const notes = new Map(before);
      const outcome = await commit(wholeVault(notes, stubborn), deed);
      expect([...notes]).toEqual(before);
      return outcome.kind === 'refused' ? outcome.refused.kind : 'written';
    };
    const changes = [append('A', '1')];
    expect(await refused({ changes, trashed: [{ path: 'B', text: 'b\n' }] }, 'B')).toBe('deletes-for-good');
    expect(await refused({ changes, trashed: [{ path: 'B', text: 'other' }] })).toBe('changed-meanwhile');
    expect(await refused({ changes, restored: [{ path: 'C', text: 'c' }, { path: 'B', text: 'b' }] })).toBe('existing-note');
    expect(await refused({ changes: [{ path: 'A', change: () => NO }], restored: [{ path: 'C', text: 'c' }] })).toBe('changed-too-much');
  });

  it('goes without what may fail, and names it', async () => {
    const notes = new Map([['A', 'a\n']]);
    const outcome = await editAll(vaultOf(notes), [{ path: 'A', change: () => NO, optional: true }, { ...append('gone', '1'), optional: true }, append('A', '1')]);
    expect(outcome).toMatchObject({ kind: 'written', skipped: ['A', 'gone'] });
    expect(notes.get('A')).toBe('a\n1');
  });
});

describe('the journal', () => {
  it('remembers the last actions that changed anything, and forgets the others', () => {
    const journal = new UndoHistory();
    journal.add({ words: 'nothing', notes: [{ path: 'A', before: 'a', after: 'a' }] });
    expect(journal.last).toBeNull();
    for (let count = 1; count <= 60; count++) journal.add({ words: String(count), notes: [{ path: 'A', before: 'a', after: String(count) }] });
    for (let count = 60; count > 40; count--) {
      const { last } = journal;
      expect(last?.words).toBe(String(count));
      if (last !== null) journal.undid(last, last.notes);
    }
  });

  it('takes back, where a note was moved too', async () => {
    const notes = new Map([['A', 'a\n']]);
    const journal = new UndoHistory();
    const outcome = await editAll(vaultOf(notes), [append('A', '1\n')]);
    if (outcome.kind === 'written') journal.add({ words: 'one', notes: outcome.notes });
    notes.set('B', notes.get('A') ?? '');
    journal.move('A', 'B');
    if (journal.last !== null) await editAll(vaultOf(notes), undoOf(journal.last).changes);
    expect(notes.get('B')).toBe('a\n');
  });
});

describe('tasks for one path', () => {
  it('run one after the other, also behind one that fails', async () => {
    const queue = new PathQueue();
    const log: string[] = [];
    const task = (name: string, fails = false) => async (): Promise<void> => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
    const runs = await Promise.allSettled([queue.run('A', task('one', true)), queue.run('A', task('two')), queue.run('B', task('other'))]);
    expect(runs.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(log.indexOf('two begins')).toBeGreaterThan(log.indexOf('one ends'));
    expect(log.indexOf('other begins')).toBeLessThan(log.indexOf('two begins'));
  });
});
