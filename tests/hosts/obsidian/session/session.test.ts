import type { App } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDay } from '../../../../src/domain/day.ts';
import { en } from '../../../../src/i18n/en.ts';
import { readPluginData } from '../../../../src/hosts/obsidian/session/plugin-data.ts';
import { VaultSession } from '../../../../src/hosts/obsidian/session/vault-session.ts';
import type { Edit } from '../../../../src/notes/text/splice.ts';
import { fakeApp } from '../fake-app.ts';

vi.mock('obsidian', async () => (await import('../fake-app.ts')).obsidian);

const append = (line: string) => (text: string): Edit => [{ start: text.length, end: text.length, text: `${line}\n` }];
const refuse = (): Edit => ({ refused: { kind: 'changed-since-preview' }, line: 3 });
const person = (...log: readonly string[]): string => ['---', 'type: person', 'cadence: monthly', '---', '## Interactions', ...log.map((entry) => `- ${entry}`), ''].join('\n');

const NOTES = { 'People/Ada.md': person('2026-04-01 call: x', '2026-05-01 call: x'), 'People/Bob.md': person('2026-07-01 call: y', '2026-08-30 call: y'), 'Plan.md': 'no contact\n' };

let document: EventTarget;
let window: EventTarget;
let frames: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  vi.setSystemTime(new Date(2026, 8, 1, 12));
  frames = [];
  document = new EventTarget();
  window = Object.assign(new EventTarget(), {
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    requestAnimationFrame: (frame: () => void) => frames.push(frame),
    cancelAnimationFrame: () => undefined,
  });
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function started(notes: Readonly<Record<string, string>> = NOTES, data: unknown = null, configuration: Readonly<Record<string, string>> = {}) {
  const app = fakeApp(notes);
  for (const [file, text] of Object.entries(configuration)) app.vault.configuration.set(`.obsidian/${file}`, text);
  const saved: unknown[] = [];
  const file = { path: 'data.json', load: () => Promise.resolve(data), save: (json: unknown) => { saved.push(json); return Promise.resolve(); } };
  // The parts that a session works with; the others throw when they are missed.
  const session = new VaultSession(app as unknown as App, en, file, readPluginData(data));
  session.load();
  await session.start();
  return { app, session, saved };
}

function paintFrame(): void {
  for (const frame of frames.splice(0)) frame();
}

function waiting(session: VaultSession): readonly string[] {
  return session.index.queue(session.today()).items.map(({ relationship }) => relationship.record.facts.path);
}

