import type { RelationshipWords } from './languages/language.ts';
import { LANGUAGES } from './languages/languages.ts';
import { wordTable } from './languages/word-table.ts';
import { foldAccents, foldCase } from './text/fold-case.ts';

/** The built-in relationship words (docs/note-format.md, "Property values"); people may write others. */
export const RELATIONSHIPS = [
  'mentor', 'mentee', 'partner', 'client', 'supplier', 'ally', 'colleague', 'peer', 'friend', 'family', 'spouse',
  'alumni', 'investor', 'recruiter',
] as const;

/** The built-in words for where people meet (docs/note-format.md, "Property values"); people may write other words. */
export const VENUES = ['event', 'conference', 'work', 'alumni', 'association', 'community', 'online', 'introduction'] as const;

/** Words for family, a spouse included, as people write them in a relationship property. */
const FAMILY_WORDS: ReadonlySet<string> = new Set([
  'family', 'familymember', 'relative', 'kin', 'parent', 'parents', 'mother', 'mum', 'mom', 'father', 'dad', 'son',
  'daughter', 'child', 'brother', 'sister', 'sibling', 'grandmother', 'grandma', 'grandfather', 'grandpa',
  'grandparent', 'grandson', 'granddaughter', 'aunt', 'uncle', 'cousin', 'niece', 'nephew', 'inlaw', 'motherinlaw',
  'fatherinlaw', 'sisterinlaw', 'brotherinlaw',
  'spouse', 'wife', 'husband', 'fiance', 'fiancee', 'girlfriend', 'boyfriend',
]);

/** Words for friends. */
const FRIEND_WORDS: ReadonlySet<string> = new Set(['friend', 'friends', 'bestfriend', 'closefriend', 'oldfriend', 'childhoodfriend']);

/** Words for people with whom give and take is paid for. */
const TRADE_WORDS: ReadonlySet<string> = new Set(['client', 'clients', 'customer', 'supplier', 'suppliers', 'vendor']);

/** Words for people who have seen one's work. */
const WORK_WORDS: ReadonlySet<string> = new Set(['colleague', 'coworker', 'teammate', 'collaborator', 'coauthor', 'cofounder', 'manager', 'boss', 'supervisor', 'mentor', 'mentee', 'advisor', 'adviser']);

/** Letters that Unicode does not take apart into a plain letter and an accent. */
const UNDIVIDED_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ı', 'i'],
]);

/** A word for comparison: NFC, lower case, without `-`, `_` and white space. `Do not contact` equals `do-not-contact`. */
export function foldWord(text: string): string {
  return foldCase(text).replace(/[-_\s]+/g, '');
}

/** A tag for comparison, with or without its `#`. */
export function foldTag(tag: string): string {
  return foldWord(tag.replace(/^#/, ''));
}

/** A role for comparison: its words in lower case, without what is between them. `Art-Director` equals `art director`. */
export function foldRole(role: string): string {
  return wordsIn(role).join('') || foldWord(role);
}

/** No longer part of a text is looked at for roles. */
const ROLE_WORDS_AT_MOST = 12;

/** The roles, folded, that a text holds as whole words: `editor, JMLR` holds `editor`, `jmlr` and `editorjmlr`. */
export function rolesIn(text: string): ReadonlySet<string> {
  const words = wordsIn(text).slice(0, ROLE_WORDS_AT_MOST);
  const roles = words.flatMap((_, start) => words.slice(start).map((_word, length) => words.slice(start, start + length + 1).join('')));
  return new Set([foldRole(text), ...roles]);
}

function wordsIn(text: string): readonly string[] {
  return foldCase(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A person's name for comparison: lower case, without accents, with single spaces. `Zoë  Müller` equals `zoe muller`. */
export function foldPersonName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => UNDIVIDED_LETTERS.get(letter) ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Whether a relationship word means family, a friend or a spouse. */
export function isPersonal(relationship: string | null): boolean {
  return relationship !== null && (isFamily(relationship) || means('friend', relationship, FRIEND_WORDS));
}

/** Whether a relationship word means family, a spouse included. */
export function isFamily(relationship: string | null): boolean {
  return relationship !== null && means('family', relationship, FAMILY_WORDS);
}

/** Whether a relationship word means a client or a supplier, where giving and getting is mostly paid for. */
export function isTrade(relationship: string | null): boolean {
  return relationship !== null && means('trade', relationship, TRADE_WORDS);
}

/** Whether a relationship word means someone who has seen my work: a colleague, manager, mentor, client or supplier. */
export function knowsWork(relationship: string | null): boolean {
  return isTrade(relationship) || (relationship !== null && means('work', relationship, WORK_WORDS));
}

/** What relationship words of other languages mean. */
const RELATIONSHIP_WORDS: ReadonlyMap<string, keyof RelationshipWords> = wordTable(
  LANGUAGES,
  ({ relationships: words }) => [[words?.family, 'family'], [words?.friend, 'friend'], [words?.trade, 'trade'], [words?.work, 'work']],
  foldRelationship,
);

function means(meaning: keyof RelationshipWords, relationship: string, english: ReadonlySet<string>): boolean {
  const word = foldRelationship(relationship);
  return english.has(word) || RELATIONSHIP_WORDS.get(word) === meaning;
}

function foldRelationship(word: string): string {
  return foldAccents(foldWord(word));
}
