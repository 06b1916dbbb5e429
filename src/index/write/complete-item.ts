import type { Day } from '../../domain/day.ts';
import type { OpenItem } from '../../domain/relationship/open-items.ts';
import { closeRequest } from '../../notes/write/exchange/close-request.ts';
import type { NoteReader } from '../../notes/note.ts';
import { editsInTurn } from '../../notes/text/compose-edits.ts';
import type { Edit } from '../../notes/text/splice.ts';
import { tickPlan } from '../../notes/write/task/tick-plan.ts';
import { tickPromise } from '../../notes/write/task/tick-promise.ts';
import type { NoteChange } from './transaction.ts';

/** The change that marks an open item as done on a day: ticks the promise, closes the request, or ticks the plan, which then counts on its own date. */
export function completion(item: OpenItem, on: Day, reader: NoteReader): NoteChange {
  return { path: item.path, change: (text) => completed(text, item, on, reader) };
}

function completed(text: string, item: OpenItem, on: Day, reader: NoteReader): Edit {
  switch (item.kind) {
    case 'promise':
      return tickPromise(text, item.path, item.promise, on, reader);
    case 'request':
      return closeRequest(text, item.path, { request: item.request, state: 'done', on }, reader);
    case 'plan':
      return tickPlan(text, item.path, item.plan, reader);
  }
}

/** The changes with one for each note, which makes those of the note in their order. */
export function joinedByNote(changes: readonly NoteChange[]): readonly NoteChange[] {
  return [...new Set(changes.map(({ path }) => path))].map((path) => {
    const ofNote = changes.filter((change) => change.path === path);
    const [first] = ofNote;
    return ofNote.length === 1 && first !== undefined ? first : { path, change: (text) => editsInTurn(text, ofNote.map(({ change }) => change)) };
  });
}
