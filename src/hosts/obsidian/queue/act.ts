import type { Day } from '../../../domain/day.ts';
import { addDays } from '../../../domain/day.ts';
import type { Plan } from '../../../domain/interaction.ts';
import { skippedUntil, type DirectAction, type OfferedAction } from '../../../domain/queue/reason-actions.ts';
import { itemOfReason } from '../../../domain/relationship/open-items.ts';
import type { Reason, Relationship } from '../../../domain/relationship/relationship.ts';
import { answerChange } from '../../../index/write/answer-reason.ts';
import { reschedulePlan } from '../../../notes/write/task/reschedule-plan.ts';
import { openLogForm } from '../log-form/log-form-modal.tsx';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { DateModal } from '../actions/date-modal.ts';
import { displayName, showSnoozeMenu, snooze } from '../actions/snooze.ts';

/** Does what is offered about a contact: writes it, or asks for more in a dialog or a menu at `anchor`. */
export async function act(session: Session, path: string, { action, reason }: OfferedAction, anchor: HTMLElement): Promise<void> {
  if (action === 'snooze') showSnoozeMenu(session, path, anchor);
  else if (action === 'log') openLogForm(session, { people: [path] });
  else if (action === 'skip') await skip(session, path);
  else if (reason !== null) {
    const current = await currentReason(session, path, reason);
    if (current === null) return;
    if (action === 'reschedule') {
      const item = itemOfReason(current.reason, current.relationship);
      if (item?.kind === 'plan') askForNewDate(session, path, item.plan);
    } else await answer(session, action, current);
  } else if (action === 'reschedule') await rescheduleComingUp(session, path);
}

/** Snoozes a contact until the next time by the frequency. */
export async function skip(session: Session, path: string): Promise<void> {
  const today = session.today();
  const relationship = session.index.relationship(path, today);
  if (relationship !== null) await snooze(session, path, skippedUntil(relationship, today), 'skip');
}

interface CurrentReason {
  readonly relationship: Relationship;
  readonly reason: Reason;
}

/** The reason as the notes say it now, with its texts; `null` if it's gone. */
async function currentReason(session: Session, path: string, { kind, evidence: [line] }: Reason): Promise<CurrentReason | null> {
  await session.readTexts([path, ...(line === undefined ? [] : [line.path])]);
  const relationship = session.index.relationship(path, session.today());
  const reason = session.index.reasons(path, session.today()).find((one) => one.kind === kind && (line === undefined || one.evidence.some((other) => other.path === line.path && other.line === line.line)));
  return relationship === null || reason === undefined ? null : { relationship, reason };
}

async function answer(session: Session, action: DirectAction, { relationship, reason }: CurrentReason): Promise<void> {
  const { reader, settings, engine, words: { answered, writtenWords } } = session;
  const change = answerChange(action, reason, relationship, { today: session.today(), reader, settings, engine, words: writtenWords });
  if (change === null) return;
  const said = answered[action](displayName(session, relationship.record.facts.path));
  reportOutcome(session, `${said}.`, await session.write(said, [change]));
}

/** Asks for the new date of a plan with a contact. */
export function askForNewDate(session: Session, path: string, plan: Plan): void {
  const { words: { commands } } = session;
  const name = displayName(session, path);
  new DateModal(session, { title: commands.rescheduleTitle(name), label: commands.newDate, first: addDays(session.today(), 1), onChosen: (on) => void reschedule(session, name, plan, on) }).open();
}

/** Asks for the new date of the plan that is coming up, with its words as the note has them now. */
async function rescheduleComingUp(session: Session, path: string): Promise<void> {
  await session.readTexts([path]);
  const next = session.index.relationship(path, session.today())?.comingUp;
  if (next?.kind === 'plan') askForNewDate(session, path, next.plan);
}

async function reschedule(session: Session, name: string, plan: Plan, on: Day): Promise<void> {
  const said = session.words.answered.reschedule(name, on, session.today());
  const change = (text: string): ReturnType<typeof reschedulePlan> => reschedulePlan(text, plan.path, plan, on, session.reader);
  reportOutcome(session, `${said}.`, await session.write(said, [{ path: plan.path, change }]));
}
