import { setTimeout as pause } from 'node:timers/promises';
import type { App } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDay } from '../../../../src/domain/day.ts';
import { en } from '../../../../src/i18n/en.ts';
import { readPluginData, writePluginData } from '../../../../src/hosts/obsidian/session/plugin-data.ts';
import { VaultSession } from '../../../../src/hosts/obsidian/session/vault-session.ts';
import type { Edit } from '../../../../src/notes/text/splice.ts';
import { fakeApp, obsidian } from '../fake-app.ts';

vi.mock('obsidian', async () => (await import('../fake-app.ts')).obsidian);

/** What this device has stored. */
const stored = vi.hoisted(() => new Map<string, unknown>());
/** How many storages were opened and not closed. */
const open = vi.hoisted(() => ({ count: 0 }));

vi.mock('../../../../src/hosts/obsidian/vault/snapshot-part-store.ts', () => ({
  PartStore: class {
    static async open(): Promise<unknown> {
      await Promise.resolve();
      open.count++;
      return new this();
    }

    static delete(): Promise<void> {
      stored.clear();
      return Promise.resolve();
    }

    names(): Promise<readonly string[]> {
      return Promise.resolve([...stored.keys()]);
    }

    read(names: readonly string[]): readonly Promise<unknown>[] {
      return names.map((name) => Promise.resolve(structuredClone(stored.get(name))));
    }

    write(parts: readonly { readonly name: string; readonly part: unknown }[]): Promise<void> {
      for (const { name, part } of parts) stored.set(name, structuredClone(part));
      return Promise.resolve();
    }

    close(): void {
      open.count--;
    }
  },
}));

const append = (line: string) => (text: string): Edit => [{ start: text.length, end: text.length, text: `${line}\n` }];
const person = (...log: readonly string[]): string => ['---', 'type: person', 'cadence: monthly', '---', '## Interactions', ...log.map((entry) => `- ${entry}`), ''].join('\n');
const ADA = { 'Ada.md': person('2026-05-01 call: x') };
const AT_FIRST = new Date(2026, 8, 1, 12).getTime();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  vi.setSystemTime(AT_FIRST);
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', Object.assign(new EventTarget(), {
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    requestAnimationFrame: () => 1,
    cancelAnimationFrame: () => undefined,
  }));
});

