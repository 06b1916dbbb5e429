import fc from 'fast-check';
import type { ExchangeKind } from '../../../../src/domain/interaction.ts';
import type { NewEntry } from '../../../../src/notes/write/log-entry.ts';
import { entry } from './writer.ts';
import { day } from '../../../domain/builders.ts';

/** Fragments that mean something in Markdown, in a field, in a regular expression or to the reader, or look as if they did. */
const nasty = [
  '$&', '$1', '\\1', '\\', '`', '``', '`code`', '```', '[[', ']]', '[[Bob]]', '[', ']', '(', ')', '((', ':)', '%%', '%', '<!--', '-->', '<b>', '</b>', '<div>', '<', '>', '|', '\\|', '*', '**', '**bold**', '_', '__', '~~', '==', '#', '#tag', '# head',
  '- ', '- item', '+ plus', '* star', '1. one', '2) two', '> quote', '---', '***', '===', '[ ] box', '- [ ] todo', '- [x] done', '2026-01-01', '2026-01-01 was nice', '- 2026-01-01 nested', '[[2026-01-01]]', '03-04-2026', '10:30', 'Monday', 'July 4, 2026',
  '\t', '  ', ' ', '\u00a0', 'é', '🎉', '📅 2026-01-01', '→', '->', '-5', ':', ',', '=', '—', 'with', 'no answer', '![[pic.png]]', '![', '[a]: /b', '[^1]', '&amp;', '{{x}}', '~~~', '| a | b |', '|---|', '$$', '^id', 'a: b', 'Summary: x', '::', 'http://x.y/z?a=b&c', 'Other', '+',
] as const;
const calm = ['talked', 'about', 'the engine', 'her move', 'and', 'later', 'nice', 'x'] as const;

const fragment = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...calm) }, { weight: 2, arbitrary: fc.constantFrom(...nasty) });
const line = fc.tuple(fc.array(fragment, { maxLength: 5 }), fc.constantFrom(' ', ' ', '')).map(([parts, gap]) => parts.join(gap));
const text = fc.tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\n', '\r\n', '\n\n')).map(([lines, gap]) => lines.join(gap));
/** Texts that bring facts of their own. */
const factual = fc.constantFrom('call: hello', 'coffee with [[Bob]] and [[Eve]]', '(gave:: a book)', 'x (gave:: a) (asked:: b)', '#gave a talk', '→ wrote', 'text\ngave:: a book', '- gave: a book', 'voicemail', '(no-answer)', 'x (follow-up:: 2027-01-01)', '(with:: [[Zoe]])', 'met [[Zoe]]');

const kinds: readonly ExchangeKind[] = ['gave', 'received', 'thanked', 'asked', 'asked-me'];
const mark = fc.record({ kind: fc.constantFrom(...kinds), what: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('a book', 'intro to [[Bob Rossi]]', 'a look – done') }, { weight: 2, arbitrary: text.map((what) => `a${what}`) }) });
const date = fc.tuple(fc.integer({ min: 2021, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([year, month, dayOfMonth]) => `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`);
const followUp = fc.record({ by: fc.constantFrom('2027-01-01', '2026-12-01').map(day), text: fc.option(fc.constantFrom('send the article', 'ask [[Bob]] & co', 'x | y')) });
const people = fc.array(fc.constantFrom('[[Bob Rossi]]', '[[People/Eve]]', 'Ann', 'Ann (Acme)'), { maxLength: 2 });

function arbitraryEntry(words: fc.Arbitrary<string>): fc.Arbitrary<NewEntry> {
  return fc
    .record({
      date,
      text: words,
      channel: fc.option(fc.constantFrom('call', 'coffee', 'email', 'meeting')),
      direction: fc.option(fc.constantFrom('out' as const, 'in' as const), { freq: 3 }),
      attempt: fc.nat(9).map((value) => value === 0),
      marks: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.array(mark, { maxLength: 3 }) }),
      with: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: people }),
      followUp: fc.option(followUp, { freq: 3 }),
      planned: fc.nat(7).map((value) => value === 0),
    })
    .map(({ date: on, text: said, ...more }) => entry(on, said, more.planned ? { ...more, attempt: false, marks: [], direction: null } : more));
}

/** Entries with texts of every sort. */
export const anyEntry: fc.Arbitrary<NewEntry> = arbitraryEntry(fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: factual }));

/** Entries whose words bring no facts of their own and no Markdown. */
export const calmEntry: fc.Arbitrary<NewEntry> = arbitraryEntry(fc.array(fc.array(fc.constantFrom(...calm), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')));
