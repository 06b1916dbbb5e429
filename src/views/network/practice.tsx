import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addDays, startOfMonth, type Day } from '../../domain/day.ts';
import type { CalendarDay, ContactYear, Habit } from '../../domain/network/network.ts';
import { entriesOn } from '../../domain/network/practice.ts';
import { Fold } from '../fold.tsx';
import { useWords } from '../platform.ts';
import { useShowMore } from '../show-more.tsx';
import { Legend } from './legend.tsx';
import { EntryLine, Marks, People } from './lines.tsx';
import { FewItems, PageSection } from './section.tsx';
import { useNetwork } from './model.ts';

/** Activity: the days of contact in a year, and whether it is mostly asking. */
export function Practice() {
  const words = useWords();
  const { answers: { network: { year, habit } } } = useNetwork();
  if (year.days.length === 0) return null;
  return (
    <PageSection name="practice" head={words.network.year} summary={words.network.inTouch(year.weeksInTouch, year.weeks)}>
      {() => (
        <>
          <Calendar year={year} />
          <HabitSaid habit={habit} />
        </>
      )}
    </PageSection>
  );
}

/** The size of a day in the drawing. */
const STEP = 12;
const LEFT = 26;
const TOP = 14;
/** The side of a day's square. */
const SIDE = 10;
/** From this many people on, a day has the darkest shade. */
const MOST = 4;

/** A year of days: a darker square means more people. Each opens its lines. */
function Calendar({ year }: { readonly year: ContactYear }) {
  const words = useWords();
  const { practice } = words.networkView;
  const [chosen, setChosen] = useState<Day | null>(null);
  const inTouch = new Map(year.days.map((day) => [day.day, day]));
  const shown = chosen === null ? undefined : inTouch.get(chosen);
  const all = Array.from({ length: year.to - year.from + 1 }, (_, index) => addDays(year.from, index));
  return (
    <figure class="rapport-network-figure">
      <ScrolledToEnd label={words.network.year}>
        <svg class="rapport-network-chart rapport-network-calendar" viewBox={`0 0 ${String(LEFT + year.weeks * STEP)} ${String(TOP + 7 * STEP)}`} role="img" aria-label={practice.chart(year)}>
          {all.filter((day) => day === startOfMonth(day) && column(day, year) < year.weeks - 1).map((day) => (
            <text class="rapport-network-small" x={LEFT + column(day, year) * STEP} y={9} key={day}>{words.network.month(day).slice(0, 3)}</text>
          ))}
          {[0, 3, 6].map((row) => (
            <text class="rapport-network-small" x={0} y={TOP + row * STEP + 9} key={row}>{words.network.weekdays[row]}</text>
          ))}
          {all.map((day) => (
            <Square day={day} year={year} inTouch={inTouch.get(day)} isChosen={day === chosen} onChoose={() => setChosen(day)} key={day} />
          ))}
        </svg>
      </ScrolledToEnd>
      <Legend signs={[1, 2, 3, MOST].map((people) => ({ label: practice.shade(people, people === MOST), sign: <rect class={shadeOf(people)} width={SIDE} height={SIDE} y={1} rx={1.5} /> }))} />
      <p class="rapport-network-quiet">{practice.hint}</p>
      {shown !== undefined && (
        <div class="rapport-network-day" role="status">
          <strong>{words.dates.fullDay(shown.day)}</strong>
          <DayPeople shown={shown} />
        </div>
      )}
      <Fold summary={words.networkView.asTable}>{() => <CalendarTable year={year} />}</Fold>
    </figure>
  );
}

/** A scrollable drawing that shows its newest end first. */
function ScrolledToEnd({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  const [isWider, setWider] = useState(false);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const isMirrored = current.ownerDocument.defaultView?.getComputedStyle(current).direction === 'rtl';
    current.scrollLeft = isMirrored ? -current.scrollWidth : current.scrollWidth;
    setWider(current.scrollWidth > current.clientWidth);
  }, []);
  // Focusable, so that it can be scrolled by keyboard.
  const focusable = isWider ? { tabIndex: 0, role: 'group' as const, 'aria-label': label } : {};
  return <div class="rapport-network-scrolled" ref={frame} {...focusable}>{children}</div>;
}

interface SquareProps {
  readonly day: Day;
  readonly year: ContactYear;
  readonly inTouch: CalendarDay | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Square({ day, year, inTouch, isChosen, onChoose }: SquareProps) {
  const words = useWords();
  const place = { x: LEFT + column(day, year) * STEP + 1, y: TOP + ((day - year.from) % 7) * STEP + 1, width: SIDE, height: SIDE, rx: 1.5 };
  if (inTouch === undefined) return <rect class="rapport-network-without" {...place} />;
  // The table below offers the same by keyboard.
  return (
    <rect class={`${shadeOf(inTouch.people.length)} rapport-network-square ${isChosen ? 'rapport-network-chosen' : ''}`} {...place} onClick={onChoose}>
      <title>{words.networkView.practice.day(day, inTouch.people.length)}</title>
    </rect>
  );
}

/** The more people, the darker. */
function shadeOf(people: number): string {
  return `rapport-network-fill rapport-network-shade-${String(Math.min(people, MOST))}`;
}

/** The week of a day, from the first of the year. */
function column(day: Day, { from }: ContactYear): number {
  return Math.floor((day - from) / 7);
}

function CalendarTable({ year }: { readonly year: ContactYear }) {
  const words = useWords();
  const { practice } = words.networkView;
  const { few, more } = useShowMore([...year.days].reverse());
  return (
    <>
      <table class="rapport-network-table">
        <thead>
          <tr>
            <th scope="col">{practice.dayColumn}</th>
            <th scope="col">{practice.peopleColumn}</th>
          </tr>
        </thead>
        <tbody>
          {few.map((day) => (
            <tr key={day.day}>
              <th scope="row">{words.dates.fullDay(day.day)}</th>
              <td>
                <DayPeople shown={day} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}

/** The contacts of a day, with their lines. */
function DayPeople({ shown: { day, people } }: { readonly shown: CalendarDay }) {
  return (
    <People people={people}>
      {(relationship) => entriesOn(relationship, day).map((entry) => <EntryLine entry={entry} key={`${entry.path}:${String(entry.line)}`} />)}
    </People>
  );
}

/** Shown if most weeks contain an ask and few a give, with the weeks. */
function HabitSaid({ habit }: { readonly habit: Habit }) {
  const words = useWords();
  const { practice } = words.networkView;
  const sentence = words.network.habit(habit);
  if (sentence === null) return null;
  return (
    <>
      <p>{sentence}.</p>
      <Fold summary={practice.habitWeeks}>
        {() => (
          <FewItems items={habit.weeks.filter(({ asks, gives }) => asks.length + gives.length > 0).reverse()}>
            {({ week, asks, gives }) => (
              <>
                <strong>{practice.weekOf(week)}</strong>
                <Marks marks={[...asks, ...gives]} />
              </>
            )}
          </FewItems>
        )}
      </Fold>
    </>
  );
}
