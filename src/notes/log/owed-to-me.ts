import type { Block, Structure } from '../structure/block.ts';
import { foldHeading } from './log-vocabulary.ts';

/** Headings and labels below which a box waits for the other person: *They owe me*, *Waiting for*. */
const THEIRS =
  /\bowes? (?:me|us)\b|\bow(?:ed|ing) (?:to )?(?:me|us)\b|\b(?:they|he|she) promised\b|\bpromised (?:to )?(?:me|us)\b|^(?:their|his|her) (?:\w+ )?(?:actions?|action items|tasks?|to-?dos?|promises|next steps)\b|\bwaiting (?:for|on)\b|^(?:still )?(?:a?waiting|delegated|pending from them|expected from them|on them)\b/i;
/** Those below which it is mine, also inside a section that waits for them. */
const MINE = /\b(?:i|we) (?:owe|promised)\b|\bwaiting (?:for|on) (?:me|us|my)\b|\bowed (?:to )?(?:them|him|her)\b|\b(?:on me|my (?:\w+ )?(?:actions?|action items|tasks?|to-?dos?|promises|next steps))\b/i;
/** The tag by which a task itself says so. */
const WAITING_TAG = /(?:^|\s)#(?:waiting(?:-?(?:for|on))?|delegated|owed-?to-?me)(?![\p{L}\p{N}/_-])/iu;
/** The words with which it does. */
const OPENS_WAITING = /^[*_\s]*waiting (?:for|on)\b(?!\s+(?:me|us|my)\b)/i;
/** What either of them holds: nearly every block holds none of it. */
const MAY_SAY = /\bow(?:e|i)|promise|waiting|\b(?:actions?|items|tasks?|to-?dos?|steps)\b|delegated|pending|expected|\bon (?:me|them)\b/i;
/** No heading that says so is longer. */
const LONGEST_HEADING = 120;

/** Whether a task says by itself that it waits for someone else. */
export function waitsForThem(text: string): boolean {
  return WAITING_TAG.test(text) || OPENS_WAITING.test(text);
}

/** For each block of a note whether the nearest heading, bold label or item around it that says whose its boxes are says *theirs*. */
export function blocksOwedToMe({ blocks, text }: Structure): readonly boolean[] {
  const owed: boolean[] = [];
  const headings: { readonly level: number; readonly isTheirs: boolean }[] = [];
  const items: { readonly depth: number; readonly isTheirs: boolean }[] = [];
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
    owed.push(items.at(-1)?.isTheirs ?? headings.at(-1)?.isTheirs ?? false);
    if (block.kind === 'item') items.push({ depth: block.depth, isTheirs: isBox(block, text) ? (owed.at(-1) ?? false) : (isTheirs(block, text) ?? owed.at(-1) ?? false) });
  }
  return owed;
}

/** Below every level of a heading. */
const LABEL_LEVEL = 7;

/** What the words of a block say of the boxes below it; `null` if nothing. */
function isTheirs(block: Exclude<Block, { readonly kind: 'table' | 'excluded' }>, text: string): boolean | null {
  if (block.text === null || block.text.end - block.text.start > LONGEST_HEADING) return null;
  const written = text.slice(block.text.start, block.text.end);
  if (!MAY_SAY.test(written)) return null;
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
