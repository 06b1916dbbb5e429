import { addDays, formatDay, type Day } from '../../../domain/day.ts';
import type { Session } from '../session/session.ts';
import { ChooseModal, type Choice } from './choose-modal.ts';
import { DateModal } from './date-modal.ts';
import { snooze, snoozePeriods } from './snooze.ts';
import { settingProperty, whoOf, writeContacts } from './write-contacts.ts';

/** Asks how long to snooze contacts, and snoozes all of them or none. */
export function chooseSnooze(session: Session, paths: readonly string[]): void {
  const { app, words: { commands } } = session;
  const today = session.today();
  const choice = (title: string, until: Day | null): Choice => ({ title, choose: () => void snoozeAll(session, paths, until) });
  const title = commands.snoozeTitle(whoOf(session, paths));
  const aDate = (): void => new DateModal(session, { title, label: commands.until, first: addDays(today, 1), onChosen: (day) => void snoozeAll(session, paths, day) }).open();
  const isSnoozed = paths.some((path) => (session.index.facts(path)?.snoozedUntil?.value ?? today) > today);
  const choices = [
    ...snoozePeriods(session).map(([name, until]) => choice(name, until)),
    { title: commands.aDate, choose: aDate },
    ...(isSnoozed ? [choice(commands.unsnooze, null)] : []),
  ];
  new ChooseModal(app, { placeholder: title, choices, hint: commands.notToCome }).open();
}

async function snoozeAll(session: Session, paths: readonly string[], until: Day | null): Promise<void> {
  const [only, second] = paths;
  if (only !== undefined && second === undefined) return snooze(session, only, until);
  const { words: { contactsView } } = session;
  const who = whoOf(session, paths);
  const change = settingProperty(session, 'snoozedUntil', until === null ? null : formatDay(until));
  const said = until === null ? contactsView.unsnoozed(who) : contactsView.snoozed(who, until, session.today());
  await writeContacts(session, paths, change, said, said);
}
