import type { NoteLink } from '../../domain/interaction.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { PropertyNames } from '../contact/property-names.ts';
import type { Statement } from '../contact/statements.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';
import { reportJudge } from '../prose/contact-report.ts';
import type { Structure } from '../structure/block.ts';
import { bodyLines, linksOfLine } from './body-lines.ts';
import { meetingReader } from './meeting.ts';
import { peopleLines } from './people-lines.ts';
import { titleReader } from './people-of-title.ts';

/** A note that isn't a contact's, as far as it has been read. */
interface NoteWithPeople {
  readonly path: string;
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly structure: Structure;
}

/**
 * Whom to meet according to a note, with a date or without: the people of the meeting, else everyone whom its text links.
 * Source: docs/rules.md, "Brief".
 */
export function peopleOfNote({ path, text, statements, structure }: NoteWithPeople, settings: Settings, names: PropertyNames, vocabulary: LogVocabulary): readonly NoteLink[] {
  const listed = peopleLines(names).read(text, structure, () => false);
  const inTitle = titleReader(reportJudge(settings), vocabulary)(structure);
  const people = meetingReader(settings, names, vocabulary).people({ path, statements, listed, inTitle });
  return people.length > 0 ? people : bodyLines(structure).flatMap(({ line }) => linksOfLine(line.visible, line.line).map(({ link }) => link));
}
