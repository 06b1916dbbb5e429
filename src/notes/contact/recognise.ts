import type { Settings } from '../../domain/settings.ts';
import { linkTarget } from '../log/links.ts';
import { foldPropertyName } from './property-names.ts';

/** A property as far as recognition needs it: its name, and its values as texts. */
export interface NamedTexts {
  readonly key: string;
  readonly texts: readonly string[];
}

export type NoteKind = 'contact' | 'me' | 'goal' | 'template' | 'other';

/** Compiled once from the settings: says what a note is from its path and properties. */
export interface Recogniser {
  /** `frontmatter` is the block's own text, in which unrendered template marks are looked for. */
  readonly kindOf: (path: string, properties: readonly NamedTexts[], frontmatter: string) => NoteKind;
  /** Whether a note at `path` could be a contact by its place alone, without any property. */
  readonly mayBeContactByFolder: (path: string) => boolean;
}

/** Names of periodic notes: a day, week, month, quarter or year. */
const PERIOD = /^\d{4}(?:-(?:W\d{1,2}|Q[1-4]|\d{2}(?:-\d{2})?))?$/i;
const DATE_NAME = /^\d{4}[-.]\d{2}[-.]\d{2}/;
const UNRENDERED = /\{\{|<%/;

/** The rules of notes-format.md, section 1. */
export function recogniser({ contacts }: Settings): Recogniser {
  const types = contacts.types.map(foldWord);
  const tags = contacts.tags.map((tag) => tag.toLowerCase());
  const typeProperties = new Set(contacts.typeProperties.map(foldPropertyName));
  const folders = contacts.rules.folder ? contacts.folders.map(asPrefix) : [];
  const excluded = contacts.excludedFolders.map(asPrefix);
  const templates = contacts.templateFolders.map(asPrefix);

  const isContactType = (written: string): boolean => {
    const word = foldWord(written);
    return types.some((type) => word === type || word.endsWith(`-${type}`));
  };
  const isContactTag = (tag: string): boolean => tags.some((wanted) => tag === wanted || tag.startsWith(`${wanted}/`));
  const mayBeContactByFolder = (path: string): boolean => folders.some((folder) => path.startsWith(folder));

  return {
    mayBeContactByFolder,
    kindOf(path, properties, frontmatter) {
      const types = properties.filter(({ key }) => typeProperties.has(foldPropertyName(key))).flatMap(({ texts }) => texts);
      const noteTags = tagsOf(properties);
      const marker = properties.find(({ key }) => foldPropertyName(key) === 'rapport')?.texts[0]?.toLowerCase();
      if (UNRENDERED.test(frontmatter) || templates.some((folder) => path.startsWith(folder))) return 'template';
      if (marker === 'me') return 'me';
      if (isGoal(types, noteTags)) return 'goal';
      if (marker === 'false' || excluded.some((folder) => path.startsWith(folder))) return 'other';
      const name = fileName(path);
      if (PERIOD.test(name) || isFolderNote(path, name)) return 'other';
      if (contacts.rules.type && types.some(isContactType)) return 'contact';
      if (contacts.rules.tag && noteTags.some(isContactTag)) return 'contact';
      const byFolder = mayBeContactByFolder(path) && types.length === 0 && !DATE_NAME.test(name);
      return byFolder ? 'contact' : 'other';
    },
  };
}

function isGoal(types: readonly string[], tags: readonly string[]): boolean {
  const words = types.map(foldWord);
  return words.includes('networking-goal') || (words.includes('goal') && tags.some((tag) => tag === 'networking' || tag.startsWith('networking/')));
}

/** The tags that a note's properties name, lower case and without `#`. */
export function tagsOf(properties: readonly NamedTexts[]): readonly string[] {
  const tags: string[] = [];
  for (const { key, texts } of properties) {
    if (key !== 'tags' && !/^tags?$/i.test(key)) continue;
    for (const text of texts) {
      for (const tag of text.split(/[\s,]+/)) if (tag !== '' && tag !== '#') tags.push(tag.replace(/^#/, '').toLowerCase());
    }
  }
  return tags;
}

/** A word for comparison: case folded, link brackets and folders removed, spaces and `_` as `-`. */
function foldWord(written: string): string {
  return withoutBrackets(written).toLowerCase().replace(/[\s_]+/g, '-');
}

/** The text of a property value without link brackets: the display text, else the target's name. */
export function withoutBrackets(written: string): string {
  const inside = /^\s*\[\[([^[\]]*)\]\]\s*$/.exec(written)?.[1];
  if (inside === undefined) return written.trim();
  const [target = '', shown] = inside.split('|');
  if (shown !== undefined) return shown.trim();
  const path = linkTarget(target);
  return path.slice(path.lastIndexOf('/') + 1).trim();
}

/** `People/People.md`, which stands for its folder. */
function isFolderNote(path: string, name: string): boolean {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return folder !== '' && folder.slice(folder.lastIndexOf('/') + 1).toLowerCase() === name.toLowerCase();
}

/** A note's name: its file name without folder and `.md`. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function asPrefix(folder: string): string {
  const trimmed = folder.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `${trimmed}/`;
}
