declare const dayBrand: unique symbol;

/** A calendar day without a zone: whole days since 1970-01-01 (proleptic Gregorian calendar). */
export type Day = number & { readonly [dayBrand]: true };

/** A day as people count it: `month` and `day` count from 1. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date at the precision that was recorded. For a month, `day` is the month's first day. */
export interface CalendarDate {
  readonly day: Day;
  readonly precision: 'day' | 'month';
}