describe('what notes without properties say of contacts', () => {
  const daily = { ...NOTES, 'Journal/2026/elokuu/31.md': '- call with [[Ada]]\n', 'Journal/2026/elokuu/30.md': 'rain\n' };
  const named = { 'daily-notes.json': '{"folder":"Journal","format":"YYYY/MMMM/DD"}' };

  it('is taken in, where they link anybody, by the names that the app gives to daily notes in its language', async () => {
    const { session, app } = await started(daily, null, named);
    expect(waiting(session)).toEqual([]);
    expect(app.vault.reads).toContain('Journal/2026/elokuu/31.md');
    expect(app.vault.reads).not.toContain('Journal/2026/elokuu/30.md');
  });

  it('is read once, behind the first queue', async () => {
    const app = fakeApp(daily);
    app.vault.configuration.set('.obsidian/daily-notes.json', named['daily-notes.json']);
    const file = { path: 'data.json', load: () => Promise.resolve(null), save: () => Promise.resolve() };
    const session = new VaultSession(app as unknown as App, en, file, readPluginData(null));
    const isBehindQueue: boolean[] = [];
    const read = app.vault.cachedRead.bind(app.vault);
    app.vault.cachedRead = (note) => {
      if (note.path.startsWith('Journal/')) isBehindQueue.push(session.progress === null);
      return read(note);
    };
    session.load();
    await session.start();
    expect(isBehindQueue).toEqual([true]);
    expect(session.historyProgress).toBe(null);
    expect(waiting(session)).toEqual([]);
  });

  it('is followed as they change and move', async () => {
    const { session, app } = await started(daily, null, named);
    app.vault.save('Journal/2026/elokuu/31.md', 'rain\n');
    expect(waiting(session)).toEqual(['People/Ada.md']);
    app.vault.save('Journal/2026/elokuu/30.md', '- lunch with [[Ada]]\n');
    expect(waiting(session)).toEqual([]);
    app.vault.rename('Journal/2026/elokuu/30.md', 'Rain.md');
    await vi.waitFor(() => expect(waiting(session)).toEqual(['People/Ada.md']));
  });

  it('is read once the queue can be shown, and never again between settings', async () => {
    const app = fakeApp(daily);
    app.vault.configuration.set('.obsidian/daily-notes.json', named['daily-notes.json']);
    const file = { path: 'data.json', load: () => Promise.resolve(null), save: () => Promise.resolve() };
    const session = new VaultSession(app as unknown as App, en, file, readPluginData(null));
    session.load();
    const read = app.vault.cachedRead.bind(app.vault);
    const shown: (readonly string[] | null)[] = [];
    app.vault.cachedRead = (note) => {
      if (note.path.startsWith('Journal/')) shown.push(session.progress === null ? waiting(session) : null);
      return read(note);
    };
    await session.start();
    expect(shown).toEqual([['People/Ada.md']]);
    expect(waiting(session)).toEqual([]);
    await session.saveSettings({ ...session.settings, dailySize: 4 });
    expect(shown).toEqual([['People/Ada.md'], []]);
  });

  it('is taken in by the names of Periodic Notes too, once settings are saved again', async () => {
    const { session, app } = await started(daily);
    expect(waiting(session)).toEqual(['People/Ada.md']);
    app.vault.configuration.set('.obsidian/plugins/periodic-notes/data.json', '{"daily":{"enabled":true,"folder":"Journal","format":"YYYY/MMMM/DD"}}');
    await session.saveSettings(session.settings);
    expect(waiting(session)).toEqual([]);
  });

  it('is told without the app’s names where its files can’t be read', async () => {
    const { session } = await started({ ...daily, '2026-08-31.md': '- call with [[Ada]]\n' }, null, { 'daily-notes.json': '{"folder"' });
    expect(waiting(session)).toEqual([]);
  });

  it('starts by the settings that hold once the names are known, also where these were saved meanwhile', async () => {
    const app = fakeApp({ ...NOTES, 'Friends/Cleo.md': 'no properties\n' });
    const answers: ((text: string) => void)[] = [];
    app.vault.adapter.read = () => new Promise((answer) => answers.push(answer));
    const file = { path: 'data.json', load: () => Promise.resolve(null), save: () => Promise.resolve() };
    const session = new VaultSession(app as unknown as App, en, file, readPluginData(null));
    session.load();
    const starting = session.start();
    const saving = session.saveSettings({ ...session.settings, contacts: { ...session.settings.contacts, folders: ['Friends'] } });
    await vi.waitFor(() => expect(answers).toHaveLength(4));
    for (const answer of answers.slice(2)) answer('{}');
    await saving;
    for (const answer of answers.slice(0, 2)) answer('{}');
    await starting;
    expect(session.index.contacts()).toContain('Friends/Cleo.md');
  });
});

