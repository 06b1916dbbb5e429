import { foldName } from '../../domain/text/fold-name.ts';
import { fileName, folderOf } from '../../domain/text/note-path.ts';
import type { Block, Structure } from '../structure/block.ts';
import type { PropertyReader } from './property-reader.ts';
import { isNamedForFolder, withoutBrackets } from './recognise.ts';

/** The names that a contact goes by. */
export interface ContactNames {
  readonly name: string;
  readonly otherNames: readonly string[];
}

/**
 * Reads the names that a contact goes by: its property's, else the title or the first heading where the file name is none
 * that people use, else the file's (docs/note-format.md, "Names").
 */
export function readNames(path: string, reader: PropertyReader, structure: Structure): ContactNames {
  const file = isNamedForFolder(path) ? fileName(folderOf(path)) : fileName(path);
  const name = reader.text('name') ?? nameInstead(file, reader, structure) ?? file.replace(/^@(?=.)/, '');
  const written = reader.all('otherNames').map(({ text }) => withoutBrackets(text));
  return { name, otherNames: name === file && written.length < 2 ? written : [...new Set(name === file ? written : [...written, file])] };
}

/** Whether a title is the name of the person rather than what they do: it shares a word with a name, or the role is said beside it. */
export function isTitleName(title: string, names: readonly string[], reader: PropertyReader): boolean {
  return names.some((name) => foldName(name) === foldName(title) || sharesWord(title, name)) || reader.statements('role').some(({ folded }) => folded !== 'title');
}

/** `maria-garcia`, `ann`, `@jane`. */
const SLUG = /^@?[\p{Ll}\p{N}]+(?:[-_.]+[\p{Ll}\p{N}]+)*$/u;

/** The name of a note whose file name is a slug, has a number or begins with `@`, as its title or heading say; `null` where they don't. */
function nameInstead(file: string, reader: PropertyReader, structure: Structure): string | null {
  const isIdentifier = /\d|^@\S+$/.test(file);
  if (!isIdentifier && !file.startsWith('@') && !SLUG.test(file)) return null;
  const heading = onlyTitleOf(structure);
  const [stated] = reader.statements('role').filter(({ folded }) => folded === 'title');
  const title = withoutBrackets(stated?.texts[0]?.text ?? '');
  if (title !== '' && (isIdentifier || heading === title || isTitleName(title, [file], reader))) return title;
  return heading !== null && (/\d/.test(file) || sharesWord(heading, file)) ? heading : null;
}

/** The only heading of the first level; `null` if there are several or none. */
function onlyTitleOf({ blocks, text }: Structure): string | null {
  const [first, ...others] = blocks.filter((block): block is Extract<Block, { kind: 'heading' }> => block.kind === 'heading' && block.level === 1 && block.depth === 0);
  if (first === undefined || others.length > 0) return null;
  const words = withoutBrackets(text.slice(first.text.start, first.text.end).replace(/[*_]{2,}|[ \t]#[^\s#]+/g, '').trim());
  return words === '' || words.includes('\n') ? null : words;
}

/** A word this long may be the end of another one: `smith` of `jsmith`. */
const LONG_WORD = 3;

function sharesWord(one: string, other: string): boolean {
  const words = wordsOf(other);
  return wordsOf(one).some((word) => words.some((candidate) => candidate === word || (word.length >= LONG_WORD && candidate.endsWith(word))));
}

function wordsOf(name: string): readonly string[] {
  return foldName(name).split(/[^\p{L}]+/u).filter((word) => word.length > 1);
}
