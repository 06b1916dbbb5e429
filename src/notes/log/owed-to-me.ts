import type { TaskWords, Words } from '../../domain/languages/language.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { WordFilter } from '../../domain/text/word-filter.ts';
import type { Block, Structure } from '../structure/block.ts';
import { foldHeading } from './log-vocabulary.ts';

/** Headings and labels below which a box waits for the other person: *They owe me*, *Waiting for*. */
const THEIRS = phrasesOf(({ waiting, theirs }) => [waiting, theirs]);
/** Those below which it is mine, also inside a section that waits for them. */
const MINE = phrasesOf(({ mine }) => [mine]);
/** Most headings hold none of these words. */
const SAYS_WHOSE = new WordFilter(LANGUAGES.flatMap(({ tasks }) => (tasks === undefined ? [] : [tasks.waiting, tasks.theirs, tasks.mine].flatMap(wordsOf))).map((phrase) => phrase.replace('^', '')));
/** The tag by which a task itself says so. */
const WAITING_TAG = /(?:^|\s)#(?:waiting(?:-?(?:for|on))?|delegated|owed-?to-?me)(?![\p{L}\p{N}/_-])/iu;
/** The words with which it does. */
const OPENS_WAITING = phrasesOf(({ waiting }) => [wordsOf(waiting).map((phrase) => `^${phrase}`).join()]);
/** No task needs more of its text to say so. */
const LONGEST_OPENING = 60;
/** No heading that says so is longer. */
const LONGEST_HEADING = 120;

/** Whether a task says by itself that it waits for someone else. */
export function waitsForThem(text: string): boolean {
  const opening = text.slice(0, LONGEST_OPENING).replace(/^[*_\s]+/, '');
  return (text.includes('#') && WAITING_TAG.test(text)) || (OPENS_WAITING.test(opening) && !MINE.test(opening));
}

/** The phrases of all languages: whole words, at the beginning where they have a `^`. Linear. */
function phrasesOf(pick: (words: TaskWords) => readonly Words[]): RegExp {
  const phrases = LANGUAGES.flatMap(({ tasks }) => (tasks === undefined ? [] : pick(tasks).flatMap(wordsOf)));
  const sources = phrases.map((phrase) => phrase.replace(' … ', ' (?:\\p{L}+ )?'));
  const opening = sources.flatMap((source) => (source.startsWith('^') ? [source.slice(1)] : []));
  const anywhere = sources.filter((source) => !source.startsWith('^'));
  const alternatives = [...(anywhere.length === 0 ? [] : [`(?<!\\p{L})(?:${anywhere.join('|')})`]), ...(opening.length === 0 ? [] : [`^(?:${opening.join('|')})`])];
  return new RegExp(`(?:${alternatives.join('|')})(?!\\p{L})`, 'iu');
}

/** For each block of a note whether the nearest heading, bold label or item around it that says whose its boxes are says *theirs*. */
export function blocksOwedToMe({ blocks, text }: Structure): readonly boolean[] {
  const owed: boolean[] = [];
  const headings: { readonly level: number; readonly isTheirs: boolean }[] = [];
  const items: OpenItem[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.depth === 0) {
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
      headings.push({ level: block.level, isTheirs: isTheirs(block, text) ?? headings.at(-1)?.isTheirs ?? false });
    } else if (block.kind === 'paragraph' && block.depth === 0) {
      // A label holds until the next one or a heading, which is as if it were a heading of the lowest level.
      const label = isLabel(block, text);
      if (label) {
        while ((headings.at(-1)?.level ?? 0) >= LABEL_LEVEL) headings.pop();
        headings.push({ level: LABEL_LEVEL, isTheirs: isTheirs(block, text) ?? headings.at(-1)?.isTheirs ?? false });
      }
    }
    while ((items.at(-1)?.depth ?? -1) >= block.depth) items.pop();
    const around = items.at(-1);
    const isOwed = around === undefined ? (headings.at(-1)?.isTheirs ?? false) : saysTheirs(around, text);
    owed.push(isOwed);
    if (block.kind === 'item') items.push({ depth: block.depth, item: block, around: isOwed, isTheirs: null });
  }
  return owed;
}

/** An item that others may be below. Its words are looked at when the first of them comes, as none does below most items. */
interface OpenItem {
  readonly depth: number;
  readonly item: Extract<Block, { readonly kind: 'item' }>;
  /** What holds around it. */
  readonly around: boolean;
  isTheirs: boolean | null;
}

function saysTheirs(open: OpenItem, text: string): boolean {
  open.isTheirs ??= isBox(open.item, text) ? open.around : (isTheirs(open.item, text) ?? open.around);
  return open.isTheirs;
}

/** Below every level of a heading. */
const LABEL_LEVEL = 7;

/** What the words of a block say of the boxes below it; `null` if nothing. */
function isTheirs(block: Exclude<Block, { readonly kind: 'table' | 'excluded' }>, text: string): boolean | null {
  if (block.text === null || block.text.end - block.text.start > LONGEST_HEADING) return null;
  // A block that begins with a date is an entry of the log.
  if (/^\d/.test(text.charAt(block.text.start))) return null;
  const written = text.slice(block.text.start, block.text.end);
  if (!SAYS_WHOSE.mayBeIn(written)) return null;
  const words = foldHeading(written);
  return MINE.test(words) ? false : THEIRS.test(words) ? true : null;
}

/** A paragraph of one line that is bold as a whole or ends in a colon. */
function isLabel({ line, endLine, text: { start, end } }: Extract<Block, { readonly kind: 'paragraph' }>, text: string): boolean {
  if (line !== endLine || end - start > LONGEST_HEADING) return false;
  return /^(?:\*\*|__).+(?:\*\*|__)[\s:.]*$|:[*_]*$/.test(text.slice(start, end));
}

function isBox({ text: leaf }: Extract<Block, { readonly kind: 'item' }>, text: string): boolean {
  return leaf !== null && /^\[.\](?:\s|$)/.test(text.slice(leaf.start, leaf.start + 4));
}
