import type { Day } from '../../../domain/day.ts';
import { notesOf } from '../../../index/snapshot/notes-of.ts';
import { VaultError } from '../../../index/port/vault.ts';
import { dailyNoteOf, dailyNoteText } from '../../../notes/write/daily/new-daily-note.ts';
import type { QueuedPerson } from '../../../notes/write/daily/write-queue.ts';
import { writeQueue } from '../../../notes/write/daily/write-queue.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { datedNotesOf } from '../vault/dated-notes.ts';
import { periodicTemplateText } from './periodic-template.ts';

/** Adds the open items of today's list to the daily note, creating it as the app does, and opens it. */
export async function queueToDailyNote(session: Session): Promise<void> {
  const { app, words: { commands } } = session;
  if (session.progress !== null || session.historyProgress !== null) {
    session.showNotice(commands.stillReading);
    return;
  }
  const today = session.today();
  await session.readTexts(session.index.queue(today).today.flatMap(({ relationship }) => notesOf(relationship.record)));
  const waiting = session.index.queue(today).today.filter(({ done }) => !done);
  if (waiting.length === 0) {
    session.showNotice(commands.nobodyNext);
    return;
  }
  const path = await todaysNote(session, today);
  if (path === null) return;
  const people = waiting.flatMap(({ relationship, reasons: [first] }): readonly QueuedPerson[] => {
    const file = app.vault.getFileByPath(relationship.record.facts.path);
    const why = first === undefined ? '' : session.words.queue.reason(first, today);
    return file === null ? [] : [{ path: file.path, link: app.fileManager.generateMarkdownLink(file, path), why }];
  });
  await write(session, path, people);
}

async function write(session: Session, path: string, people: readonly QueuedPerson[]): Promise<void> {
  const { words: { commands } } = session;
  const change = (text: string): ReturnType<typeof writeQueue> =>
    writeQueue(text, path, { people, resolve: (target) => session.index.resolveLink(target, path) }, session.reader, session.settings);
  const outcome = await session.write(commands.queueWrittenAction, [{ path, change }]);
  if (outcome.kind === 'written' && outcome.lines.length === 0) session.showNotice(commands.queueStandsThere);
  else reportOutcome(session, commands.queueWritten(path), outcome);
  const [line] = outcome.kind === 'written' ? outcome.lines : [];
  await session.open(line ?? { path, line: 1 });
}

/** The path of today's daily note, created if missing; `null` if that fails, which a notice says. */
async function todaysNote(session: Session, today: Day): Promise<string | null> {
  const { app } = session;
  const { formats, months } = await datedNotesOf(app);
  const { path, template } = dailyNoteOf(today, formats, months);
  if (app.vault.getFileByPath(path) !== null) return path;
  try {
    await session.create(path, dailyNoteText(await periodicTemplateText(session, template), path, today, session.timeNow(), months));
    return path;
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    session.showNotice(session.words.refusal(error.detail));
    return null;
  }
}
