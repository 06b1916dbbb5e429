import type { App } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Relationship } from '../../../../src/domain/relationship/relationship.ts';
import { promiseItem } from '../../../../src/domain/relationship/open-items.ts';
import { markDone } from '../../../../src/hosts/obsidian/actions/mark-done.ts';
import { writeClosing } from '../../../../src/hosts/obsidian/contact/contact-writes.ts';
import { readPluginData } from '../../../../src/hosts/obsidian/session/plugin-data.ts';
import { VaultSession } from '../../../../src/hosts/obsidian/session/vault-session.ts';
import { en } from '../../../../src/i18n/en.ts';
import { fakeApp } from '../fake-app.ts';

vi.mock('obsidian', async () => (await import('../fake-app.ts')).obsidian);

const PATH = 'People/Ada.md';
const NOTE = '---\ntype: person\n---\n- [ ] send the book\n\n## Interactions\n- 2026-07-01 coffee (asked:: a look)\n';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  vi.setSystemTime(new Date(2026, 8, 1, 12));
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', Object.assign(new EventTarget(), { setInterval, clearInterval, requestAnimationFrame: () => 0, cancelAnimationFrame: () => undefined }));
  vi.stubGlobal('createFragment', () => null);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function started(): Promise<{ readonly session: VaultSession; readonly vault: ReturnType<typeof fakeApp>['vault'] }> {
  const app = fakeApp({ [PATH]: NOTE });
  const file = { path: 'data.json', load: () => Promise.resolve(null), save: () => Promise.resolve() };
  const session = new VaultSession(app as unknown as App, en, file, readPluginData(null));
  session.load();
  await session.start();
  // As the panel does that shows them.
  await session.readTexts([PATH]);
  return { session, vault: app.vault };
}

function relationshipIn(session: VaultSession): Relationship {
  const relationship = session.index.relationship(PATH, session.today());
  if (relationship === null) throw new Error('no contact');
  return relationship;
}

describe('what the contact panel writes', () => {
  it('is what became of a request, and can be undone', async () => {
    const { session, vault } = await started();
    const relationship = relationshipIn(session);
    const [request] = relationship.reciprocity.openByMe;
    if (request === undefined) throw new Error('no request');
    expect(await writeClosing(session, relationship, request, 'declined')).toBe('Marked as declined.');
    expect(vault.texts.get(PATH)).toBe(NOTE.replace('a look', 'a look – declined 2026-09-01'));
    expect(relationshipIn(session).reciprocity.openByMe).toEqual([]);
    expect(await session.undo()).toMatchObject({ action: 'request declined, with Ada' });
    expect(vault.texts.get(PATH)).toBe(NOTE);
  });

  it('is a promise that was kept', async () => {
    const { session, vault } = await started();
    const relationship = relationshipIn(session);
    const [promise] = relationship.record.commitments;
    if (promise === undefined) throw new Error('no promise');
    expect(await markDone(session, relationship, promiseItem(promise))).toBe('Done.');
    expect(vault.texts.get(PATH)).toBe(NOTE.replace('[ ]', '[x]'));
    expect(relationshipIn(session).record.commitments).toEqual([]);
  });

  it('is nothing where the line has changed meanwhile, or the note has gone', async () => {
    const { session, vault } = await started();
    const relationship = relationshipIn(session);
    const [request] = relationship.reciprocity.openByMe;
    const [promise] = relationship.record.commitments;
    if (request === undefined || promise === undefined) throw new Error('nothing is open');
    const changed = NOTE.replace('a look', 'a book').replace('send', 'return');
    vault.save(PATH, changed);
    expect(await writeClosing(session, relationship, request, 'done')).toBeNull();
    expect(await markDone(session, relationship, promiseItem(promise))).toBeNull();
    expect(vault.texts.get(PATH)).toBe(changed);
    vault.remove(PATH);
    expect(await markDone(session, relationship, promiseItem(promise))).toBeNull();
  });
});
