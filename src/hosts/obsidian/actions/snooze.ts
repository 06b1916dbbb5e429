import { FuzzySuggestModal, Menu } from 'obsidian';
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

/** Shows a menu of how long to snooze a contact. */
export function addSnoozeItems(menu: Menu, session: Session, path: string): void {
  const { words: { commands } } = session;
  const today = session.today();
  const offered: readonly (readonly [string, Day])[] = [[commands.oneDay, addDays(today, 1)], [commands.oneWeek, addDays(today, 7)], [commands.oneMonth, addMonths(today, 1)]];
  for (const [title, until] of offered) {
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

interface Choice {
  readonly title: string;
  /** `null` asks for a date. */
  readonly until: Day | null;
}

/** Asks how long to snooze a contact. */
export class SnoozeModal extends FuzzySuggestModal<Choice> {
  constructor(
    private readonly session: Session,
    private readonly path: string,
  ) {
    super(session.app);
    this.setPlaceholder(session.words.commands.snoozeTitle(displayName(session, path)));
  }

  override getItems(): Choice[] {
    const { words: { commands } } = this.session;
    const today = this.session.today();
    return [
      { title: commands.oneDay, until: addDays(today, 1) },
      { title: commands.oneWeek, until: addDays(today, 7) },
      { title: commands.oneMonth, until: addMonths(today, 1) },
      { title: commands.aDate, until: null },
    ];
  }

  override getItemText({ title }: Choice): string {
    return title;
  }

  override onChooseItem({ until }: Choice): void {
    if (until === null) snoozeUntilADate(this.session, this.path);
    else void snooze(this.session, this.path, until);
  }
}
