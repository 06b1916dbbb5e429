import type { Day } from '../../../domain/day.ts';
import type { ReviewLines } from '../../../domain/review/review-line.ts';
import { applySplices, isRefusal, type Edit } from '../../../notes/text/splice.ts';
import type { ReviewKind } from '../../../notes/structure/review-marks.ts';
import { reviewNote, reviewNoteText, type ReviewNote } from '../../../notes/write/review/review-note.ts';
import { REVIEW_PLACEHOLDERS, reviewText } from '../../../notes/write/review/review-text.ts';
import { lineOfReview, writeReview } from '../../../notes/write/review/write-review.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session, WriteOutcome } from '../session/session.ts';
import { datedNotesOf } from '../vault/dated-notes.ts';
import { periodicTemplateText } from './periodic-template.ts';

/** Writes the review of a week or a year into its note, creating that as the app does, and opens it there. */
export async function addReview(session: Session, kind: ReviewKind): Promise<void> {
  const { app, words: { commands, review: words } } = session;
  if (session.progress !== null || session.historyProgress !== null) {
    session.showNotice(commands.stillReading);
    return;
  }
  const { formats, months } = await datedNotesOf(app);
  const place = { today: session.today(), active: app.workspace.getActiveFile()?.path ?? null, paths: app.vault.getMarkdownFiles().map(({ path }) => path), formats, months };
  const note = reviewNote(kind, place);
  const filled = reviewText(await linesOf(session, note, place.today), note.period, words.frame(kind, session.settings.reviewTemplate), linkFrom(session, note.path));
  if (filled.kind === 'unknown') {
    session.showNotice(words.unknownPlaceholders(filled.names, REVIEW_PLACEHOLDERS));
    return;
  }
  const change = (text: string): Edit => writeReview(text, note.path, kind, filled.text, session.reader);
  const outcome = app.vault.getFileByPath(note.path) === null
    ? await create(session, kind, note.path, change, reviewNoteText(await periodicTemplateText(session, note.template), note, place.today, session.timeNow(), months))
    : await session.write(words.action(kind), [{ path: note.path, change }]);
  if (outcome.kind === 'written' && outcome.action === null) session.showNotice(words.upToDate(kind, note.path));
  else reportOutcome(session, words.written(kind, note.path), outcome);
  const file = app.vault.getFileByPath(note.path);
  if (outcome.kind === 'written' && file !== null) await session.open({ path: file.path, line: lineOfReview(await app.vault.cachedRead(file), kind) });
}

/** What the review says, with the texts of its lines at hand, which a warm start leaves out. */
async function linesOf(session: Session, { period }: ReviewNote, today: Day): Promise<ReviewLines> {
  const read = (): ReviewLines => session.words.review.lines(session.index.review(period, today), today);
  await session.readTexts(Object.values(read()).flat().flatMap(({ evidence }) => evidence.map(({ path }) => path)));
  return read();
}

/** A new note with the review in it, as one action. */
async function create(session: Session, kind: ReviewKind, path: string, change: (text: string) => Edit, text: string): Promise<WriteOutcome> {
  const edit = change(text);
  if (isRefusal(edit)) return { kind: 'refused', path, ...edit, left: [] };
  return session.write(session.words.review.action(kind), [], { created: [{ path, text: applySplices(text, edit) }] });
}

/** Links as the app writes them into the note at `from`. */
function linkFrom({ app }: Session, from: string): (path: string) => string {
  return (path) => {
    const file = app.vault.getFileByPath(path);
    return file === null ? path : app.fileManager.generateMarkdownLink(file, from);
  };
}
