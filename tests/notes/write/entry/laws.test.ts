import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import type { Interaction } from '../../../../src/domain/interaction.ts';
import type { NewEntry } from '../../../../src/notes/write/log-entry.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import type { Splice } from '../../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { anyEntry, calmEntry } from './arbitrary-entry.ts';
import type { RandomNote } from './arbitrary-note.ts';
import { oddNote, plainNote } from './arbitrary-note.ts';
import { edit, entry, read, settingsWith } from './writer.ts';

const anyNote = fc.oneof(plainNote, oddNote);
const anySettings = fc.record({ markForm: fc.constantFrom('inline' as const, 'nested' as const), addLastContact: fc.boolean(), dateOrder: fc.constantFrom(null, 'day-first' as const, 'month-first' as const) }).map(settingsWith);

/** Runs a law on every random write that is not refused. */
function onWrites(note: fc.Arbitrary<RandomNote>, entry: fc.Arbitrary<NewEntry>, law: (text: string, result: string, splices: readonly Splice[], written: NewEntry, settings: ReturnType<typeof settingsWith>) => void): void {
  fc.assert(
    fc.property(note, entry, anySettings, ({ text }, newEntry, settings) => {
      const splices = edit(text, newEntry, settings);
      if (!isRefusal(splices)) law(text, applySplices(text, splices), splices, newEntry, settings);
    }),
    { numRuns: propertyRuns.usual },
  );
}

function bodyStart(text: string): number {
  return text.indexOf('\n---', 4) + 4;
}

function signs(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function facts({ date, channel, direction, attempt, text, exchanges, followUps, with: people }: Interaction): string {
  return JSON.stringify([date, channel, direction, attempt, text, exchanges.map(({ kind, what, state }) => [kind, what, state]), followUps.map(({ by }) => by), people.map(({ target }) => target)]);
}

describe('writing an entry', () => {
  test('changes nothing but the lines it adds and the value of last contact', () => {
    onWrites(anyNote, anyEntry, (text, result, splices) => {
      const start = bodyStart(text);
      for (const { start: from, end, text: added } of splices) {
        if (from >= start) expect(end).toBe(from);
        else expect(added).toMatch(/^\s?"?\d{4}-\d{2}-\d{2}"?$|^last-contact: \d{4}-\d{2}-\d{2}\r?\n$/);
      }
      expect(result.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    });
  });

  test('adds one entry with the given facts, and everything else is read as before', () => {
    onWrites(anyNote, anyEntry, (text, result, _, entry, settings) => {
      const before = read(text, settings).facts;
      const after = read(result, settings).facts;
      const known = before.interactions.map(facts);
      const added = after.interactions.filter((interaction) => {
        const at = known.indexOf(facts(interaction));
        if (at >= 0) known.splice(at, 1);
        return at < 0;
      });
      expect(known).toEqual([]);
      expect(added.length).toBe(entry.planned ? 0 : 1);
      expect(after.plans.length - before.plans.length).toBe(entry.planned ? 1 : 0);
      expect(after.commitments.length - before.commitments.length).toBe(entry.followUp !== null && entry.followUp.text !== null ? 1 : 0);
      for (const { date, channel, direction, attempt, exchanges, followUps, with: people } of added) {
        expect(date).toEqual(entry.date);
        if (entry.channel !== null) expect(channel).toBe(entry.channel);
        if (entry.direction !== null) expect(direction).toBe(entry.direction);
        if (entry.attempt) expect(attempt).toBe(true);
        for (const { kind, what } of entry.marks) expect(exchanges.map((exchange) => exchange.kind + signs(exchange.what))).toContain(kind + signs(kind.startsWith('asked') ? what.replace(' – done', '') : what));
        for (const name of entry.with.filter((person) => person.startsWith('[['))) expect(people.map(({ target }) => `[[${target}]]`)).toContain(name);
        if (entry.followUp?.text === null) expect(followUps.map(({ by }) => by)).toContain(entry.followUp.by);
      }
    });
  });

  test('keeps every word of a text', () => {
    onWrites(anyNote, calmEntry, (text, result, _, entry, settings) => {
      // Who has no note is told behind the words.
      const names = entry.with.filter((person) => !person.startsWith('[['));
      const words = signs(entry.text + (names.length > 0 ? `with${names.join('')}` : ''));
      const count = (interactions: readonly { readonly text: string }[]): number => interactions.filter((said) => signs(said.text) === words).length;
      const before = read(text, settings).facts;
      const after = read(result, settings).facts;
      const texts = entry.planned ? [before.plans, after.plans] as const : [before.interactions, after.interactions] as const;
      expect(count(texts[1]) - count(texts[0])).toBe(1);
    });
  });

  test('ends its lines as the line before ends', () => {
    onWrites(anyNote, anyEntry, (text, _, splices) => {
      const splice = splices[splices.length - 1];
      if (splice === undefined || splice.start < bodyStart(text)) return;
      const own = new Set(splice.text.match(/\r\n|\n|\r/g) ?? []);
      expect(own.size).toBeLessThanOrEqual(1);
      const before = /(\r\n|\n)[^\r\n]*$/.exec(text.slice(0, splice.start))?.[1] ?? '\n';
      const behind = /^\r\n|^\n/.exec(text.slice(splice.start))?.[0] ?? before;
      for (const ending of own) expect([before, behind]).toContain(ending);
    });
  });

  test('never makes last contact older', () => {
    onWrites(anyNote, anyEntry, (text, result, _, __, settings) => {
      const before = read(text, settings).facts.lastContact;
      const after = read(result, settings).facts.lastContact;
      if (before === null) return;
      expect(after?.value.day ?? -Infinity).toBeGreaterThanOrEqual(before.value.day);
    });
  });

  test('twice gives two entries', () => {
    onWrites(plainNote, anyEntry, (text, result, _, entry, settings) => {
      const again = edit(result, entry, settings);
      if (isRefusal(again)) throw new Error(en.refusal(again.refused));
      const before = read(text, settings).facts;
      const after = read(applySplices(result, again), settings).facts;
      expect(after.interactions.length + after.plans.length - before.interactions.length - before.plans.length).toBe(2);
    });
  });

  test('is never refused in a plain note', () => {
    fc.assert(
      fc.property(plainNote, anyEntry, anySettings, ({ text }, entry, settings) => {
        const splices = edit(text, entry, settings);
        if (isRefusal(splices)) throw new Error(en.refusal(splices.refused));
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  test('is not refused where its text is nothing but a mark, and its channel stands in the heading', () => {
    const text = '---\ntype: contact\n---\n## Interactions\n### 2022-01-01 — Call\n- **Summary:** coffee\n';
    const splices = edit(text, entry('2021-01-01', '(gave:: a book)', { channel: 'call', attempt: true, with: ['Ann'] }));
    if (isRefusal(splices)) throw new Error(en.refusal(splices.refused));
    expect(read(applySplices(text, splices)).facts.interactions).toMatchObject([{}, { attempt: true, channel: 'call', exchanges: [{ kind: 'gave', what: 'a book' }] }]);
  });

  test('is not refused where its text ends with a field that has no value', () => {
    const splices = edit('---\ntype: contact\n---\n', entry('2021-01-01', 'with ::', { attempt: true }));
    if (isRefusal(splices)) throw new Error(en.refusal(splices.refused));
    expect(applySplices('', splices.map(({ text }) => ({ start: 0, end: 0, text })))).toContain('- 2021-01-01 with ::\n  - (no-answer)');
  });
});
