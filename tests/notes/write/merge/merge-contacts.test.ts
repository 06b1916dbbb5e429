import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWords } from '../in-words.ts';
import { en } from '../../../../src/i18n/en.ts';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { difference, sameCommitment, sameInteraction } from '../../../../src/notes/write/compare-facts.ts';
import { mergeContacts } from '../../../../src/notes/write/merge/merge-contacts.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import { applySplices, isRefusal, type Edit } from '../../../../src/notes/text/splice.ts';
import { propertyRuns } from '../../../property-runs.ts';
import { oddNote, plainNote } from '../entry/arbitrary-note.ts';

const KEPT = 'People/Ada.md';
const OTHER = 'People/Ada 2.md';
const reader = noteReader(defaultSettings, readYaml);

/** Links lead to a note of their name in the folder of the two. */
const leadsTo = (target: string): string => `People/${target.slice(target.lastIndexOf('/') + 1)}.md`;

function merge(kept: string, other: string, otherPath = OTHER): Edit {
  return mergeContacts({ path: KEPT, text: kept }, { path: otherPath, text: other }, leadsTo, reader, defaultSettings, readYaml);
}

/** The kept note after the merge. */
function merged(kept: string, other: string, otherPath = OTHER): string {
  const edit = merge(kept, other, otherPath);
  if (isRefusal(edit)) throw new Error(en.refusal(edit.refused));
  return applySplices(kept, edit);
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

describe('two contacts in one note', () => {
  it('have the properties of both, the entries in one log, and the rest under a heading', () => {
    const kept = '---\ntype: person\naliases: [Countess]\nemail: ada@x.org\ncity: London # home\n---\n# Ada\n\n## Log\n- 2026-03-01 call: c\n- 2026-01-01 coffee: a\n\n## Notes\nLikes tea.\n';
    const other = '---\ntype: person\naliases:\n  - A. L.\nemail: ada@y.org\ncity: Paris\nphone: +15551234567 # work\ntags: [friend]\n---\nMet at the fair.\n\n## Log\n- 2026-02-01 call: b\n  (gave:: a book)\n- 2026-01-01 coffee: a\n\n## Ideas\n- an engine\n';
    expect(merged(kept, other)).toBe(
      '---\ntype: person\naliases: [Countess, "A. L.", "Ada 2"]\nemail: ["ada@x.org", "ada@y.org"]\ncity: London # home\nphone: +15551234567 # work\ntags: [friend]\n---\n# Ada\n\n## Log\n- 2026-03-01 call: c\n- 2026-02-01 call: b\n  (gave:: a book)\n- 2026-01-01 coffee: a\n\n## Notes\nLikes tea.\n' +
      '\n## From Ada 2\n\nProperties that differ:\n\n```yaml\ncity: Paris\n```\n\nMet at the fair.\n\n## Ideas\n- an engine\n',
    );
  });

  it('keep each blank line but those around what was taken out', () => {
    const code = '```py\ndef a():\n    pass\n\n\ndef b():\n    pass\n```';
    expect(merged('---\ntype: person\n---\nhi\n', `---\ntype: person\n---\n\n\n${code}\n\n\nend\n\n\n`)).toBe(`---\ntype: person\naliases:\n  - "Ada 2"\n---\nhi\n\n## From Ada 2\n\n${code}\n\n\nend\n`);
    expect(merged('---\ntype: person\n---\n## Log\n- 2026-01-01 coffee\n', '---\ntype: person\n---\na\n\n## Log\n\n- 2026-02-01 call\n\n## Ideas\nb\n')).toContain('\n\na\n\n## Ideas\nb\n');
  });

  it('keep a log of another form as it stands', () => {
    const kept = '---\ntype: person\n---\n## Log\n- 2026-01-01 coffee\n';
    const other = '---\ntype: person\n---\n## Log\n### 2026-02-01 Call\nlong talk\n';
    expect(merged(kept, other)).toBe('---\ntype: person\naliases:\n  - "Ada 2"\n---\n## Log\n- 2026-01-01 coffee\n\n## From Ada 2\n\n## Log\n### 2026-02-01 Call\nlong talk\n');
  });

  it('take no name of a conflict copy, which goes by its original’s', () => {
    const note = '---\ntype: person\n---\n## Log\n- 2026-01-01 coffee\n';
    expect(merged(note, note, 'People/Ada (conflicted copy 2026-01-01).md')).toBe(note);
    expect(merged(note, `${note}- 2026-01-02 call\n`, 'People/Ada.sync-conflict-20260101-101010.md')).toBe('---\ntype: person\n---\n## Log\n- 2026-01-02 call\n- 2026-01-01 coffee\n');
  });

  it('keep the line ends and the byte order mark of the kept note', () => {
    const kept = '\uFEFF---\r\ntype: person\r\n---\r\n## Log\r\n- 2026-01-01 coffee';
    expect(merged(kept, '---\ntype: person\nphone: 1\n---\n## Log\n- 2026-02-01 call\n\ntext')).toBe('\uFEFF---\r\ntype: person\r\nphone: 1\r\naliases:\r\n  - "Ada 2"\r\n---\r\n## Log\r\n- 2026-02-01 call\r\n- 2026-01-01 coffee\r\n\r\n## From Ada 2\r\n\r\n## Log\r\n\r\ntext\r\n');
  });

  it('lead with relative links where they led, from the kept note’s folder', () => {
    const other = '---\ntype: person\nknows: ["[[../People/Bob]]"]\n---\n## Log\n- 2026-02-01 call: ![](./img/a%20b.png) [c](../c.md#d) [[../../e|E]]\n\n[w](https://x.y/../z) `[f](./g)` [h](h.png)\n';
    const kept = '---\ntype: person\n---\n## Log\n- 2026-01-01 coffee\n';
    expect(merged(kept, other, 'Old/Notes/Ada.md')).toBe(
      '---\ntype: person\nknows: ["[[../Old/People/Bob]]"]\n---\n## Log\n- 2026-02-01 call: ![](../Old/Notes/img/a%20b.png) [c](../Old/c.md#d) [[../e|E]]\n- 2026-01-01 coffee\n' +
      '\n## From Ada\n\n## Log\n\n[w](https://x.y/../z) `[f](./g)` [h](h.png)\n',
    );
    expect(merged(kept, '---\ntype: person\n---\n[a](./a.png) [[../../../nowhere]]\n', 'People/Sub/Ada.md')).toContain('[a](./Sub/a.png) [[../../../nowhere]]');
  });

  it('keep footnotes of one number apart', () => {
    const kept = '---\ntype: person\n---\n## Log\n- 2026-01-01 coffee[^1] and [^Two-2]\n\n[^1]: Hers.\n';
    const other = '---\ntype: person\nsaid: a[^1]\n---\n## Log\n- 2026-02-01 call[^1] `[^1]` [^two] [^3]\n\n[^1]: Ours.[^two]\n[^two]: Too.\n[^3]: Free.\n';
    const text = merged(kept, other);
    expect(text).toContain('- 2026-02-01 call[^1-2] `[^1]` [^two] [^3]\n- 2026-01-01 coffee[^1] and [^Two-2]\n');
    expect(text).toContain('\nsaid: a[^1]\n');
    expect(text).toContain('[^1-2]: Ours.[^two]\n[^two]: Too.\n[^3]: Free.\n');
    expect(merged(kept, '---\ntype: person\n---\n[^1] [^1-2]\n\n[^1]: a\n[^1-2]: b\n')).toContain('[^1-3] [^1-2]\n\n[^1-3]: a\n[^1-2]: b\n');
  });

  it('never link to themselves: such values of properties go, and such links become words', () => {
    const kept = '---\ntype: person\nknows: ["[[Bob]]", "[[Ada 2]]"]\nfriends: # all\n  - "[[Ada 2]]" # hers\nspouse: "[[Ada 2]]"\n---\nSee [[Ada 2#Log]], `[[Ada 2]]`.\n\n## Log\n- 2026-01-01 coffee with [[Ada 2|her]] (with:: [[Ada 2]], [[Eve]])\n';
    const other = '---\ntype: person\nknows:\n  - [[Ada]]\n  - "[[Eve]]"\nintroduced-by: [[Ada|A.]]\n---\nknows:: [[Ada]], [[Bob]]\n![[People/Ada 2]]\n\n## Log\n- 2026-02-01 call with [Ada](Ada.md)\n';
    expect(merged(kept, other)).toBe(
      '---\ntype: person\nknows: ["[[Bob]]", "[[Eve]]"]\nfriends: # all\n  - "[[Ada 2]]" # hers\naliases:\n  - "Ada 2"\n---\nSee [[Ada 2#Log]], `[[Ada 2]]`.\n\n## Log\n- 2026-02-01 call with Ada\n- 2026-01-01 coffee with her (with:: Ada 2, [[Eve]])\n' +
      '\n## From Ada 2\n\nknows:: Ada, [[Bob]]\nAda 2\n',
    );
  });

  it('are not merged where that is no merge, or the properties of either can’t be read', () => {
    const note = '---\ntype: person\n---\n';
    const broken = '---\ntype: person\na: [\n---\n';
    expect(inWords(mergeContacts({ path: KEPT, text: note }, { path: KEPT, text: note }, leadsTo, reader, defaultSettings, readYaml))).toEqual({ refused: 'A note can’t be merged with itself.', line: null });
    expect(inWords(merge(note, 'no contact'))).toEqual({ refused: 'People/Ada 2.md is no contact any more.', line: null });
    expect(inWords(merge(note, broken))).toMatchObject({ refused: 'The properties of People/Ada 2.md can’t be read. Mend them first.', line: expect.any(Number) as number });
    expect(inWords(merge(broken, note))).toMatchObject({ refused: 'The properties of People/Ada.md can’t be read. Mend them first.' });
  });
});

describe('any two notes', () => {
  const anyNote = fc.oneof({ weight: 3, arbitrary: plainNote }, { weight: 1, arbitrary: oddNote });

  it('lose no line, and say in one what they said in two', () => {
    fc.assert(fc.property(anyNote, anyNote, (kept, other) => {
      const edit = merge(kept.text, other.text);
      if (isRefusal(edit)) return;
      const text = applySplices(kept.text, edit);
      const lines = new Set(linesOf(text));
      const body = (note: string): string => note.slice(reader.readContactNote(KEPT, note)?.frontmatter.bodyStart ?? 0);
      for (const line of linesOf(body(other.text))) if (line.trim() !== '') expect(lines).toContain(line);
      const [one, two, both] = [reader.readContactNote(KEPT, kept.text), reader.readContactNote(OTHER, other.text), reader.readContactNote(KEPT, text)].map((note) => note?.facts);
      const { removed } = difference(one?.interactions ?? [], both?.interactions ?? [], sameInteraction);
      expect(removed).toEqual([]);
      for (const entry of two?.interactions ?? []) expect(both?.interactions.some((known) => sameInteraction(known, entry))).toBe(true);
      for (const promise of two?.commitments ?? []) expect(both?.commitments.some((known) => sameCommitment(known, promise))).toBe(true);
      // The kept note's lines stand in their order.
      let at = 0;
      const all = linesOf(text);
      for (const line of linesOf(body(kept.text))) if (line.trim() !== '') {
        at = all.indexOf(line, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }), { numRuns: propertyRuns.quick });
  });

  it('lose no entry with their links to each other', () => {
    const links = fc.constantFrom('[[Ada]]', '[[Ada 2]]', '[[Ada 2|her]]', '![[Ada]]', '[a](Ada%202.md)', '(with:: [[Ada]])', '(gave:: [[Ada 2]])', '[[Ada#Log]]');
    const linked = plainNote.chain(({ text }) => fc.array(links, { maxLength: 5 }).map((added) => text.split('\n').map((line, index) => (/^- \d/.test(line) ? `${line} ${added[index % 5] ?? ''}` : line)).join('\n')));
    fc.assert(fc.property(linked, linked, (kept, other) => {
      const edit = merge(kept, other);
      if (isRefusal(edit)) return;
      const both = reader.readContactNote(KEPT, applySplices(kept, edit))?.facts;
      const [one, two] = [reader.readContactNote(KEPT, kept)?.facts, reader.readContactNote(OTHER, other)?.facts];
      for (const { date } of [...one?.interactions ?? [], ...two?.interactions ?? []]) expect(both?.interactions.map((entry) => entry.date.day)).toContain(date.day);
      for (const link of both?.interactions.flatMap((entry) => entry.with) ?? []) expect(leadsTo(link.target)).not.toBe(OTHER);
    }), { numRuns: propertyRuns.quick });
  });

  it('of the plain kind are never refused', () => {
    let refused = 0;
    fc.assert(fc.property(plainNote, plainNote, (kept, other) => {
      if (isRefusal(merge(kept.text, other.text))) refused++;
    }), { numRuns: propertyRuns.quick, seed: 1 });
    expect(refused).toBe(0);
  });

  it('keep every value of their properties', () => {
    const value = fc.oneof(fc.constantFrom('a', 'b', '"x, y"', '[[Bob]]', '"[[Bob]]"', '', '12', 'true', '2026-01-01', '[a, c]', '[]', '{ k: v }', 'a # said'), fc.array(fc.constantFrom('a', 'b', '"[[Eve]]"', '7'), { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `\n  - ${item}`).join('')), fc.constant('|\n  long\n  text'));
    const properties = fc.dictionary(fc.constantFrom('email', 'emails', 'phone', 'tags', 'tag', 'city', 'location', 'status', 'custom', 'Custom', 'knows', 'name', 'nickname', 'aliases', 'cadence', 'goals'), value).map((row) => `---\ntype: person\n${Object.entries(row).map(([key, said]) => `${key}:${said.startsWith('\n') ? '' : ' '}${said}\n`).join('')}---\n`);
    fc.assert(fc.property(properties, properties, (kept, other) => {
      const edit = merge(kept, other);
      if (isRefusal(edit)) throw new Error(en.refusal(edit.refused));
      const text = applySplices(kept, edit);
      for (const word of other.match(/[\p{L}\d]+/gu) ?? []) if (!/^(?:emails?|tags?|city|location|custom|nickname|aliases|name|phone|knows|goals)$/i.test(word)) expect(text).toContain(word);
      const before = reader.readContactNote(KEPT, kept);
      const after = reader.readContactNote(KEPT, text);
      expect(after?.facts).toMatchObject({ name: before?.facts.name });
    }), { numRuns: propertyRuns.quick });
  });
});
