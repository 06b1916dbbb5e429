import { formatDay } from '../../../domain/day.ts';
import { REVIEW_PARTS, type ReviewPart } from '../../../domain/review/review.ts';
import { shownLines, type ReviewLine, type ReviewLines } from '../../../domain/review/review-line.ts';
import type { ReviewPeriod } from '../../../domain/review/period.ts';
import { linkFrom } from '../../../index/links/link-resolver.ts';
import { newLines, type NoteLine } from '../../../notes/text/new-lines.ts';
import { applySplices, isRefusal, type Edit } from '../../../notes/text/splice.ts';
import { reviewNote, reviewNoteText, type ReviewNote } from '../../../notes/write/review/review-note.ts';
import { REVIEW_PLACEHOLDERS, reviewText } from '../../../notes/write/review/review-text.ts';
import { writeReview } from '../../../notes/write/review/write-review.ts';
import { UsageError } from '../exit.ts';
import { words } from '../messages.ts';
import { openVault, type OpenVault, type ReadingOptions } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal.ts';
import { createNotes, showLines, writeNotes } from '../write/write-notes.ts';

export interface ReviewOptions extends ReadingOptions {
  readonly week?: true;
  readonly year?: true;
  /** Writes the review into its note. */
  readonly write?: true;
}

/** The latest lines of each statement: someone seen all year long has a hundred. */
const LINES_SHOWN = 3;
const phrases = words.review;

/** `rapport review`: a week or a year, looked back on, shown or written into its note. */
export async function review(folder: string, options: ReviewOptions, terminal: Terminal): Promise<void> {
  if (options.week === true && options.year === true) throw new UsageError(words.weekOrYear);
  const open = await openVault(folder, options, terminal);
  const note = reviewNote(options.year === true ? 'year' : 'week', { today: open.today, active: null, paths: open.paths, formats: open.formats });
  const lines = phrases.lines(open.index.review(note.period, open.today), open.today);
  const written = options.write === true ? write(open, note, lines, terminal) : null;
  if (options.json === true) {
    const { kind, from, to } = note.period;
    terminal.write(asJson({ version: 1, today: formatDay(open.today), kind, from: formatDay(from), to: formatDay(to), ...linesJson(lines), ...(written === null ? {} : { written }) }));
    return;
  }
  const page = new Page(terminal);
  if (written === null) showReview(page, note.period, lines);
  else {
    page.text(0, written.length === 0 ? phrases.upToDate(note.period.kind, note.path) : phrases.written(note.period.kind, note.path));
    showLines(page, written);
  }
  terminal.write(page.toString());
}

function showReview(page: Page, period: ReviewPeriod, lines: ReviewLines): void {
  page.heading(phrases.titles[period.kind], page.dim(`· ${words.reviewPeriod(period)}`));
  if (REVIEW_PARTS.every((part) => lines[part].length === 0)) page.text(2, phrases.empty[period.kind]);
  for (const part of REVIEW_PARTS) showPart(page, part, lines);
}

function showPart(page: Page, part: ReviewPart, lines: ReviewLines): void {
  const { shown, more } = shownLines(lines, part);
  if (shown.length === 0) return;
  page.heading(words.reviewParts[part]);
  for (const line of shown) page.text(2, namesOf(line) + (line.words === '' ? '' : `: ${line.words}`), ...page.sources(line.evidence.slice(-LINES_SHOWN)));
  if (more > 0) page.text(2, page.dim(phrases.more(more)));
}

function namesOf({ people }: ReviewLine): string {
  return people.map(({ record }) => record.facts.name).join(', ');
}

function linesJson(lines: ReviewLines): object {
  return Object.fromEntries(REVIEW_PARTS.map((part) => [part === 'in-touch' ? 'inTouch' : part, lines[part].map(({ people, words: text, evidence }) => ({ people: people.map(({ record }) => record.facts.path), text, evidence: evidence.map(({ path, line }) => ({ path, line })) }))]));
}

/** Writes the review into its note, which is created from its template if it is missing. Gives the new lines. */
function write(open: OpenVault, note: ReviewNote, lines: ReviewLines, terminal: Terminal): readonly NoteLine[] {
  const { vault, index, reader, settings, paths } = open;
  const { path, period: { kind } } = note;
  const filled = reviewText(lines, note.period, phrases.frame(kind, settings.reviewTemplate), (to) => linkFrom(path, to, index));
  if (filled.kind === 'unknown') throw new UsageError(phrases.unknownPlaceholders(filled.names, REVIEW_PLACEHOLDERS));
  const change = (text: string): Edit => writeReview(text, path, kind, filled.text, reader);
  if (paths.includes(path)) return writeNotes(vault, [{ path, change }], phrases.action(kind), terminal);
  const template = reviewNoteText(templateText(open, note.template, terminal), note, open.today, new Date(terminal.time()).toTimeString().slice(0, 'HH:mm'.length));
  const edit = change(template);
  if (isRefusal(edit)) throw new UsageError(words.refused(path, edit));
  const text = applySplices(template, edit);
  createNotes(vault, [{ path, text }], phrases.action(kind), terminal);
  return newLines(path, '', text);
}

/** The text of a template, named with or without `.md`. */
function templateText({ vault, paths }: OpenVault, template: string, terminal: Terminal): string {
  if (template === '') return '';
  const name = template.replace(/^\/+/, '');
  const path = paths.find((one) => one === name || one === `${name}.md`);
  if (path !== undefined) return vault.readNow(path);
  terminal.complain(`${words.templateMissing(name)}\n`);
  return '';
}
