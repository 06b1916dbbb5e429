import type { NoteLink } from '../../domain/interaction.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';
import type { JudgeReport } from '../prose/contact-report.ts';
import type { Structure } from '../structure/block.ts';
import { bodyLines, linksOfLine } from './body-lines.ts';
import { hasLink } from './prefilter.ts';

/** Words for contact that may begin the title of a note: `conversation`, `1:1`. */
const SUBJECTS: ReadonlySet<string> = new Set(LANGUAGES.flatMap(({ headings }) => wordsOf(headings?.logSubjects ?? '')));
/** A title and the line below it are within so many characters. */
const LONGEST_TITLE = 600;
const FIRST_WORDS = /^[^\p{L}\p{N}[]*([\p{L}\p{N}](?:[\p{L}\p{N}:-]*[\p{L}\p{N}])?)/u;

/** Whether the first lines of a note link anybody. `from` is where its body begins. */
export function mayNameInTitle(text: string, from: number): boolean {
  return hasLink(text.slice(from, from + LONGEST_TITLE));
}

/** Finds the people whom a dated note is about by its title, or the line below: `# 1:1 [[Ada]]`, `Conversation with [[Ada]] on 24 April`. */
export function titleReader(judge: JudgeReport, { channels }: LogVocabulary): (structure: Structure) => readonly NoteLink[] {
  return (structure) => {
    const [first, second] = bodyLines(structure);
    const lines = [first, first?.kind === 'heading' && second?.kind === 'paragraph' ? second : undefined];
    return lines.flatMap((line) => {
      if (line === undefined || (line.kind !== 'heading' && line.kind !== 'paragraph')) return [];
      const { visible, line: number } = line.line;
      const word = FIRST_WORDS.exec(visible)?.[1]?.toLowerCase() ?? '';
      if (!SUBJECTS.has(word) && !channels.words.has(word)) return [];
      const links = linksOfLine(visible, number);
      // The date of the note behind the names is none that is still ahead.
      const end = links.at(-1)?.end ?? 0;
      const judged = judge(/\d/.test(visible.slice(end)) ? visible.slice(0, end) : visible, links, 'given');
      return typeof judged === 'string' || judged.attempt ? [] : links.flatMap(({ link }, index) => (judged.people.has(index) ? link : []));
    });
  };
}
