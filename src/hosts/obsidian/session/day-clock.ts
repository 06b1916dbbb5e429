import { Component } from 'obsidian';
import { addDays, dayOf, type Day } from '../../../domain/day.ts';

const EACH_MINUTE = 60_000;

/** Tells the user's own day and the time, and calls back when another one has begun: at its hour, or on waking from sleep. */
export class DayClock extends Component {
  private known: Day;

  /** `dayStartsAt` is the hour at which the user's day begins, asked for anew each time. */
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

  /** The time that this device shows, as `HH:mm` of 24 hours. */
  timeNow(): string {
    const now = new Date();
    return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  }
}
