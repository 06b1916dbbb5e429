import { composed, foldCase } from '../../domain/text/fold-case.ts';
import { fileName } from '../../domain/text/note-path.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { linkTarget } from '../text/links.ts';
import { foldPropertyName } from './property-names.ts';
import { readYesOrNo, wholeDate } from './property-values.ts';
import type { Statement } from './statements.ts';

export type NoteKind = 'contact' | 'me' | 'goal' | 'template' | 'other';

/** Compiled once from the settings: says what a note is from its path and properties. */
export interface Recogniser {
  /** `frontmatter` is the block's own text, in which unrendered template marks are looked for. */
  readonly kindOf: (path: string, properties: readonly Statement[], frontmatter: string) => NoteKind;
  /** Whether a note at `path` could be a contact by its place alone, without any property. */
  readonly mayBeContactByFolder: (path: string) => boolean;
}

/** The rules of docs/note-format.md, "Which notes are contacts". */
export function recogniser({ contacts }: Settings): Recogniser {
  const contactTypes = contacts.types.map(foldWord);
  const contactTags = contacts.tags.map((tag) => foldWord(tag.replace(/^#/, '')));
  const typeProperties = new Set(contacts.typeProperties.map(foldPropertyName));
  const isInContactFolder = contacts.rules.folder ? isBelow(contacts.folders) : never;
  const isExcluded = isBelow(contacts.excludedFolders);
  const isInTemplateFolder = isBelowNamed(contacts.templateFolders);

  const isContactType = (word: string): boolean => contactTypes.some((type) => word === type || word.endsWith(`-${type}`));
  const isContactTag = (tag: string): boolean => contactTags.some((wanted) => tag === wanted || tag.startsWith(`${wanted}/`));

  return {
    mayBeContactByFolder: isInContactFolder,
    kindOf(path, properties, frontmatter) {
      const types = typesOf(properties, typeProperties);
      const tags = tagsOf(properties);
      const marker = properties.find(({ folded }) => folded === 'rapport')?.texts[0]?.text.toLowerCase();
      if (isUnrendered(frontmatter) || isInTemplateFolder(path)) return 'template';
      if (marker === 'me') return 'me';
      if (isGoal(types, tags)) return 'goal';
      const name = fileName(path);
      if ((marker !== undefined && readYesOrNo(marker) === false) || isExcluded(path) || isPeriodic(name) || isFolderNote(path, name)) return 'other';
      if (contacts.rules.type && types.some(isContactType)) return 'contact';
      if (contacts.rules.tag && tags.some(isContactTag)) return 'contact';
      return isInContactFolder(path) && types.length === 0 && !DATE_IN_NAME.test(name) ? 'contact' : 'other';
    },
  };
}

/** The values of the properties that say what a note is, folded. */
function typesOf(properties: readonly Statement[], typeProperties: ReadonlySet<string>): readonly string[] {
  const types: string[] = [];
  for (const { folded, texts } of properties) {
    if (typeProperties.has(folded)) for (const { text } of texts) types.push(foldWord(text));
  }
  return types;
}

/** The tags that a note's properties name, lower case and without `#`. */
export function tagsOf(properties: readonly Statement[]): readonly string[] {
  const tags: string[] = [];
  for (const { folded, texts } of properties) {
    if (folded !== 'tags' && folded !== 'tag') continue;
    for (const { text } of texts) {
      const words = /[\s,]/.test(text) ? text.split(/[\s,]+/) : [text];
      for (const word of words) if (word !== '' && word !== '#') tags.push(foldCase(word.startsWith('#') ? word.slice(1) : word));
    }
  }
  return tags;
}

function isGoal(types: readonly string[], tags: readonly string[]): boolean {
  return types.some((type) => type.replace(/[\s_]+/g, '-') === 'networking-goal') || (types.includes('goal') && tags.some((tag) => tag === 'networking' || tag.startsWith('networking/')));
}

/** Whether a template engine has yet to fill in something: `{{…}}`, `<% … %>`. */
function isUnrendered(frontmatter: string): boolean {
  return hasPair(frontmatter, '{{', '}}') || hasPair(frontmatter, '<%', '%>');
}

function hasPair(text: string, open: string, close: string): boolean {
  const at = text.indexOf(open);
  return at >= 0 && text.includes(close, at + open.length);
}

/** Weeks, quarters and years; days and months are dates. */
const PERIOD = /^\d{4}(?:-?(?:W\d{1,2}|Q[1-4]))?$/i;
const DATE_IN_NAME = /^\d{4}[-.]\d{2}[-.]\d{2}/;

/** Whether a name is that of a daily, weekly, monthly, quarterly or yearly note. */
function isPeriodic(name: string): boolean {
  return PERIOD.test(name) || wholeDate(name, null) !== null;
}

/** `People/People.md`, which represents its folder. */
function isFolderNote(path: string, name: string): boolean {
  const folder = path.slice(0, Math.max(0, path.length - name.length - '/.md'.length));
  return folder !== '' && foldCase(folder.slice(folder.lastIndexOf('/') + 1)) === foldCase(name);
}

/** A test for paths below one of some folders. */
function isBelow(folders: readonly string[]): (path: string) => boolean {
  const prefixes = folders.map(asPrefix);
  return prefixes.length === 0 ? never : (path) => prefixes.some((prefix) => composed(path).startsWith(prefix));
}

/** The same without case; a folder given by its name alone may be anywhere: `Meta/templates`. */
function isBelowNamed(folders: readonly string[]): (path: string) => boolean {
  const prefixes = folders.map((folder) => foldCase(asPrefix(folder))).filter((prefix) => prefix !== '');
  return (path) => {
    const folded = foldCase(path);
    return prefixes.some((prefix) => folded.startsWith(prefix) || (prefix.indexOf('/') === prefix.length - 1 && folded.includes(`/${prefix}`)));
  };
}

function never(): boolean {
  return false;
}

/** `''` for the whole vault. */
function asPrefix(folder: string): string {
  const trimmed = composed(folder).replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `${trimmed}/`;
}

/** A word for comparison: case folded, link brackets and folders removed. */
function foldWord(written: string): string {
  return foldCase(withoutBrackets(written));
}

/** The text of a property value without link brackets: the display text, else the target's name. */
export function withoutBrackets(written: string): string {
  const trimmed = written.trim();
  if (!trimmed.startsWith('[[') || !trimmed.endsWith(']]')) return trimmed;
  const inside = trimmed.slice(2, -2);
  if (inside.includes('[') || inside.includes(']')) return trimmed;
  const [target = '', shown] = inside.split('|');
  if (shown !== undefined) return shown.trim();
  const path = linkTarget(target);
  return path.slice(path.lastIndexOf('/') + 1).trim();
}
