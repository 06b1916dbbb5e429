import { composed, foldCase } from '../../domain/text/fold-case.ts';
import { fileName, folderOf } from '../../domain/text/note-path.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { PropertyFact, Settings } from '../../domain/settings/settings.ts';
import { RELATIONSHIPS } from '../../domain/vocabulary.ts';
import { findDays } from '../dates/written-date.ts';
import { inAllLanguages, MANY_CONTACTS, TYPE_NAMES } from './contact-words.ts';
import { foldPropertyName, type PropertyNames } from './property-names.ts';
import { wholeDateOfName, readYesOrNo } from './property-values.ts';
import type { Statement } from './statements.ts';

export type NoteKind = 'contact' | 'me' | 'goal' | 'template' | 'other';

/** Compiled once from the settings: says what a note is from its path and properties. */
export interface Recogniser {
  /** `source` is the text in which unrendered template marks are looked for: the properties, and the rest if that says what the note is. */
  readonly kindOf: (path: string, properties: readonly Statement[], source: string) => NoteKind;
  /** Whether a note at `path` could be a contact by its place alone, without any property. */
  readonly mayBeContactByFolder: (path: string) => boolean;
}

/** The rules of docs/note-format.md, "Which notes are contacts". */
export function recogniser({ contacts }: Settings, { factOf }: PropertyNames): Recogniser {
  const contactTypes = inAllLanguages(contacts.types.map(foldWord));
  const contactTags = inAllLanguages(contacts.tags.map((tag) => foldWord(tag.replace(/^#/, ''))));
  const typeProperties = new Set(contacts.typeProperties.map(foldPropertyName));
  const typeNames = new Set([...typeProperties, ...TYPE_NAMES]);
  const kindProperties = new Set([...typeProperties].filter((name) => !CATEGORIES.has(name)));
  const isInContactFolder = contacts.rules.folder ? isBelow(contacts.folders) : never;
  const isExcluded = isBelow(contacts.excludedFolders);
  const isInTemplateFolder = isBelowNamed(contacts.templateFolders);
  const contactFolders = new Set(contacts.folders.map(asPrefix));

  const isContactType = (word: string): boolean => contactTypes.some((type) => word === type || word.endsWith(`-${type}`) || word.endsWith(`/${type}`));
  /** `person` or `crm/person`. `topic/people` is a subject. */
  const isContactTag = (tag: string): boolean => contactTags.some((wanted) => tag === wanted || (!MANY_CONTACTS.has(wanted) && tag.endsWith(`/${wanted}`)));
  /** `person/work`, or the name of somebody whom the note is not about: `person/ann-lee`. */
  const isBelowContactTag = (tag: string): boolean => contactTags.some((wanted) => tag.startsWith(`${wanted}/`));
  const says = (properties: readonly Statement[], fact: PropertyFact): boolean => properties.some(({ folded, texts }) => texts.length > 0 && factOf.get(folded)?.fact === fact);

  const isTagged = (name: string, types: readonly string[], tags: readonly string[], properties: readonly Statement[]): boolean => {
    if (DATE_IN_NAME.test(name)) return false;
    if (tags.some(isContactTag)) return typesOf(properties, kindProperties).every(saysNothingElse);
    return types.length === 0 && !says(properties, 'meetingDate') && !says(properties, 'meetingPeople') && tags.filter(isBelowContactTag).length === 1;
  };
  const isContactByFolder = (path: string, name: string, types: readonly string[], properties: readonly Statement[]): boolean =>
    isInContactFolder(path) && types.length === 0 && !hasDate(name) && !isFolderNote(path) && !INDEX_NAME.test(name) && !(says(properties, 'meetingDate') && says(properties, 'meetingPeople'));

  return {
    mayBeContactByFolder: isInContactFolder,
    kindOf(path, properties, source) {
      const types = typesOf(properties, typeProperties);
      const tags = tagsOf(properties);
      const marker = properties.find(({ folded }) => folded === 'rapport')?.texts[0]?.text.toLowerCase();
      if (isUnrendered(source) || isInTemplateFolder(path)) return 'template';
      if (marker === 'me') return 'me';
      if (isGoal(types, tags)) return 'goal';
      const name = fileName(path);
      if ((marker !== undefined && readYesOrNo(marker) === false) || isExcluded(path) || isPeriodic(name) || isNoteOfMany(path, contactFolders)) return 'other';
      if (contacts.rules.type && typesOf(properties, typeNames).some(isContactType)) return 'contact';
      if (contacts.rules.tag && isTagged(name, types, tags, properties)) return 'contact';
      return isContactByFolder(path, name, types, properties) ? 'contact' : 'other';
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
const DATE_IN_NAME = /(?<!\d)\d{4}([-._])\d{2}\1\d{2}(?!\d)/;
/** Without separators it may be an identifier, so that it only says something where nothing else does. */
const COMPACT_DATE_IN_NAME = /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/;

/** Whether there is a date anywhere in a name. */
function hasDate(name: string): boolean {
  return /\d/.test(name) && (DATE_IN_NAME.test(name) || COMPACT_DATE_IN_NAME.test(name) || findDays(name, 0, name.length, null).length > 0);
}

/** The name of a note that lists others. */
const INDEX_NAME = /(?:^|[^\p{L}])(?:table of contents|contents|toc|index|moc|map of contents?|overview|dashboard|read ?me)[^\p{L}]*$/iu;

/** Whether a name is that of a daily, weekly, monthly, quarterly or yearly note. */
function isPeriodic(name: string): boolean {
  return PERIOD.test(name) || wholeDateOfName(name, null) !== null;
}

/** Properties that sort people (`category: friends`) as well as notes, so that they contradict no tag. */
const CATEGORIES: ReadonlySet<string> = new Set(['category', 'categories']);

/** Types that don't say that a note is about something other than a person. */
const NEUTRAL_TYPES: ReadonlySet<string> = new Set(['note', 'page', ...RELATIONSHIPS]);

function saysNothingElse(type: string): boolean {
  return NEUTRAL_TYPES.has(type);
}

/** Names of notes that represent their folder, whatever it is called. */
const FOLDER_NOTE_NAMES: ReadonlySet<string> = new Set(['index', '_index', 'readme']);

/** Whether a note is named for its folder and not by a name of its own: `Bo Lang/index.md`. */
export function isNamedForFolder(path: string): boolean {
  return FOLDER_NOTE_NAMES.has(foldCase(fileName(path)));
}

/** A note that represents its folder: `Uma Reed/Uma Reed.md`, `Bo Lang/index.md`. */
function isFolderNote(path: string): boolean {
  const folder = folderOf(path);
  return isNamedForFolder(path) || (folder !== '' && foldCase(fileName(folder)) === foldCase(fileName(path)));
}

/** Words for many people in the names of folders. */
const GROUPS: ReadonlySet<string> = new Set([
  'people', 'person', 'persons', 'contact', 'contacts', 'crm', 'network', 'networking', 'relationship', 'relationships', 'friends', 'family', 'clients', 'customers', 'colleagues', 'team', 'members',
  'personen', 'kontakte', 'menschen', 'freunde', 'familie', 'personnes', 'amis', 'famille', 'personas', 'contactos', 'amigos', 'familia', 'persone', 'contatti', 'amici', 'famiglia', 'pessoas', 'contatos', 'mensen', 'contacten', 'vrienden',
]);

/** A note that represents a folder of many people, such as `People/People.md`, or the whole vault. */
function isNoteOfMany(path: string, contactFolders: ReadonlySet<string>): boolean {
  if (!isFolderNote(path)) return false;
  const folder = folderOf(path);
  return folder === '' || contactFolders.has(asPrefix(folder)) || foldCase(fileName(folder)).split(/[^\p{L}]+/u).some((word) => GROUPS.has(word));
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

/** The text of a property value as one reads it: a link by its display text, else by the target's name. */
export function withoutBrackets(written: string): string {
  return plainWords(written).trim();
}
