import { defaultSettings, type Settings } from '../../../../src/domain/settings/settings.ts';
import type { RequestState } from '../../../../src/domain/interaction.ts';
import type { DatedExchange } from '../../../../src/domain/relationship/relationship.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { closeRequest } from '../../../../src/notes/write/exchange/close-request.ts';
import { noteReader, type ContactNote } from '../../../../src/notes/note.ts';
import type { Edit, Refusal } from '../../../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { day } from '../../../domain/builders.ts';

export const PATH = 'People/Ada Lovelace.md';
export const FRONTMATTER = '---\ntype: contact\n---\n';

/** What a note says. */
export function read(text: string, settings: Settings = defaultSettings): ContactNote {
  const note = noteReader(settings, readYaml).readContactNote(PATH, text);
  if (note === null) throw new Error('no contact');
  return note;
}

/** The requests of a note that are open, in its order. */
export function openRequests(text: string): readonly DatedExchange[] {
  return read(text).facts.interactions.flatMap(({ date, exchanges, path }) => exchanges.filter(({ state }) => state === 'open').map((exchange) => ({ ...exchange, date, path })));
}

/** What closing a request comes to. */
export function closing(text: string, request: DatedExchange, state: Exclude<RequestState, 'open'> = 'done', settings: Settings = defaultSettings): Edit {
  return closeRequest(text, PATH, { request, state, on: day('2026-09-01') }, noteReader(settings, readYaml));
}

/** The body below frontmatter that makes the note a contact, with its only open request closed. */
export function bodyClosed(body: string, state: Exclude<RequestState, 'open'> = 'done'): string {
  const text = FRONTMATTER + body;
  const edit = closing(text, only(openRequests(text)), state);
  if (isRefusal(edit)) throw new Error(`refused: ${edit.refused} (line ${String(edit.line)})`);
  return applySplices(text, edit).slice(FRONTMATTER.length);
}

/** Why a request is not closed. */
export function refusal(edit: Edit): Refusal {
  if (!isRefusal(edit)) throw new Error(`written: ${JSON.stringify(edit)}`);
  return edit;
}

export function only<Value>(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined || values.length > 1) throw new Error(`${values.length} values, expected one`);
  return first;
}
