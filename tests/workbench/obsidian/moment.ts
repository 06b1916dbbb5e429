const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const english = {
  months: () => MONTHS,
  monthsShort: () => MONTHS.map((month) => month.slice(0, 3)),
};

/** Of the app's date library what it says of the app's language. */
export const moment = Object.assign(
  (): never => {
    throw new Error('The workbench reckons no dates');
  },
  { localeData: () => english },
);
