import type { CalendarDate } from '../../../domain/day.ts';
import type { Structure } from '../../structure/block.ts';
import type { LogVocabulary } from '../../log/log-vocabulary.ts';
import type { EntryWords } from './entry-words.ts';
import type { NoteLines } from '../../text/line-table.ts';

/** Everything that a draft of an entry is made from. */
export interface DraftContext {
  readonly date: CalendarDate;
  readonly words: EntryWords;
  /** The same where the text does not stand behind the date, as under a dated heading. */
  readonly wordsApart: EntryWords;
  /** Whether it is written with an open box. */
  readonly planned: boolean;
  readonly lines: NoteLines;
  readonly structure: Structure;
  readonly vocabulary: LogVocabulary;
  readonly logHeading: string;
  /** Whether the style of the entries that are there is followed, or the plainest one used. */
  readonly followStyle: boolean;
}
