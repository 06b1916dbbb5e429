import { formatDay } from '../../../domain/day.ts';
import type { ReviewPeriod } from '../../../domain/review/period.ts';
import { REVIEW_PARTS, type ReviewPart } from '../../../domain/review/review.ts';
import { shownLines, type ReviewLine, type ReviewLines } from '../../../domain/review/review-line.ts';
import { inertWords } from '../../../domain/text/inert-words.ts';
import { fillTemplate, type FilledTemplate, type PlaceholderValue } from './fill-template.ts';

/** The words around the lines of a review. */
export interface ReviewFrame {
  readonly template: string;
  readonly title: string;
  /** What is said if no line is. */
  readonly empty: string;
  /** What follows the first lines of a long part. */
  readonly more: (count: number) => string;
}

/** How many other notes a line links. */
const NOTES_AT_MOST = 3;

/** All placeholders that a template can have. */
export const REVIEW_PLACEHOLDERS: readonly string[] = ['title', 'from', 'to', ...REVIEW_PARTS];

/** A review as Markdown, by its template. `linkTo` gives a link to the note at a path, with its brackets. */
export function reviewText(lines: ReviewLines, { kind, from, to }: ReviewPeriod, frame: ReviewFrame, linkTo: (path: string) => string): FilledTemplate {
  const values = new Map<string, PlaceholderValue>([['title', frame.title], ['from', formatDay(from)], ['to', formatDay(to)]]);
  for (const part of REVIEW_PARTS) values.set(part, valueOf(part, lines, frame, linkTo, kind === 'week' || part !== 'in-touch'));
  return fillTemplate(frame.template, values, frame.empty);
}

function valueOf(part: ReviewPart, lines: ReviewLines, frame: ReviewFrame, linkTo: (path: string) => string, linksOtherNotes: boolean): PlaceholderValue {
  const isOfPeople = part === 'in-touch';
  const { shown, more } = shownLines(lines, part);
  const items = shown.map((line) => {
    const own = line.people.map(({ record }) => record.facts.path);
    const links = own.map(linkTo).join(', ');
    const said = [inertWords(line.words), ...(linksOtherNotes ? otherNotes(line, own).map(linkTo) : [])].filter((words) => words !== '').join(isOfPeople ? ', ' : ' · ');
    if (said === '') return links;
    return isOfPeople ? `${links} (${said})` : `${links}: ${said}`;
  });
  return { items: more > 0 ? [...items, frame.more(more)] : items, separator: isOfPeople ? ', ' : '; ' };
}

/** The notes that hold the evidence of a line, besides those of its people. */
function otherNotes({ evidence }: ReviewLine, own: readonly string[]): readonly string[] {
  return [...new Set(evidence.map(({ path }) => path))].filter((path) => !own.includes(path)).slice(0, NOTES_AT_MOST);
}
