import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { briefTexts } from '../../../src/hosts/obsidian/brief/brief-text.ts';
import { en } from '../../../src/i18n/en.ts';
import { linkFrom } from '../../../src/index/links/link-resolver.ts';
import type { VaultIndex } from '../../../src/index/vault-index.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { quotedBriefs } from '../../../src/notes/write/quoted-brief.ts';
import { indexOf, today } from '../../index/index-of.ts';
import { propertyRuns } from '../../property-runs.ts';

const ADA = (entry: string): string => `---\ntype: person\nmet-on: 2024-07-08\nintroduced-by: "[[Bob]]"\n---\nLikes ${entry}.\n\n## Interactions\n- 2026-08-20 call with [[Bob]]: ${entry} (gave:: ${entry})\n- 2026-08-01 lunch with [[Bob]]\n  - [ ] ${entry}\n- [ ] 2026-09-20 dinner ${entry}\n`;

function copied(index: VaultIndex, ...paths: readonly string[]): string {
  const brief = index.brief(paths, [], today);
  return quotedBriefs(briefTexts(brief, { words: en, today, discreet: false, nameOf: (path) => index.facts(path)?.name ?? path }, (path) => linkFrom('', path, index)));
}

describe('a brief as Markdown', () => {
  it('is a quote with links', () => {
    const index = indexOf({ 'Ada.md': ADA('the [[Engine|engine]]'), 'Bob.md': '---\ntype: person\nrole: printer\n---\n' });
    expect(copied(index, 'Ada.md', 'Bob.md')).toBe(
      [
        '> **What they have in common**', '>', '> - Bob introduced Ada to you on 8 Jul 2024', '',
        '> **[[Ada]]**', '>', '> **How you met**', '>', '> - Met: 8 Jul 2024', '> - Bob introduced Ada', '>',
        '> **What they care about**', '>', '> - Likes the engine.', '>',
        '> **Last talks**', '>', '> - 20 Aug: call with Bob: the engine (you gave: the engine)', '> - 1 Aug: lunch with Bob', '>',
        '> **Open between you**', '>', '> - the engine (You promised)', '>',
        '> **What you could give**', '>', '> - Last given: the engine (You’ve given once in the last 24 months and asked for nothing (1 of 4))', '>',
        '> **Coming up**', '>', '> - 20 Sep: dinner the engine (in 2 weeks)', '',
        '> **[[Bob]]**', '> printer', '>', '> **Last talks**', '>', '> - 20 Aug: call with Bob: the engine (with Ada)', '> - 1 Aug: lunch with Bob (with Ada)', '',
      ].join('\n'),
    );
  });

  const TEXTS = fc.oneof(
    fc.constantFrom('called [[Bob]] 2026-08-30', 'Attendees: [[Ada]], Bob', '[!meeting] 2026-08-30 talk', '- [x] met [[Ada]] ✅ 2026-08-30', 'last-contact:: 2026-08-30', '%% hidden', '```', '<!-- open', '(contact:: yes) lunch with **Ada**', '> 2026-08-30 call', '## 2026-08-30', '| a | b |', '^block #person'),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const NOTES: Readonly<Record<string, string>> = {
    'Daily/2026-09-01.md': '# Today\n\n- lunch with [[Bob]]\n\nA walk.\n\n## Log\n- [[Ada]] called\n',
    'Meetings/2026-09-01 Plan.md': '---\nattendees: "[[Ada]]"\n---\n# Plan\n\n- budget\n\nEnd.\n',
    'Notes/2026-W36.md': 'Saw [[Ada]].\n\nEnd.\n',
    'Projects/Boat.md': '## Log\n- 2026-08-01 call with [[Ada]]: keel\n\n## Tasks\n\n- [ ] paint with [[Bob]]\n',
    'People/Eve.md': '---\ntype: person\n---\nA sailor.\n\n## Interactions\n\n- 2026-08-01 call\n\n## Tasks\n\n- [ ] send the rope\n',
  };
  const reader = noteReader(defaultSettings, readYaml);
  /** All that counts in a note: without lines, which move, and without what is only listed as quoted. */
  const counting = (path: string, text: string): string => {
    const note = reader.read(path, text);
    const counted = note.kind === 'contact' ? { ...note.facts, notCounted: [] } : { ...note.records, mentions: note.records?.mentions.filter(({ reason }) => reason !== 'quoted') ?? [] };
    const withDefaults = note.kind === 'contact' ? counted : { interactions: [], plans: [], tasks: [], problems: [], path, ...counted };
    return JSON.stringify(withDefaults, (key, value: unknown) => (key === 'line' ? undefined : value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value));
  };

  it.each(Object.keys(NOTES))('counts as nothing wherever it is pasted in %s', (path) => {
    const note = NOTES[path] ?? '';
    const before = counting(path, note);
    const gaps = [...note.matchAll(/\n(?=\n|$)/g)].map(({ index }) => index + 1).filter((at) => at > note.indexOf('---\n', 4));
    fc.assert(
      fc.property(TEXTS, fc.constantFrom(...gaps), (entry, at) => {
        const text = copied(indexOf({ 'Ada.md': ADA(entry.replaceAll('\n', ' ')), 'Bob.md': '---\ntype: person\n---\n' }), 'Ada.md', 'Bob.md');
        expect(text).toMatch(/^> \*\*/);
        expect(text.split('\n').every((line) => line === '' || line.startsWith('>'))).toBe(true);
        expect(counting(path, `${note.slice(0, at)}\n${text}${note.slice(at)}`)).toBe(before);
      }),
      { numRuns: propertyRuns.quick },
    );
  });
});
