import type { App } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { proposedHowOften, proposedWho, type WhoCounts } from '../../../../src/domain/onboarding/choices.ts';
import { foundKey } from '../../../../src/domain/onboarding/found-people.ts';
import type { VaultSurvey } from '../../../../src/domain/onboarding/vault-survey.ts';
import { saveHowOften, saveWho, writesOfHowOften, writesOfWho } from '../../../../src/hosts/obsidian/setup/save-setup.ts';
import { surveyOf } from '../../../../src/hosts/obsidian/setup/survey-vault.ts';
import { readPluginData } from '../../../../src/hosts/obsidian/session/plugin-data.ts';
import { VaultSession } from '../../../../src/hosts/obsidian/session/vault-session.ts';
import { en } from '../../../../src/i18n/en.ts';
import { fakeApp } from '../fake-app.ts';

vi.mock('obsidian', async () => (await import('../fake-app.ts')).obsidian);

const log = ['## Interactions', '- 2026-05-01 call', '- 2026-06-02 call', '- 2026-07-01 call', '- 2026-08-02 call', ''].join('\n');
const NOTES = {
  'Ada.md': `---\ntype: person\n---\n${log}## History\n- 2020-01-01: moved\n`,
  'Daily/2026-08-01.md': '- lunch with [[Ada]] and [[Zoe]]\n',
  'Daily/2026-08-02.md': '- [[Zoe]] moves\n',
  'Daily/2026-08-03.md': '- [[Zoe]] wrote\n',
  'Me.md': 'I like bees.\n',
  'People/Bob.md': 'Bob\n',
  'People/Eve.md': 'Eve\n',
  'People/Kim.md': 'Kim\n',
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2026, 8, 1, 12));
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('createFragment', () => undefined);
  vi.stubGlobal('window', Object.assign(new EventTarget(), { setInterval, clearInterval, requestAnimationFrame: () => 0, cancelAnimationFrame: () => undefined }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function started() {
  const app = fakeApp(NOTES);
  // Deleted notes go to the trash.
  Object.assign(app.vault, { getConfig: () => 'system' });
  const saved: unknown[] = [];
  const file = { path: 'data.json', load: () => Promise.resolve(null), save: (json: unknown) => { saved.push(json); return Promise.resolve(); } };
  // The parts that a session works with; the others throw when they are missed.
  const session = new VaultSession(app as unknown as App, en, file, readPluginData(null));
  session.load();
  await session.start();
  const survey = await surveyOf(session, () => true);
  if (survey === null) throw new Error('nobody looked');
  return { app, session, saved, survey };
}

function everyone(survey: VaultSurvey): WhoCounts {
  return { ...proposedWho(survey), people: new Set(survey.found.map(foundKey)), headings: new Set(['History']), ownNote: 'Me.md' };
}

describe('setting up contacts', () => {
  it('finds what is there and writes nothing', async () => {
    const { survey, app, saved } = await started();
    expect(survey).toMatchObject({
      notes: 8, contacts: ['Ada'], interactions: { inContactNotes: 4, inOtherNotes: 1 }, headings: [{ heading: 'History', entries: 1 }], ownNote: null,
      found: [{ kind: 'folder', word: 'People', notes: ['People/Bob.md', 'People/Eve.md', 'People/Kim.md'] }, { kind: 'linked', person: { name: 'Zoe', path: null, notes: 3 } }],
    });
    expect([app.vault.processed, saved]).toEqual([[], []]);
  });

  it('stops looking as soon as nobody wants it', async () => {
    const { session } = await started();
    expect(await surveyOf(session, () => false)).toBeNull();
  });

  it('saves who counts as one action, settings included, which one undo takes back', async () => {
    const { session, survey, app, saved } = await started();
    const choices = everyone(survey);
    expect(writesOfWho(session, choices, survey)).toEqual({ created: 1, folder: 'People', marked: 1, rules: ['People', 'History'], dateOrder: null });
    expect(await saveWho(session, choices, survey)).toBeNull();
    expect(app.vault.texts.get('Me.md')).toBe('---\nrapport: me\n---\nI like bees.\n');
    expect(session.index.contacts()).toEqual(['Ada.md', 'People/Bob.md', 'People/Eve.md', 'People/Kim.md', 'People/Zoe.md']);
    expect(session.index.facts('Ada.md')?.interactions).toHaveLength(5);
    expect(session.index.ownNote()).toBe('Me.md');
    await session.undo();
    expect(Object.fromEntries(app.vault.texts)).toEqual(NOTES);
    expect(session.index.contacts()).toEqual(['Ada.md']);
    expect(saved.at(-1)).toMatchObject({ contacts: { folders: [] } });
    await session.redo();
    expect(session.index.contacts()).toHaveLength(5);
  });

  it('leaves settings alone that were saved after it', async () => {
    const { session, survey } = await started();
    await saveWho(session, everyone(survey), survey);
    await session.saveSettings({ ...session.settings, dailySize: 7 });
    await session.undo();
    expect(session.settings).toMatchObject({ dailySize: 7, contacts: { folders: ['People'] } });
  });

  it('saves frequencies into notes and settings as one action', async () => {
    const { session, app } = await started();
    const choices = { ...proposedHowOften(1, true, session.settings), people: new Map([['Ada.md', 'none' as const], ['gone.md', 'none' as const]]), groups: new Map([['circle inner', 'none' as const]]), others: { every: 3, unit: 'month' as const }, startsFresh: true };
    expect(writesOfHowOften(session, choices)).toEqual([{ path: 'Ada.md', cadence: 'none' }]);
    expect(await saveHowOften(session, choices)).toBeNull();
    expect(app.vault.texts.get('Ada.md')).toContain('cadence: none\n');
    expect(session.settings).toMatchObject({ startFresh: session.today(), cadence: { default: { every: 3, unit: 'month' }, byCircle: { inner: 'none' } } });
    await session.undo();
    expect(Object.fromEntries(app.vault.texts)).toEqual(NOTES);
    expect(session.settings).toMatchObject({ startFresh: null, cadence: { default: null, byCircle: {} } });
  });

  it('saves nothing at all if a note refuses', async () => {
    const { session, survey, app, saved } = await started();
    app.vault.remove('Me.md');
    expect(await saveWho(session, everyone(survey), survey)).toContain('Me.md');
    expect(app.vault.texts.has('People/Zoe.md')).toBe(false);
    expect(saved).toEqual([]);
  });

  it('says why the settings weren’t saved', async () => {
    const { session, survey } = await started();
    vi.spyOn(session, 'saveSettings').mockRejectedValue(new Error('the disk is full'));
    expect(await saveWho(session, { ...proposedWho(survey), headings: new Set(['History']) }, survey)).toBe('The settings can’t be saved: the disk is full. Try again.');
  });
});
