import { Component } from 'obsidian';
import { addDays, dayOf, type Day } from '../../../domain/day.ts';

const EACH_MINUTE = 60_000;

/** Gives the user's current day and time, and calls back when a new day begins: at its hour, or on waking from sleep. */
export class DayClock extends Component {
  private known: Day;

  /** `dayStartsAt` gives the hour at which the user's day begins; it is called each time. */
  constructor(
    private readonly dayStartsAt: () => number,
    private readonly onNewDay: () => void,
  ) {
    super();
    this.known = this.today();
  }

  override onload(): void {
    const look = (): void => {
      const today = this.today();
      if (today === this.known) return;
      this.known = today;
      this.onNewDay();
    };
    this.registerInterval(window.setInterval(look, EACH_MINUTE));
    this.registerDomEvent(document, 'visibilitychange', look);
    this.registerDomEvent(window, 'focus', look);
  }

  today(): Day {
    const now = new Date();
    const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
    if (day === null) throw new Error('The clock of this device shows no day of the calendar');
    return now.getHours() < this.dayStartsAt() ? addDays(day, -1) : day;
  }

  /** The local time as `HH:mm`, 24 hours. */
  timeNow(): string {
    const now = new Date();
    return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  }
}
