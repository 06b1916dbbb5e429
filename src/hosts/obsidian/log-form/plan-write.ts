import type { Cadence } from '../../../domain/cadence.ts';
import { formatCadence } from '../../../domain/cadence.ts';
import type { Interaction } from '../../../domain/interaction.ts';
import type { OpenItem } from '../../../domain/relationship/open-items.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';
import { completion, joinedByNote } from '../../../index/write/complete-item.ts';
import type { Participant } from '../../../index/write/log-changes.ts';
import { entriesFor, logChanges } from '../../../index/write/log-changes.ts';
import { setProperty } from '../../../notes/write/contact/write-property.ts';
import { continueEntry } from '../../../notes/write/continue-entry.ts';
import { previewEdit } from '../../../notes/write/preview.ts';
import { lastContactLeftBehind } from '../../../notes/write/log-entry.ts';
import type { WritePreview } from '../../../views/log-form/form-view.ts';
import type { NoteChange, Session } from '../session/session.ts';
import type { EntryForAll } from './interpret-form.ts';

/** What to write. */
export interface ToWrite {
  readonly people: readonly Participant[];
  readonly entry: EntryForAll;
  /** What the entry closes. */
  readonly closes: readonly OpenItem[];
  /** How often to keep in touch from now on; `null` leaves it as it is. */
  readonly frequency: Cadence | null;
  /** The entry that the text could be added to. */
  readonly offered: Interaction | null;
  readonly continues: boolean;
  /** Whether the entry can't be saved as it is; then there is no preview. */
  readonly hasObstacle: boolean;
}

/** One action over all of its notes, with a preview of what it writes. */
export interface PlannedWrite {
  readonly action: string;
  /** The message once it is done. */
  readonly done: string;
  readonly changes: readonly NoteChange[];
  readonly writings: readonly WritePreview[];
  /** The entry that the text can be added to; `null` if there is none. */
  readonly continues: Interaction | null;
}

/** Plans what saving will do, and previews it on the current notes. */
export async function planWrite({ people, entry, closes, frequency, offered, continues, hasObstacle }: ToWrite, session: Session, readNote: (path: string) => Promise<string | null>): Promise<PlannedWrite> {
  const { index, reader, settings, engine, discreet, words: { logForm } } = session;
  const today = session.today();
  const names = people.map(({ name }) => name);
  const action = logForm.action(names);
  const alsoDone = closes.length === 0 || discreet ? [] : [logForm.alsoDone(closes.map(({ text }) => plainWords(text)))];
  const done = [logForm.saved(names, entry.date, today, entry.planned), ...alsoDone].join(' ');
  if (hasObstacle) return { action, done, changes: [], writings: [], continues: null };
  const on = entry.date.precision === 'month' || entry.planned ? today : entry.date.day;
  const first = people.find(({ path }) => path !== null)?.path ?? null;
  const frequencyChange: readonly NoteChange[] = first === null || frequency === null ? [] : [{ path: first, change: (text) => setProperty(text, first, 'cadence', formatCadence(frequency), reader, engine) }];
  // Items are found by their lines, so they come before the entry.
  const withTheRest = (changes: readonly NoteChange[]): readonly NoteChange[] => joinedByNote([...closes.map((item) => completion(item, on, reader)), ...changes, ...frequencyChange]);
  const addition: readonly NoteChange[] = offered === null ? [] : [{ path: offered.path, change: (text) => continueEntry(text, offered.path, { entry: offered, words: entry.text }, reader) }];
  const added = await previews(addition, session, readNote);
  const canContinue = added.length > 0 && added.every(({ refused }) => refused === null) ? offered : null;
  if (continues && canContinue !== null) {
    const changes = withTheRest(addition);
    return { action, done: [logForm.added(names, canContinue.date, today), ...alsoDone].join(' '), changes, writings: await previews(changes, session, readNote), continues: canContinue };
  }
  const entries = entriesFor(people, entry, index);
  const changes = withTheRest(logChanges(entries, reader, settings, engine));
  const writings = await previews(changes, session, readNote, (path, text) => {
    const written = entries.find((each) => each.path === path);
    const reason = written === undefined ? null : lastContactLeftBehind(text, path, written.entry, reader, settings, engine);
    return reason === null ? null : session.words.lastContactNotMoved(index.facts(path)?.name ?? path, reason.refused);
  });
  return { action, done: [done, ...writings.flatMap(({ remark }) => remark ?? [])].join(' '), changes, writings, continues: canContinue };
}

/** Previews changes on the current notes, leaving out missing ones. `remarkOn` says what a change leaves undone. */
async function previews(
  changes: readonly NoteChange[],
  { index, reader, words }: Session,
  readNote: (path: string) => Promise<string | null>,
  remarkOn: (path: string, text: string) => string | null = () => null,
): Promise<readonly WritePreview[]> {
  const writings: WritePreview[] = [];
  for (const { path, change } of changes) {
    const text = await readNote(path);
    if (text === null) continue;
    const name = index.facts(path)?.name ?? path;
    const preview = previewEdit(text, path, change(text), reader);
    writings.push(
      'refused' in preview
        ? { path, name, heading: null, lines: [], refused: words.refusal(preview.refused), remark: null }
        : { path, name, heading: preview.heading, lines: preview.lines.map((line) => line.text), refused: null, remark: remarkOn(path, text) },
    );
  }
  return writings;
}
