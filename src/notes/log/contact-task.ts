import type { TaskWords, Words } from '../../domain/languages/language.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { foldCase } from '../../domain/text/fold-case.ts';

/** What may follow when nobody else is meant: *call about the boat*, *write to her*. */
const NOBODY_ELSE = new Set([
  'about', 're', 'regarding', 'on', 'to', 'and', 'for', 'at', 'in', 'over', 'before', 'after', 'again', 'back', 'today', 'tonight', 'this', 'next', 'her', 'him', 'them', 'every', 'weekly', 'monthly', 'if', 'when', 'so',
]);

const alternatives = (pick: (words: TaskWords) => Words | undefined): string =>
  LANGUAGES.flatMap(({ tasks }) => (tasks === undefined ? [] : wordsOf(pick(tasks) ?? ''))).sort((a, b) => b.length - a.length).map((word) => word.replaceAll(' ', '\\s')).join('|');
const LINK = '\\[\\[[^[\\]]{1,120}\\]\\]';
const BEFORE = `(?:(?:${alternatives(({ beforeDeed }) => beforeDeed)})\\s){0,4}`;
const DEED = new RegExp(`^(?:${LINK}\\s?[:–—-]\\s?)?[^\\p{L}\\p{N}[]{0,8}${BEFORE}(?:${alternatives(({ deeds }) => deeds)})(?![\\p{L}\\p{N}_-])(?!\\s(?:${alternatives(({ aboutDeed }) => aboutDeed)})(?![\\p{L}\\p{N}]))`, 'iu');
/** `[[Anna]] anrufen`, `[[Anna]] und [[Max]] noch treffen`. */
const DEED_BEHIND = new RegExp(`^${LINK}(?:(?:,|\\s(?:und|en|&|\\+))\\s${LINK}){0,8}\\s(?:\\p{L}+\\s)?(?:${alternatives(({ deedsBehind }) => deedsBehind)})(?![\\p{L}\\p{N}_-])`, 'iu');

/** Whether a task is contact once it is done: *Call [[Ann]]*, but not *Prepare the call with [[Ann]]*. */
export function isContactTask(text: string): boolean {
  return DEED.test(text) || DEED_BEHIND.test(text);
}

/** The same in a contact's own note, where the task may name the contact or nobody: *call the bank* isn't contact with them. */
export function isContactTaskWith(names: readonly string[], text: string): boolean {
  const deed = DEED.exec(text);
  if (deed === null) return false;
  const [next] = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/u.exec(text.slice(deed[0].length).replace(/^\s*(?:with|to|w\/|out|up|a|con|avec|à|com|mit|met|para)(?=\s)\s*(?:to\s|with\s)?/i, '')) ?? [];
  if (next === undefined) return true;
  const word = foldCase(next);
  return NOBODY_ELSE.has(word) || names.some((name) => foldCase(name).split(/\s+/).includes(word));
}
