import type { Day } from '../../domain/day.ts';

/** An answer about the whole vault, worked out once for each day until the vault changes. */
export class DailyMemo<Value> {
  private known: { readonly today: Day; readonly value: Value } | null = null;

  constructor(private readonly answer: (today: Day) => Value) {}

  on(today: Day): Value {
    if (this.known === null || this.known.today !== today) this.known = { today, value: this.answer(today) };
    return this.known.value;
  }

  forget(): void {
    this.known = null;
  }
}
