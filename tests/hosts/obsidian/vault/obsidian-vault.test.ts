import type { App } from 'obsidian';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ObsidianVault } from '../../../../src/hosts/obsidian/vault/obsidian-vault.ts';
import { undo } from '../../../../src/notes/text/undo.ts';
import type { Edit } from '../../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { fakeApp } from '../fake-app.ts';

vi.mock('obsidian', async () => (await import('../fake-app.ts')).obsidian);

const PATH = 'Ada.md';
const append = (line: string) => (text: string): Edit => [{ start: text.length, end: text.length, text: line }];

function vaultWith(text: string) {
  const app = fakeApp({ [PATH]: text });
  return { app, now: () => app.vault.texts.get(PATH), vault: new ObsidianVault(app as unknown as App, { now: 0, notifyWritten: () => undefined }) };
}

/** A note with these bytes, of which the app gives a text with replacement characters. */
function vaultWithBytes(bytes: readonly number[]) {
  const opened = vaultWith(new TextDecoder().decode(Uint8Array.from(bytes)));
  opened.app.vault.bytes.set(PATH, Uint8Array.from(bytes));
  return opened;
}

const latin1 = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

describe('a note that is not UTF-8', () => {
  it.each([
    ['Latin-1', latin1('na\u00efve caf\u00e9\n')],
    ['UTF-16', [0xff, 0xfe, 0x41, 0x00, 0x0a, 0x00]],
    ['cut within a character', [0x41, 0xe2, 0x82]],
    ['an overlong form', [0xc0, 0xaf]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
  ])('is refused and not written: %s', async (_, bytes) => {
    for (const mode of [null, 'source', 'preview'] as const) {
      const { app, vault } = vaultWithBytes(bytes);
      const view = mode === null ? null : app.open(PATH, mode);
      await expect(vault.edit(PATH, append('x'))).rejects.toMatchObject({ detail: { kind: 'not-utf8', path: PATH } });
      await expect(vault.read(PATH)).rejects.toMatchObject({ detail: { kind: 'not-utf8' } });
      expect([app.vault.processed, view?.saves ?? 0, view?.editor.transactions ?? []]).toEqual([[], 0, []]);
    }
  });

  it('is told from one that has replacement characters of its own', async () => {
    const { vault, now } = vaultWith('a \uFFFD b\n');
    await vault.edit(PATH, append('x'));
    expect(now()).toBe('a \uFFFD b\nx');
  });
});

it('is refused where the app gives another text than its bytes', async () => {
  const { app, vault, now } = vaultWith('\r\none\r\n');
  const process = app.vault.process.bind(app.vault);
  app.vault.process = (file, change) => process(file, (text) => change(text.replace(/\r/g, '')));
  await expect(vault.edit(PATH, append('x'))).rejects.toMatchObject({ detail: { kind: 'changed-meanwhile' } });
  expect(now()).toBe('\r\none\r\n');
});

it('keeps the byte order mark also where the app hides it', async () => {
  const { app, vault, now } = vaultWith('\uFEFFone\n');
  const process = app.vault.process.bind(app.vault);
  app.vault.process = (file, change) => process(file, (text) => change(text.replace(/^\uFEFF/, '')));
  await vault.edit(PATH, append('x'));
  expect(now()).toBe('\uFEFFone\nx');
});

describe('a note that is open in an editor', () => {
  it.each([['CR LF', 'one\r\ntwo\r\n'], ['mixed line ends', 'one\r\ntwo\nthree\rfour'], ['a byte order mark', '\uFEFFone\n'], ['a byte order mark and CR LF', '\uFEFFone\r\n']])('keeps %s, and gets them back when it is undone', async (_, before) => {
    const { app, vault, now } = vaultWith(before);
    const { editor } = app.open(PATH);
    const { after } = await vault.edit(PATH, append('new'));
    expect([after, now()]).toEqual([`${before}new`, `${before}new`]);
    expect(editor.text.endsWith('new')).toBe(true);
    expect(await vault.read(PATH)).toBe(after);
    await vault.edit(PATH, (text) => undo(before, after, text));
    expect(now()).toBe(before);
  });

  it('with carriage returns and unsaved typing is saved by the app before it is written to', async () => {
    const { app, vault, now } = vaultWith('one\r\ntwo\r\n');
    const view = app.open(PATH);
    view.editor.text += 'typed\n';
    expect(await vault.read(PATH)).toBe('one\ntwo\ntyped\n');
    await vault.edit(PATH, append('new'));
    expect([now(), view.saves]).toEqual(['one\ntwo\ntyped\nnew', 1]);
  });

  it('with line feeds alone is written to in the editor, as one step of its own history', async () => {
    const { app, vault, now } = vaultWith('one\n');
    const view = app.open(PATH);
    view.editor.text += 'typed\n';
    await vault.edit(PATH, append('new'));
    expect([now(), view.editor.transactions.length, app.vault.processed]).toEqual(['one\ntyped\nnew', 1, []]);
  });
});

it('changes no byte of any note but those that were asked for, or refuses it', async () => {
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\uFEFF', 'é', '😀') }).map((text) => new TextEncoder().encode(text)));
  await fc.assert(
    fc.asyncProperty(bytes, fc.boolean(), async (before, isOpen) => {
      const { app, vault, now } = vaultWithBytes([...before]);
      // The fake app decodes as the real one: without the byte order mark.
      app.vault.texts.set(PATH, new TextDecoder('utf-8', { ignoreBOM: true }).decode(before));
      if (isOpen) app.open(PATH);
      const outcome = await vault.edit(PATH, append('+')).catch(() => null);
      if (outcome === null) expect(() => new TextDecoder('utf-8', { fatal: true }).decode(before)).toThrow();
      else expect([...new TextEncoder().encode(now())]).toEqual([...before, 0x2b]);
    }),
    { numRuns: propertyRuns.quick },
  );
});
