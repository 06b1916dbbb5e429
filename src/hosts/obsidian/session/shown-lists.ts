import type { App } from 'obsidian';
import type { Day } from '../../../domain/day.ts';
import { parseShownHistory, shownHistoryJson, withShown, type ShownHistory } from '../../../domain/queue/shown-history.ts';
import type { QueueItem } from '../../../domain/relationship/relationship.ts';

/** Where this device stores what today's lists have shown. */
const SHOWN_KEY = 'rapport-shown';

/** What today's lists have shown on this device, so that nobody is in them for ever. */
export class ShownLists {
  private shown: ShownHistory;

  constructor(private readonly app: App) {
    this.shown = parseShownHistory(app.loadLocalStorage(SHOWN_KEY));
  }

  get history(): ShownHistory {
    return this.shown;
  }

  /** Remembers the list that is shown on a day. */
  record(list: readonly QueueItem[], day: Day): void {
    const shown = withShown(this.shown, list, day);
    if (shown === this.shown) return;
    this.shown = shown;
    this.app.saveLocalStorage(SHOWN_KEY, shownHistoryJson(shown));
  }
}
