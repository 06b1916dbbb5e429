import type { App } from 'obsidian';
import { describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { ObsidianVault } from '../../src/hosts/obsidian/vault/obsidian-vault.ts';
import { en } from '../../src/i18n/en.ts';
import { commit } from '../../src/index/write/transaction.ts';
import type { TransactionOutcome, NoteChange } from '../../src/index/write/transaction.ts';
import { undo } from '../../src/notes/text/undo.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { logEntry } from '../../src/notes/write/log-entry.ts';
import type { Edit } from '../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../src/notes/text/splice.ts';
import { contact } from '../hosts/cli/session.ts';
import { fakeApp } from '../hosts/obsidian/fake-app.ts';
import { EVERY_EDIT, LOG, PATHS, reader, SOME_CHOICE } from './every-edit.ts';

vi.mock('obsidian', async () => (await import('../hosts/obsidian/fake-app.ts')).obsidian);

const BOB = 'People/Bob.md';
const NOTES: Readonly<Record<string, string>> = {
  [PATHS.contact]: contact(['cadence: monthly', 'snoozed-until: 2026-12-01', 'goals: "[[Other]]"'], ['- 2026-08-20 call: Berlin', '- 2026-07-01 coffee (asked:: a look)']) + '\n- [ ] send the book\n',
  [PATHS.goal]: '---\ntype: networking-goal\nstatus: active\ntarget: 5\n---\n',
  [PATHS.daily]: '- lunch with [[Ada]]\n- [ ] write to [[Ada]] #promise\n',
  [PATHS.other]: 'Met at the fair.\r\n',
  [BOB]: contact([], ['- 2026-06-01 lunch']).replace(/\n/g, '\r\n'),
};
/** What another writer adds. */
const THEIRS = '\nWhat they wrote.\n';

type FakeApp = ReturnType<typeof fakeApp>;

/** The first edit of this kind that can be made in a text. */
function firstOf(edits: readonly Edit[]): Edit {
  return edits.find((edit) => !isRefusal(edit) && edit.length > 0) ?? edits[0] ?? { refused: { kind: 'changed-too-much' }, line: null };
}

/** A text with an edit made, where it is not refused. */
const appliedTo = (text: string, change: (text: string) => Edit): string => {
  const edit = change(text);
  return isRefusal(edit) ? text : applySplices(text, edit);
};

/** Each edit of one note, and undo, together with a line in the note of somebody else. */
const CASES = [
  ...EVERY_EDIT.map(({ name, note, edits }) => ({ name, path: PATHS[note], change: (text: string): Edit => firstOf(edits(text, SOME_CHOICE)) })),
  { name: 'undo', path: PATHS.contact, change: (text: string): Edit => undo(contact([]), NOTES[PATHS.contact] ?? '', text) },
];

/** What goes wrong with a note, `at` the moment when it is to be written. */
const FAULTS: Readonly<Record<string, (app: FakeApp, path: string) => void>> = {
  'can’t be read': ({ vault }, path) => {
    const read = vault.read.bind(vault);
    vault.read = (file) => (file.path === path ? Promise.reject(new Error('EIO: i/o error')) : read(file));
  },
  'can’t be written, for the disk is full': (app, path) => {
    failWriting(app, path, 'ENOSPC: no space left on device');
  },
  'may not be written': (app, path) => {
    failWriting(app, path, 'EACCES: permission denied');
  },
  'is deleted before it is written': (app, path) => {
    beforeWriting(app, path, () => {
      if (app.vault.files.has(path)) app.vault.remove(path);
    });
  },
  'is renamed before it is written': (app, path) => {
    beforeWriting(app, path, () => {
      if (app.vault.files.has(path)) app.vault.rename(path, `Moved/${path}`);
    });
  },
  'is written by another program before': (app, path) => {
    beforeWriting(app, path, () => {
      const text = app.vault.texts.get(path) ?? '';
      if (!text.endsWith(THEIRS)) app.vault.save(path, text + THEIRS);
    });
  },
  'is open, and what was typed is not saved': (app, path) => {
    app.open(path).editor.text += THEIRS;
  },
  'is open, and saving fails': (app, path) => {
    app.open(path).save = () => Promise.reject(new Error('ENOSPC: no space left on device'));
  },
  'is open with typing, and saving fails': (app, path) => {
    const view = app.open(path);
    view.editor.text += THEIRS;
    view.save = () => Promise.reject(new Error('ENOSPC: no space left on device'));
  },
};

function beforeWriting({ vault }: FakeApp, path: string, happen: () => void): void {
  const process = vault.process.bind(vault);
  vault.process = (file, change) => {
    if (file.path === path) happen();
    return vault.files.has(file.path) ? process(file, change) : Promise.reject(new Error('ENOENT: no such file'));
  };
}

function failWriting({ vault }: FakeApp, path: string, message: string): void {
  const process = vault.process.bind(vault);
  vault.process = (file, change) => {
    if (file.path !== path) return process(file, change);
    change(vault.texts.get(path) ?? '');
    return Promise.reject(new Error(message));
  };
}

/** The parts that the vault works with; the others throw when they are missed. */
function vaultOf(app: FakeApp): ObsidianVault {
  return new ObsidianVault(app as unknown as App, { now: 0, notifyWritten: () => undefined });
}

/** A note as the user sees it: in the editor where it is open, under its new name where it was renamed. */
function shown({ vault, views }: FakeApp, path: string): string | undefined {
  return views.find(({ file }) => file.path === path)?.editor.text ?? vault.texts.get(path) ?? vault.texts.get(`Moved/${path}`);
}

function isTold(outcome: TransactionOutcome): boolean {
  return outcome.kind === 'written' || (/^\S.*\.$/.test(en.refusal(outcome.refused)) && outcome.path !== '');
}

describe.each(CASES)('$name', ({ path, change }) => {
  const changes: readonly NoteChange[] = [{ path, change }, { path: BOB, change: (text) => logEntry(text, BOB, LOG, reader, defaultSettings, readYaml) }];

  test.each(Object.entries(FAULTS).flatMap(([fault, strike]) => [path, BOB].flatMap((struck) => [changes, [...changes].reverse()].map((inOrder) => ({ fault, strike, struck, inOrder, first: inOrder[0]?.path })))))('a note that $fault ($struck, $first first): all or none, whole, and told', async ({ strike, struck, inOrder }) => {
    const app = fakeApp(NOTES);
    strike(app, struck);
    const before = Object.fromEntries(inOrder.map((one) => [one.path, shown(app, one.path) ?? '']));
    const outcome = await commit(vaultOf(app), { changes: inOrder });
    expect(isTold(outcome), JSON.stringify(outcome)).toBe(true);
    for (const one of inOrder) {
      const now = shown(app, one.path);
      const old = before[one.path] ?? '';
      const written = outcome.kind === 'written';
      const bases = one.path === struck ? [old, old + THEIRS] : [old];
      if (now === undefined) expect(one.path).toBe(struck);
      else expect(bases.map((text) => (written ? appliedTo(text, one.change) : text)), JSON.stringify(outcome)).toContain(now);
      // What was typed or written by another stays.
      if (old.endsWith(THEIRS)) expect(now).toContain(THEIRS.trim());
    }
  });

  test('two at once wait for each other, and neither is lost', async () => {
    const app = fakeApp(NOTES);
    const vault = vaultOf(app);
    const theirs = (text: string): Edit => [{ start: text.length, end: text.length, text: THEIRS }];
    await Promise.all([vault.edit(path, theirs), vault.edit(path, change), vault.edit(path, theirs)]);
    expect(shown(app, path)?.split(THEIRS.trim()).length).toBe(3);
    expect(shown(app, path)).not.toBe((NOTES[path] ?? '') + THEIRS + THEIRS);
  });
});
