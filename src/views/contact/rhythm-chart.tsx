import { contactMonths, type MonthOfContact } from '../../domain/relationship/contact-months.ts';
import type { HistoryEntry } from '../../domain/relationship/relationship.ts';
import { Fold } from '../fold.tsx';
import { usePlatform, useWords } from '../platform.ts';

const MONTHS = 24;
/** The size of a month in the drawing. */
const STEP = 12;
const BAR = 8;
const HEIGHT = 36;
/** The height of a month without contact, so that the row of months stays visible. */
const EMPTY_MONTH = 2;
/** Up to this many days a month the scale is fixed, so that charts of different people compare. */
const USUAL_MOST = 3;

/** The days of contact by month over two years: a small drawing, the same in a sentence, and the same as a table. */
export function RhythmChart({ history }: { readonly history: readonly HistoryEntry[] }) {
  const { words, today } = usePlatform();
  const { rhythm } = words.contactView;
  const months = contactMonths(history, today, MONTHS);
  const withContact = months.filter(({ days }) => days > 0);
  const summary = rhythm.summary(withContact.reduce((sum, { days }) => sum + days, 0), withContact.length);
  const scale = HEIGHT / Math.max(USUAL_MOST, ...months.map(({ days }) => days));
  const [first] = months;
  return (
    <figure class="rapport-rhythm">
      <svg class="rapport-rhythm-drawing" viewBox={`0 0 ${String(MONTHS * STEP)} ${String(HEIGHT)}`} role="img" aria-label={`${rhythm.head}. ${summary}`}>
        {months.map((month, index) => (
          <Bar month={month} index={index} scale={scale} key={month.first} />
        ))}
      </svg>
      <div class="rapport-rhythm-axis" aria-hidden="true">
        <span>{first === undefined ? '' : rhythm.shortMonth(first.first)}</span>
        <span>{rhythm.shortMonth(today)}</span>
      </div>
      <figcaption class="rapport-calm">{summary}</figcaption>
      {withContact.length > 0 && (
        <Fold summary={rhythm.asTable}>
          {() => (
            <table class="rapport-rhythm-table">
              <thead>
                <tr>
                  <th scope="col">{rhythm.monthColumn}</th>
                  <th scope="col">{rhythm.daysColumn}</th>
                </tr>
              </thead>
              <tbody>
                {[...withContact].reverse().map(({ first: month, days }) => (
                  <tr key={month}>
                    <th scope="row">{rhythm.monthName(month)}</th>
                    <td>{days}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Fold>
      )}
    </figure>
  );
}

function Bar({ month, index, scale }: { readonly month: MonthOfContact; readonly index: number; readonly scale: number }) {
  const words = useWords();
  const height = month.days === 0 ? EMPTY_MONTH : Math.max(2 * EMPTY_MONTH, month.days * scale);
  const x = index * STEP + (STEP - BAR) / 2;
  return (
    <rect class={month.days === 0 ? 'rapport-rhythm-gap' : 'rapport-rhythm-bar'} x={x} y={HEIGHT - height} width={BAR} height={height} rx={month.days === 0 ? 1 : 2}>
      <title>{words.contactView.rhythm.month(month.first, month.days)}</title>
    </rect>
  );
}
