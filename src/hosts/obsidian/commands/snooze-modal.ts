import { FuzzySuggestModal } from 'obsidian';
import { addDays, addMonths, type Day } from '../../../domain/day.ts';
import type { Session } from '../session/session.ts';
import { shownName, snooze, snoozeUntilADate } from './snooze.ts';

interface Choice {
  readonly title: string;
  /** `null` asks for a day. */
  readonly until: Day | null;
}

/** Asks for how long to snooze a contact. */
export class SnoozeModal extends FuzzySuggestModal<Choice> {
  constructor(
    private readonly session: Session,
    private readonly path: string,
  ) {
    super(session.app);
    this.setPlaceholder(session.words.commands.snoozeTitle(shownName(session, path)));
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