afterEach(() => {
  stored.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type FakeApp = ReturnType<typeof appOf>;

function appOf(notes: Readonly<Record<string, string>>, modified = AT_FIRST - 60_000) {
  const app = Object.assign(fakeApp(notes), { appId: 'x' });
  for (const [path, file] of app.vault.files) Object.assign(file, { stat: { mtime: modified, size: (notes[path] ?? '').length } });
  return app;
}

function sessionOf(app: FakeApp, data: unknown = null, save: (json: unknown) => Promise<void> = () => Promise.resolve()): VaultSession {
  const session = new VaultSession(app as unknown as App, en, { path: 'data.json', load: () => Promise.resolve(data), save }, readPluginData(data));
  session.load();
  return session;
}

async function started(app: FakeApp): Promise<VaultSession> {
  const session = sessionOf(app);
  await session.start();
  await settled();
  return session;
}

/** Lets everything happen that does not wait for anybody. */
function settled(): Promise<void> {
  return pause(15);
}

/** From now on the app's next reading of a note ends when the result is called; what was read is as old as its beginning. */
function slowly(app: FakeApp): () => void {
  const read = app.vault.cachedRead.bind(app.vault);
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  app.vault.cachedRead = async (file) => {
    app.vault.cachedRead = read;
    const text = await read(file);
    await finished;
    return text;
  };
  return finish;
}

function days(session: VaultSession, path: string): readonly string[] {
  return session.index.facts(path)?.interactions.map(({ date }) => formatDay(date.day)) ?? [];
}

describe('what happens to a note while it is read', () => {
  it('counts, when it is restored from a snapshot', async () => {
    (await started(appOf(ADA))).unload();
    const app = appOf(ADA);
    const session = sessionOf(app);
    const starting = session.start();
    // It is compared with its file for the first of the queue, then for all: now the file changes.
    const stampOf = app.vault.getFileByPath.bind(app.vault);
    let asked = 0;
    app.vault.getFileByPath = (path) => {
      const file = stampOf(path);
      asked++;
      if (asked === 2) queueMicrotask(() => app.vault.save('Ada.md', person('2026-08-31 call: x')));
      return file === null ? null : Object.assign(new obsidian.TFile(path), { stat: { ...file.stat } });
    };
    await starting;
    expect(days(session, 'Ada.md')).toEqual(['2026-08-31']);
    session.unload();
  });

  it.each([
    ['written', async (_: FakeApp, session: VaultSession) => void (await session.write('log', [{ path: 'Ada.md', change: append('- 2026-09-01 call: z') }])), { 'Ada.md': 2 }],
    ['changed', (app: FakeApp) => app.vault.save('Ada.md', person('2026-05-01 call: x', '2026-08-30 call: y')), { 'Ada.md': 2 }],
    ['renamed', (app: FakeApp) => app.vault.rename('Ada.md', 'Eve.md'), { 'Eve.md': 1 }],
    ['deleted', (app: FakeApp) => app.vault.remove('Ada.md'), {}],
  ])('counts, when its texts are read: %s', async (_, happen, expected) => {
    const app = appOf(ADA);
    const session = await started(app);
    const finish = slowly(app);
    const reading = session.readTexts(['Ada.md']);
    await happen(app, session);
    finish();
    await reading;
    await settled();
    expect(Object.fromEntries(session.index.contacts().map((path) => [path, days(session, path).length]))).toEqual(expected);
    session.unload();
  });

  it('counts, when it was renamed and is written to at once', async () => {
    const app = appOf(ADA);
    const session = await started(app);
    // The app tells of a change some time after it.
    const trigger = app.vault.cache.trigger.bind(app.vault.cache);
    app.vault.cache.trigger = (...args) => {
      void pause(5).then(() => trigger(...args));
    };
    const finish = slowly(app);
    app.vault.rename('Ada.md', 'Eve.md');
    await session.write('log', [{ path: 'Ada.md', change: append('- 2026-09-01 call: z') }]);
    expect(session.index.contacts()).toEqual(['Eve.md']);
    finish();
    await settled();
    expect(session.index.contacts()).toEqual(['Eve.md']);
    expect(days(session, 'Eve.md')).toHaveLength(2);
    session.unload();
  });

  it('leaves nobody of a note that was renamed and deleted at once', async () => {
    const app = appOf(ADA);
    const session = await started(app);
    app.vault.rename('Ada.md', 'Eve.md');
    app.vault.remove('Eve.md');
    await settled();
    expect(session.index.contacts()).toEqual([]);
    session.unload();
  });

  it('is told once: of a note that is not there nobody is told again and again', async () => {
    Object.assign(window, { requestAnimationFrame: (frame: () => void) => queueMicrotask(frame) });
    const app = appOf(ADA);
    const session = await started(app);
    app.vault.files.clear();
    let told = 0;
    session.subscribe(() => told++);
    await session.readTexts(['Ada.md']);
    await settled();
    expect(told).toBe(0);
    session.unload();
  });
});

describe('what others do while an action is written', () => {
  it('counts, in a note that the action has written already', async () => {
    const app = appOf({ ...ADA, 'Bob.md': person('2026-05-01 call: x') });
    const session = await started(app);
    const process = app.vault.process.bind(app.vault);
    app.vault.process = async (file, change) => {
      const text = await process(file, change);
      if (file.path === 'Bob.md') app.vault.save('Ada.md', person('2026-05-01 call: x', '2026-08-30 call: typed', '2026-09-01 call: z'));
      return text;
    };
    await session.write('log', ['Ada.md', 'Bob.md'].map((path) => ({ path, change: append('- 2026-09-01 call: z') })));
    expect(days(session, 'Ada.md')).toHaveLength(3);
    expect(days(session, 'Bob.md')).toHaveLength(2);
    session.unload();
  });

  it('stays when it is undone, also what was typed while the editor was saved', async () => {
    const app = appOf(ADA);
    const session = await started(app);
    const view = app.open('Ada.md');
    const save = view.save.bind(view);
    view.save = async () => {
      await save();
      view.editor.text = view.editor.text.replace('## Interactions', 'What I am just writing\n\n## Interactions');
    };
    const outcome = await session.write('log', [{ path: 'Ada.md', change: append('- 2026-09-01 call: z') }]);
    expect(outcome.kind === 'written' && outcome.lines.map(({ text }) => text)).toEqual(['- 2026-09-01 call: z']);
    view.save = save;
    await session.undo();
    expect(view.editor.text).toBe(person('2026-05-01 call: x').replace('## Interactions', 'What I am just writing\n\n## Interactions'));
    session.unload();
  });

  it('keeps no earlier action from being undone: the note is renamed while it is taken back', async () => {
    const app = appOf({ ...ADA, 'Bob.md': person('2026-05-01 call: x') });
    const session = await started(app);
    await session.write('first', [{ path: 'Bob.md', change: append('- 2026-09-01 call: z') }]);
    await session.write('second', [{ path: 'Ada.md', change: append('- 2026-09-01 call: z') }]);
    const process = app.vault.process.bind(app.vault);
    app.vault.process = async (file, change) => {
      app.vault.process = process;
      const text = await process(file, change);
      app.vault.rename('Ada.md', 'Eve.md');
      return text;
    };
    expect((await session.undo())?.action).toBe('second');
    expect((await session.undo())?.action).toBe('first');
    expect(app.vault.texts.get('Bob.md')).toBe(person('2026-05-01 call: x'));
    session.unload();
  });
});

describe('settings that are saved at once', () => {
  const slow = async (): Promise<void> => {
    await settled();
  };

  it('are all kept', async () => {
    const session = sessionOf(appOf(ADA), null, slow);
    await session.start();
    await Promise.all([session.saveSettings({ ...session.settings, dailySize: 9 }), session.savePreferences({ ...session.preferences, welcomed: true })]);
    expect(session.settings.dailySize).toBe(9);
    expect(session.preferences.welcomed).toBe(true);
    session.unload();
  });

  it('all follow a folder that is renamed, of whose insides the app tells too', async () => {
    const app = appOf({ 'Crm/People/Ada.md': 'x\n', 'Crm/Templates/T.md': 'x\n' });
    const data = { contacts: { folders: ['Crm/People'], templateFolders: ['Crm/Templates'] }, app: { newContactFolder: 'Crm/People', newContactTemplate: 'Crm/Templates/T.md' } };
    const saved: unknown[] = [];
    const session = sessionOf(app, data, async (json) => {
      await settled();
      saved.push(json);
    });
    await session.start();
    app.vault.trigger('rename', new obsidian.TFolder('Net'), 'Crm');
    app.vault.trigger('rename', new obsidian.TFolder('Net/People'), 'Crm/People');
    app.vault.trigger('rename', new obsidian.TFolder('Net/Templates'), 'Crm/Templates');
    app.vault.rename('Crm/People/Ada.md', 'Net/People/Ada.md');
    app.vault.rename('Crm/Templates/T.md', 'Net/Templates/T.md');
    await expect.poll(() => session.index.contacts()).toEqual(['Net/People/Ada.md']);
    expect(session.settings.contacts).toMatchObject({ folders: ['Net/People'], templateFolders: ['Net/Templates'] });
    expect(session.preferences).toMatchObject({ newContactFolder: 'Net/People', newContactTemplate: 'Net/Templates/T.md' });
    expect(saved.at(-1)).toEqual(writePluginData(readPluginData({ ...data, contacts: { folders: ['Net/People'], templateFolders: ['Net/Templates'] }, app: { newContactFolder: 'Net/People', newContactTemplate: 'Net/Templates/T.md' } })));
    session.unload();
  });
});

describe('what is stored on this device', () => {
  it('stays away once it was cleared, also when settings are saved', async () => {
    const session = await started(appOf(ADA));
    expect(stored.size).toBeGreaterThan(0);
    await session.clearCache();
    await session.saveSettings({ ...session.settings, dailySize: 4 });
    await settled();
    expect(stored.size).toBe(0);
    session.unload();
  });

  it('is let go where the plugin ends while it is opened', async () => {
    open.count = 0;
    const session = sessionOf(appOf(ADA));
    const starting = session.start();
    session.unload();
    await starting;
    await settled();
    expect(open.count).toBe(0);
  });
});