describe('a session', () => {
  it('has read the vault once it has started, and opened no note that can be none of ours', async () => {
    const { session, app } = await started();
    expect(session.progress).toBeNull();
    expect(session.index.contacts()).toEqual(['People/Ada.md', 'People/Bob.md']);
    expect(app.vault.reads).not.toContain('Plan.md');
    expect(waiting(session)).toEqual(['People/Ada.md']);
  });

  it('follows what happens to notes', async () => {
    const { session, app } = await started();
    app.vault.save('People/Ada.md', person('2026-05-01 call: x', '2026-08-31 call: x'));
    expect(waiting(session)).toEqual([]);
    app.vault.remove('People/Bob.md');
    expect(session.index.contacts()).toEqual(['People/Ada.md']);
    await app.vault.create('People/Eve.md', person('2025-12-01 call: z', '2026-01-01 call: z'));
    expect(waiting(session)).toEqual(['People/Eve.md']);
  });

  it('follows notes and folders that are moved', async () => {
    const { session, app } = await started();
    app.vault.rename('People/Ada.md', 'People/Ada Lovelace.md');
    await vi.waitFor(() => expect(session.index.contacts()).toEqual(['People/Ada Lovelace.md', 'People/Bob.md']));
    app.vault.renameFolder('People', 'Friends');
    await vi.waitFor(() => expect(session.index.contacts()).toEqual(['Friends/Ada Lovelace.md', 'Friends/Bob.md']));
    expect(session.index.notesBelow('People')).toEqual([]);
  });

  it('tells its listeners once a frame, and no more when it has ended', async () => {
    const { session, app } = await started();
    paintFrame();
    const listener = vi.fn();
    session.subscribe(listener);
    app.vault.save('People/Ada.md', person());
    app.vault.save('People/Bob.md', person());
    paintFrame();
    expect(listener).toHaveBeenCalledTimes(1);
    session.unload();
    app.vault.save('People/Ada.md', person('2026-08-31 call: x'));
    paintFrame();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(app.vault.handlers.size + app.vault.cache.handlers.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells the time of the clock, also before the day begins', async () => {
    const { session } = await started();
    vi.setSystemTime(new Date(2026, 8, 2, 3, 5));
    expect([formatDay(session.today()), session.timeNow()]).toEqual(['2026-09-01', '03:05']);
    vi.setSystemTime(new Date(2026, 8, 2, 23, 59));
    expect(session.timeNow()).toBe('23:59');
  });

  it('begins a new day at its hour, and on waking', async () => {
    const { session } = await started();
    paintFrame();
    const listener = vi.fn();
    session.subscribe(listener);
    vi.setSystemTime(new Date(2026, 8, 2, 3, 59));
    window.dispatchEvent(new Event('focus'));
    expect(formatDay(session.today())).toBe('2026-09-01');
    vi.setSystemTime(new Date(2026, 8, 2, 4, 0));
    vi.advanceTimersByTime(60_000);
    expect(formatDay(session.today())).toBe('2026-09-02');
    await vi.waitFor(() => expect(frames).toHaveLength(1));
    paintFrame();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('answers by new settings once it has read all notes again, and keeps them', async () => {
    const { session, saved } = await started();
    await session.saveSettings({ ...session.settings, contacts: { ...session.settings.contacts, excludedFolders: ['People'] } });
    expect(session.index.contacts()).toEqual([]);
    expect(saved).toMatchObject([{ contacts: { excludedFolders: ['People'] } }]);
  });

  it('names what is wrong in its settings', async () => {
    const { session } = await started(NOTES, { dailySize: 'many', app: { welcomed: true } });
    expect(session.problems()).toMatchObject([{ path: 'data.json', detail: { kind: 'setting', key: 'dailySize' } }]);
    expect(session.preferences.welcomed).toBe(true);
  });
});

describe('a write', () => {
  it('goes to the file where the note is not open, and the queue has changed at once', async () => {
    const { session, app } = await started();
    const outcome = await session.write('log with Ada', [{ path: 'People/Ada.md', change: append('- 2026-09-01 call: z') }]);
    expect(outcome).toEqual({ kind: 'written', action: 1, lines: [{ path: 'People/Ada.md', line: 8, text: '- 2026-09-01 call: z' }] });
    expect(app.vault.processed).toEqual(['People/Ada.md']);
    expect(waiting(session)).toEqual([]);
    expect(await session.undo()).toMatchObject({ action: 'log with Ada' });
  });

  it('goes through the editor in one transaction where the note is open, with what was typed and not saved yet', async () => {
    const { session, app } = await started();
    const view = app.open('People/Ada.md');
    view.editor.text += 'typed a moment ago\n';
    await session.write('log', [{ path: 'People/Ada.md', change: append('- 2026-09-01 call: z') }]);
    expect(view.editor.transactions).toHaveLength(1);
    expect(view.saves).toBe(1);
    expect(app.vault.processed).toEqual([]);
    expect(app.vault.texts.get('People/Ada.md')).toMatch(/typed a moment ago\n- 2026-09-01 call: z\n$/);
  });

  it('goes to the file where the note is only read', async () => {
    const { session, app } = await started();
    app.open('People/Ada.md', 'preview');
    await session.write('log', [{ path: 'People/Ada.md', change: append('- x') }]);
    expect(app.vault.processed).toEqual(['People/Ada.md']);
  });

  it('of several notes is made in all or in none', async () => {
    const { session, app } = await started();
    expect(await session.write('log', [{ path: 'People/Ada.md', change: append('- x') }, { path: 'People/Bob.md', change: refuse }])).toEqual({ kind: 'refused', path: 'People/Bob.md', refused: { kind: 'changed-since-preview' }, line: 3, left: [] });
    app.vault.failing = 'People/Bob.md';
    const failed = await session.write('log', [{ path: 'People/Ada.md', change: append('- x') }, { path: 'People/Bob.md', change: append('- x') }]);
    expect(failed).toMatchObject({ kind: 'refused', path: 'People/Bob.md', refused: { kind: 'failed', path: 'People/Bob.md', message: 'the disk is full' } });
    expect(Object.fromEntries(app.vault.texts)).toEqual(NOTES);
    expect(await session.undo()).toBeNull();
  });

  it('waits for the one before it', async () => {
    const { session, app } = await started();
    await Promise.all(['a', 'b', 'c'].map((line) => session.write(line, [{ path: 'People/Ada.md', change: append(line) }])));
    expect(app.vault.texts.get('People/Ada.md')).toMatch(/a\nb\nc\n$/);
  });

  it('follows a note that was moved while its dialog was open, and says so of one that is gone', async () => {
    const { session, app } = await started();
    app.vault.rename('People/Ada.md', 'Ada.md');
    expect(await session.write('log', [{ path: 'People/Ada.md', change: append('- x') }])).toMatchObject({ kind: 'written', lines: [{ path: 'Ada.md' }] });
    app.vault.remove('Ada.md');
    expect(await session.write('log', [{ path: 'People/Ada.md', change: append('- x') }])).toMatchObject({ kind: 'refused', refused: { kind: 'missing-note', path: 'Ada.md' } });
  });

  it('is taken back, one after the other, also where the note was moved', async () => {
    const { session, app } = await started();
    await session.write('one', [{ path: 'People/Ada.md', change: append('- 1') }, { path: 'People/Bob.md', change: append('- 1') }]);
    await session.write('two', [{ path: 'People/Ada.md', change: append('- 2') }]);
    app.vault.rename('People/Ada.md', 'Ada.md');
    expect(await session.undo()).toMatchObject({ action: 'two', outcome: { kind: 'written' } });
    expect(await session.undo()).toMatchObject({ action: 'one' });
    expect(await session.undo()).toBeNull();
    expect(app.vault.texts.get('Ada.md')).toBe(NOTES['People/Ada.md']);
    expect(app.vault.texts.get('People/Bob.md')).toBe(NOTES['People/Bob.md']);
  });

  it('is taken back by its number, beneath one that came behind it', async () => {
    const { session, app } = await started();
    const outcome = await session.write('one', [{ path: 'People/Ada.md', change: append('- 1') }]);
    const one = (outcome.kind === 'written' ? outcome.action : null) ?? 0;
    await session.write('two', [{ path: 'People/Bob.md', change: append('- 2') }]);
    expect(await session.write('nothing', [{ path: 'People/Bob.md', change: () => [] }])).toMatchObject({ kind: 'written', action: null });
    expect(await session.undo(one)).toMatchObject({ action: 'one', outcome: { kind: 'written' } });
    expect(app.vault.texts.get('People/Ada.md')).toBe(NOTES['People/Ada.md']);
    expect(app.vault.texts.get('People/Bob.md')).toMatch(/- 2\n$/);
    expect(await session.undo(one)).toBeNull();
    expect(await session.undo()).toMatchObject({ action: 'two' });
  });

  it('is made again, one after the other, as long as nothing new was written', async () => {
    const { session, app } = await started();
    await session.write('one', [{ path: 'People/Ada.md', change: append('- 1') }, { path: 'People/Bob.md', change: append('- 1') }]);
    await session.write('two', [{ path: 'People/Ada.md', change: append('- 2') }]);
    const written = Object.fromEntries(app.vault.texts);
    expect(await Promise.all([session.undo(), session.undo()])).toMatchObject([{ action: 'two' }, { action: 'one' }]);
    expect(Object.fromEntries(app.vault.texts)).toEqual(NOTES);
    app.vault.rename('People/Ada.md', 'Ada.md');
    expect(await session.redo()).toMatchObject({ action: 'one', outcome: { kind: 'written' } });
    expect(await session.redo()).toMatchObject({ action: 'two' });
    expect(await session.redo()).toBeNull();
    expect(app.vault.texts.get('Ada.md')).toBe(written['People/Ada.md']);
    expect(app.vault.texts.get('People/Bob.md')).toBe(written['People/Bob.md']);
    await session.undo();
    await session.write('three', [{ path: 'Ada.md', change: append('- 3') }]);
    expect(await session.redo()).toBeNull();
  });

  it('is not taken back where its line was changed since, with the reason and the line', async () => {
    const { session, app } = await started();
    await session.write('one', [{ path: 'People/Ada.md', change: append('- 1') }]);
    app.vault.save('People/Ada.md', (app.vault.texts.get('People/Ada.md') ?? '').replace('- 1', '- one'));
    expect(await session.undo()).toMatchObject({ outcome: { kind: 'refused', path: 'People/Ada.md', line: 8 } });
    expect(app.vault.texts.get('People/Ada.md')).toMatch(/- one\n$/);
  });

  it('makes a new note, and none where there is one', async () => {
    const { session } = await started();
    await session.create('People/Eve.md', person('2026-01-01 call: z'));
    expect(session.index.contacts()).toContain('People/Eve.md');
    await expect(session.create('People/Eve.md', '')).rejects.toMatchObject({ detail: { kind: 'existing-note', path: 'People/Eve.md' } });
  });
});
