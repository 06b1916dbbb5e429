import type { Day } from '../../../domain/day.ts';
import type { Commitment } from '../../../domain/interaction.ts';
import type { LinkedMention, LinkedTask, OtherNote, LinkedInteraction } from '../../../domain/other-note.ts';
import { isSameValue } from '../../text/deep-equal.ts';
import type { NoteReader } from '../../note.ts';
import { recordsIn } from '../daily/records-in.ts';
import type { Edit } from '../../text/splice.ts';
import { applySplices } from '../../text/splice.ts';
import { findTask, isTickable, ticksOf, WOULD_CHANGE_MORE } from './find-task.ts';

/**
 * Ticks an open task of a note that is no contact. The result is read again: one task less, and everything else as
 * before; in a daily note the task itself may become contact, as a tick there is a deed (notes-format.md, section 5).
 */
export function tickElsewhere(text: string, path: string, task: Commitment, on: Day, reader: NoteReader): Edit {
  const before = recordsIn(path, text, reader);
  const found = findTask(before.tasks, task);
  if (!isTickable(found)) return found;
  const ticks = ticksOf(text, found.line, on);
  const results = ticks.map((splices) => recordsIn(path, applySplices(text, splices), reader));
  // A day may not make an entry of what the tick alone makes none.
  const isDeed = results.at(-1)?.interactions.some(({ line }) => line === found.line) === true;
  const tick = ticks.find((_, index) => saysOneTaskLess(before, results[index] ?? before, found, isDeed));
  return tick ?? { refused: WOULD_CHANGE_MORE, line: found.line };
}

function saysOneTaskLess(before: OtherNote, after: OtherNote, task: LinkedTask, isDeed: boolean): boolean {
  const contacts = isDeed ? withoutLine(after.interactions, task.line) : after.interactions;
  return (
    isSameValue(after.tasks, before.tasks.filter((other) => other !== task)) &&
    isSameValue(after.plans, before.plans) &&
    isSameValue(after.problems, before.problems) &&
    contacts.length === before.interactions.length &&
    contacts.every((contact, index) => isSameContact(contact, before.interactions[index], task)) &&
    isSameValue(mentionsBelow(after.mentions, task), mentionsBelow(before.mentions, task))
  );
}

/** A ticked task below an entry becomes part of its words. */
function isSameContact(after: LinkedInteraction, before: LinkedInteraction | undefined, task: LinkedTask): boolean {
  const mayGrow = before !== undefined && before.line <= task.line && after.text.length > before.text.length;
  return isSameValue(mayGrow ? { ...after, text: before.text } : after, before);
}

/** Whoever a ticked task names is spoken of in it, or in the entry that it stands in. */
function mentionsBelow(mentions: readonly LinkedMention[], { line }: LinkedTask): readonly LinkedMention[] {
  return mentions.filter((mention) => mention.line > line);
}

function withoutLine(contacts: readonly LinkedInteraction[], without: number): readonly LinkedInteraction[] {
  return contacts.filter(({ line }) => line !== without);
}
