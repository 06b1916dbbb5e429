import fc from 'fast-check';

/** Fragments that mean something at the start of a line, or look as if they did. */
const openers = [
  '- ', '* ', '+ ', '-', '*', '+', '1. ', '2. ', '7) ', '1) ', '1.', '123456789. ', '1234567890. ', '0. ', '-\t', '*\t', '1.\t', '-    ', '-     ', '-   ',
  '> ', '>', '>> ', '>\t', '# ', '## ', '###### ', '####### ', '#', '#tag', '```', '````', '~~~', '~~~~', '```js', '``` a`b', '~~~ `x`',
  '---', '***', '___', '- - -', '* * *', '-- -', '===', '==', '= =', '--', '-', '_ _ _', '--- a',
  '<div>', '</div>', '<P', '<td/>', '<h1/ ', '<div/x', '<div-x>', '<script>', '</script>', '<!-- x', '-->', '<!-- x -->', '<?php', '?>', '<!DOCTYPE', '<![CDATA[', ']]>', '<b>', '<b', '<custom a="b">', '<pre', '</pre>', '<http://x.y>',
  '| a | b |', '|a|', '|---|---|', '| - |', '|-', '---|---', ':-:', '|:-|', 'a | b', '| `a|b` | c |', '| a \\| b | c |', '| | |', '||', '|', '|a|b|c|', '| a |  ',
  '[a]: /url', '[a]:', '[a]: <b', '[2025-03-01]: Call', '[^1]: note', '[^1]:', '[^a b]: x', '[a', ']: x', '[[a]]: b', '["t"]: b', "'title", '"title"', '[a]: b "t', '[June 2026]: x',
  '[ ] ', '[x] ', '[/] ', '[-]', '2026-07-01: coffee', '2026-07-01', '**Log**', '%%', '%% c %%', '\\%% ', '%%%', '`', '``', '` a `', '$$', ':::', '\\', '&amp;', '\u2028', '\u00a0', '\ufeff', '\0',
] as const;

const words = [
  'a', 'coffee', 'with [[Bob]]', '[x](y)', '![[e]]', '*b*', '**b**', '_i_', '~~s~~', '`c`', '`` c ` d ``', '`', '``', '<b>', '</b>', '<i a="`">', '<x@y.z>', 'http://a.b/`c', 'www.a.b', '[a][`b`]', '[a](`b) `', '[^1]', '[^`]',
  '\\`', '\\', '\\<b>', '%%', '%% c %%', '%', '|', '# ', '#', ' #', ' ##', '  ', '\t', ' ', '\u00a0', '\u2028', '\0', '\ufeff', 'é', '🎉', '&lt;', '<!-- c -->', '<!--', '-->', '<?', '?>', '- ', '> ', '2026-07-01', '(gave:: x)', ':', '<', '< a', '<1', 'a  ', ']', '[', '](',
] as const;

const indents = ['', '', '', '', '', '', ' ', '  ', '  ', '   ', '    ', '    ', '     ', '      ', '       ', '        ', '         ', '\t', '\t', '\t\t', ' \t', '  \t', '\t ', '   \t'] as const;

const lineEndings = ['\n', '\n', '\n', '\n', '\n', '\n', '\r\n', '\r'] as const;

const rest = fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((parts) => parts.join(' '));
const prefix = fc.array(fc.tuple(fc.constantFrom(...indents), fc.constantFrom(...openers)), { minLength: 0, maxLength: 3 }).map((parts) => parts.flat().join(''));

/** A line of fragments: markers and indents, then words. */
const trickyLine = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...indents), fc.constantFrom(...openers), rest).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(prefix, rest).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...indents), rest).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constantFrom('', '', ' ', '    ', '\t') },
);

/** A line of the plain kinds that logs consist of, so that the scanner answers and its answers are compared. */
const plainLine = fc.oneof(
  fc.constantFrom('', '', '# Log', '## Log ##', '- 2026-07-01: coffee', '* b', '+ c', '1. one', '2. two', '2) two', 'text', 'more text', '---', '***', '```', '> quote', '- [ ] task', '- [x] done', '- `code`', '| a | b |', '|---|---|', '| c | d |', '-', '1.', '[[Bob]]'),
  fc.tuple(fc.constantFrom('  ', '    ', '\t', '\t\t', '   ', ' ', '      '), fc.constantFrom('- b', 'text', '1. c', '2. d', '* e', 'a `b` c', '', '+', '# h', '> q', '```', '---', '[[x]]', '| a |', '- [ ] t')).map((parts) => parts.join('')),
);

function document(line: fc.Arbitrary<string>, longest: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(fc.tuple(line, fc.constantFrom(...lineEndings)), { maxLength: longest }), fc.constantFrom('none', 'lf', 'crlf', 'mixed', 'lf', 'lf'), fc.boolean(), fc.nat(20))
    .map(([lines, endings, closed, mark]) => {
      const joined = lines.map(([content, ending]) => content + (endings === 'mixed' ? ending : endings === 'crlf' ? '\r\n' : '\n')).join('');
      return (mark === 0 ? '\ufeff' : '') + (closed ? joined : joined.slice(0, -1));
    });
}

/** Replaces, inserts, deletes or doubles a few stretches of a text. */
function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(), fc.nat(12), fc.oneof(fc.constantFrom(...openers), fc.constantFrom(...words), fc.constantFrom(...indents), fc.constantFrom('\n', '\n\n', '\r', '\r\n', '')));
  return fc.tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 6 })).map(([text, changes]) =>
    changes.reduce((now, [place, removed, added]) => {
      const at = place % (now.length + 1);
      return now.slice(0, at) + added + now.slice(at + removed);
    }, text),
  );
}

const rawText = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'-*+>#`~<[]()|:.=_\\%^!&x1 \t\n\n\r'), maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('- ', '  ', '\n', '\n', '> ', 'a', '`', '```', '1. ', '\t', '---', '# ', '| ', '<b>', '[x]: y', '%%'), maxLength: 30 }),
);

/**
 * Markdown of every sort: lines made of tricky fragments, lines of plain logs, realistic notes with damage, and strings.
 *
 * @param notes realistic notes to damage.
 */
export function arbitraryMarkdown(notes: readonly string[]): fc.Arbitrary<string> {
  const mixedLine = fc.oneof({ weight: 3, arbitrary: plainLine }, { weight: 1, arbitrary: trickyLine });
  return fc.oneof(document(trickyLine, 10), document(plainLine, 14), document(mixedLine, 14), mutated(notes), rawText);
}
