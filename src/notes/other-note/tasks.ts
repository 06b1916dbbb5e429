import type { Day } from '../../domain/day.ts';
import type { Commitment } from '../../domain/interaction.ts';
import type { LinkedTask } from '../../domain/other-note.ts';
import { linkSpansIn, linksIn } from '../text/links.ts';

const PROMISE_TAG = /(^|\s)#promise(?![\p{L}\p{N}/_-])/iu;
/** What may stand between the one whom a task waits for and what they are to do. */
const BEHIND_NAME = /^\s*:(?!:)\s*/;

/** The open tasks of a note that name somebody. One without a day of its own was written on `since`. */
export function linkedTasks(commitments: readonly Commitment[], since: Day | null, allArePromises: boolean): readonly LinkedTask[] {
  return commitments.flatMap((commitment): readonly LinkedTask[] => {
    const links = linksIn(commitment.text, commitment.line);
    if (links.length === 0) return [];
    const isPromise = allArePromises || PROMISE_TAG.test(commitment.text);
    const text = commitment.text.replace(PROMISE_TAG, '').trim();
    return [{ ...commitment, text, since: commitment.since ?? since, links, opensWith: openingOf(text, commitment.line), isPromise }];
  });
}

/** `[[Bob]]: send the contract` waits for Bob. */
function openingOf(text: string, line: number): LinkedTask['opensWith'] {
  const [first] = linkSpansIn(text, line);
  const behind = first?.start === 0 ? BEHIND_NAME.exec(text.slice(first.end)) : null;
  return first === undefined || behind === null ? null : { link: first.link, text: text.slice(first.end + behind[0].length) };
}
