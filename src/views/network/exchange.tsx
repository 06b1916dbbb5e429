import { toYearMonthDay } from '../../domain/day.ts';
import type { ExchangeMonth } from '../../domain/network/network.ts';
import { Fold } from '../fold.tsx';
import { useWords } from '../platform.ts';
import { useShowMore } from '../show-more.tsx';
import { Legend } from './legend.tsx';
import { Marks } from './lines.tsx';
import { PageSection } from './section.tsx';
import { useNetwork } from './model.ts';

/** What was given, received and asked, by month. */
export function ExchangeByMonth() {
  const words = useWords();
  const { answers: { network: { months } } } = useNetwork();
  const { exchange } = words.networkView;
  const given = count(months, 'given');
  const received = count(months, 'received');
  const isEmpty = given + received + count(months, 'asked') + count(months, 'askedMe') === 0;
  if (isEmpty) return null;
  return (
    <PageSection name="exchange" head={words.network.months} summary={exchange.summary(given, received)}>
      {() => <Months months={months} />}
    </PageSection>
  );
}

type Kind = 'given' | 'received' | 'asked' | 'askedMe';

function count(months: readonly ExchangeMonth[], kind: Kind): number {
  return months.reduce((sum, month) => sum + month[kind].length, 0);
}

/** From one month to the next, and the bars within. */
const STEP = 20;
const BAR = 14;
/** The middle line, the reach of the bars, and the place of asks beyond them. */
const TALL = 52;
const TALLEST_BAR = TALL - 2;
const ASKS = 16;
const MIDDLE = ASKS + TALL;
const HEIGHT = 2 * MIDDLE;
/** Keeps the bars low when there are few gifts a month. */
const USUAL_MOST = 4;
/** A diamond grows no more with asks beyond this number. */
const MOST_ASKS = 4;
const LARGEST_DIAMOND = 100;
/** Room for the numbers of the axis, and for the months below. */
const LEFT = 22;
const BELOW = 16;

/** Above the line what I gave and asked, below what they did: bars are gifts, diamonds are asks. */
function Months({ months }: { readonly months: readonly ExchangeMonth[] }) {
  const words = useWords();
  const { exchange } = words.networkView;
  const width = LEFT + months.length * STEP;
  const barOf = (index: number): number => LEFT + index * STEP + (STEP - BAR) / 2;
  const most = Math.max(USUAL_MOST, ...months.flatMap(({ given, received }) => [given.length, received.length]));
  const heightOf = (gifts: readonly unknown[]): number => (gifts.length / most) * TALLEST_BAR;
  const [given, received] = [count(months, 'given'), count(months, 'received')];
  const signs = [
    { label: exchange.legend(exchange.youGave, given), sign: <rect class="rapport-network-mine" width={12} height={12} /> },
    { label: exchange.legend(exchange.theyGave, received), sign: <rect class="rapport-network-theirs" width={12} height={12} /> },
    { label: exchange.legend(exchange.youAsked, count(months, 'asked')), sign: <path class="rapport-network-mine" transform="translate(6 6)" d={diamond(60)} /> },
    { label: exchange.legend(exchange.theyAsked, count(months, 'askedMe')), sign: <path class="rapport-network-theirs" transform="translate(6 6)" d={diamond(60)} /> },
  ];
  return (
    <figure class="rapport-network-figure">
      <svg class="rapport-network-chart rapport-network-months" viewBox={`0 0 ${String(width)} ${String(HEIGHT + BELOW)}`} role="img" aria-label={`${words.network.months}. ${exchange.summary(given, received)}`}>
        {months.map(({ month }, index) => toYearMonthDay(month).month % 6 === 1 && (
          <g key={month}>
            <line class="rapport-network-year" x1={LEFT + index * STEP} x2={LEFT + index * STEP} y1={0} y2={HEIGHT} />
            <text class="rapport-network-small" x={barOf(index)} y={HEIGHT + 12}>{words.network.month(month)}</text>
          </g>
        ))}
        {[most, 0, -most].map((value) => (
          <text class="rapport-network-small" x={0} y={MIDDLE - Math.sign(value) * TALLEST_BAR + 4} key={value}>{Math.abs(value)}</text>
        ))}
        <line class="rapport-network-axis" x1={LEFT} x2={width} y1={MIDDLE} y2={MIDDLE} />
        {months.map(({ month, given, received, asked, askedMe }, index) => {
          const left = barOf(index);
          const middle = left + BAR / 2;
          return (
            <g key={month}>
              <title>{exchange.month(words.network.month(month), given.length, received.length, asked.length, askedMe.length)}</title>
              <rect class="rapport-network-nothing" x={left} width={BAR} height={HEIGHT} />
              <rect class="rapport-network-mine" x={left} y={MIDDLE - heightOf(given)} width={BAR} height={heightOf(given)} />
              <rect class="rapport-network-theirs" x={left} y={MIDDLE} width={BAR} height={heightOf(received)} />
              <path class="rapport-network-mine" transform={`translate(${String(middle)} ${String(ASKS / 2)})`} d={diamond(areaOf(asked))} />
              <path class="rapport-network-theirs" transform={`translate(${String(middle)} ${String(HEIGHT - ASKS / 2)})`} d={diamond(areaOf(askedMe))} />
            </g>
          );
        })}
      </svg>
      <Legend signs={signs} />
      <Fold summary={words.networkView.asTable}>{() => <MonthTable months={months} />}</Fold>
    </figure>
  );
}

function areaOf(asks: readonly unknown[]): number {
  return LARGEST_DIAMOND * Math.sqrt(Math.min(asks.length, MOST_ASKS) / MOST_ASKS);
}

/** The outline of a diamond around 0, 0 with an area. */
function diamond(area: number): string {
  const half = Math.sqrt(area / 2);
  return `M0 ${String(-half)}L${String(half)} 0L0 ${String(half)}L${String(-half)} 0Z`;
}

function MonthTable({ months }: { readonly months: readonly ExchangeMonth[] }) {
  const words = useWords();
  const { exchange } = words.networkView;
  const { few, more } = useShowMore([...months].reverse());
  return (
    <>
      <div class="rapport-network-frame">
        <table class="rapport-network-table rapport-network-figures">
          <thead>
            <tr>
              <th scope="col">{exchange.monthColumn}</th>
              <th scope="col">{exchange.youGave}</th>
              <th scope="col">{exchange.theyGave}</th>
              <th scope="col">{exchange.youAsked}</th>
              <th scope="col">{exchange.theyAsked}</th>
              <th scope="col">{exchange.linesColumn}</th>
            </tr>
          </thead>
          <tbody>
            {few.map(({ month, given, received, asked, askedMe }) => {
              const marks = [...given, ...received, ...asked, ...askedMe];
              return (
                <tr key={month}>
                  <th scope="row">{words.network.month(month)}</th>
                  <td>{given.length}</td>
                  <td>{received.length}</td>
                  <td>{asked.length}</td>
                  <td>{askedMe.length}</td>
                  <td>{marks.length > 0 && <Fold summary={words.networkView.lines(marks.length)}>{() => <Marks marks={marks} />}</Fold>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}
