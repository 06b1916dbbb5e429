import { Menu } from 'obsidian';
import { addDays, addMonths, type Day, formatDay } from '../../../domain/day.ts';
import { snoozeEffect } from '../../../domain/queue/snooze-effect.ts';
import { initials } from '../../../domain/text/initials.ts';
import { setProperty } from '../../../notes/write/contact/write-property.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { DateModal } from './date-modal.ts';

/** Snoozes a contact until a date, on which its reminders are back; `null` unsnoozes it. `as` says what it's called. */
export async function snooze(session: Session, path: string, until: Day | null, as: 'snooze' | 'skip' = 'snooze'): Promise<void> {
  const { words: { commands, queue }, reader, engine } = session;
  const name = displayName(session, path);
  const value = until === null ? null : formatDay(until);
  await session.readTexts([path]);
  const relationship = session.index.relationship(path, session.today());
  const effect = relationship === null || until === null || session.discreet ? '.' : queue.snoozeEffect(snoozeEffect(relationship, until, session.today()), session.today());
  const change = (text: string): ReturnType<typeof setProperty> => setProperty(text, path, 'snoozedUntil', value, reader, engine);
  const said = until === null ? commands.unsnoozed(name) : commands[as === 'skip' ? 'skipped' : 'snoozed'](name, until, session.today());
  reportOutcome(session, `${said}${effect}`, await session.write(said, [{ path, change }]));
}

/** How long contacts can be snoozed, beside until a date of one's own. */
export function snoozePeriods(session: Session): readonly (readonly [title: string, until: Day])[] {
  const { words: { commands } } = session;
  const today = session.today();
  return [[commands.oneDay, addDays(today, 1)], [commands.oneWeek, addDays(today, 7)], [commands.oneMonth, addMonths(today, 1)]];
}

/** Shows a menu of how long to snooze a contact. */
export function addSnoozeItems(menu: Menu, session: Session, path: string): void {
  const { words: { commands } } = session;
  const today = session.today();
  for (const [title, until] of snoozePeriods(session)) {
    menu.addItem((item) => item.setSection('rapport-snooze').setTitle(title).setIcon('lucide-alarm-clock').onClick(() => void snooze(session, path, until)));
  }
  menu.addItem((item) => item.setSection('rapport-snooze').setTitle(commands.aDate).setIcon('lucide-calendar').onClick(() => snoozeUntilADate(session, path)));
  const snoozed = session.index.facts(path)?.snoozedUntil ?? null;
  if (snoozed === null || snoozed.value <= today) return;
  menu.addItem((item) => item.setSection('rapport-snooze').setTitle(commands.unsnooze).setIcon('lucide-alarm-clock-off').onClick(() => void snooze(session, path, null)));
}

/** Shows a menu below an element. */
export function showSnoozeMenu(session: Session, path: string, anchor: HTMLElement): void {
  const menu = new Menu();
  addSnoozeItems(menu, session, path);
  const { left, bottom } = anchor.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, anchor.ownerDocument);
}

/** Asks for the date until which to snooze. */
function snoozeUntilADate(session: Session, path: string): void {
  const { words: { commands } } = session;
  new DateModal(session, { title: commands.snoozeTitle(displayName(session, path)), label: commands.until, first: addDays(session.today(), 1), onChosen: (day) => void snooze(session, path, day) }).open();
}

/** A contact's name as shown: its path if it is no longer a contact, initials in privacy mode. */
export function displayName({ index, discreet }: Session, path: string): string {
  const name = index.facts(path)?.name ?? path;
  return discreet ? initials(name) : name;
}
