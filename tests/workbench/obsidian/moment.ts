const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SHORT_MONTHS = MONTHS.map((month) => month.slice(0, 3));

interface Moment {
  readonly month: () => number;
}

/** All names, or that of the month of a day. English has one form alone, whatever stands beside it. */
function naming(names: readonly string[]) {
  return (day?: Moment): readonly string[] | string => (day === undefined ? names : (names[day.month()] ?? ''));
}

/** Weeks begin on Sunday, and the first one holds 1 January. */
const english = { months: naming(MONTHS), monthsShort: naming(SHORT_MONTHS), firstDayOfWeek: () => 0, firstDayOfYear: () => 6 };

/** Of the app's date library what it says of the app's language, asked about a `[year, month from 0, day]`; it reckons no dates. */
export const moment = Object.assign(
  (parts?: string | number | object | null): Moment => {
    const month: unknown = Array.isArray(parts) ? parts[1] : null;
    if (typeof month !== 'number') throw new Error('The workbench reckons no dates');
    return { month: () => month };
  },
  { localeData: () => english, locale: () => 'en' },
);
