import type { ComponentChild } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { rowAt, rowsBetween, rowTops } from './layout.ts';

interface Props<Row extends { readonly key: string }> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** The row that the tab key reaches first. */
  readonly start: number;
  /** The height of a row before it is known, in pixels. */
  readonly estimate: (row: Row) => number;
  /** `isCurrent`: the one row that the tab key reaches. */
  readonly render: (row: Row, isCurrent: boolean) => ComponentChild;
  /** A key that was pressed in a row; `true` where that was all that it means. */
  readonly onKey: (row: Row, event: KeyboardEvent) => boolean;
  /** Called when a key moves to a row. */
  readonly onMove?: (row: Row, event: KeyboardEvent) => void;
  /** Whether the rows are those of a table around it, below its head; each says then whether it is selected. */
  readonly isSelected?: (row: Row) => boolean;
}

/** Rows above and below the window that are there too, in pixels: scrolling shows no gap. */
const MARGIN = 300;
/** As high as the window is taken to be until it is measured. */
const FIRST_HEIGHT = 900;
/** What the arrow keys move between: the one control of each row that names it. */
const MAIN_CONTROL = '[data-rapport-main]';

/**
 * A list of which only the rows in the window are in the document, however long it is. It keeps its place, and the
 * keyboard's, while rows come and go. Arrow keys, Home and End move between rows.
 */
export function WindowedList<Row extends { readonly key: string }>({ label, rows, start, estimate, render, onKey, onMove, isSelected }: Props<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [view, setView] = useState({ top: 0, height: FIRST_HEIGHT });
  const [current, setCurrent] = useState<string | null>(null);
  const place = useRef<{ readonly key: string; readonly below: number } | null>(null);
  const focused = useRef<string | null>(null);
  const wantsFocus = useRef(false);

  const tops = useMemo(() => rowTops(rows.length, (index) => heightOf(rows[index], heights.current, estimate)), [rows, measured, estimate]);
  const lastIndex = useRef(0);
  const found = useMemo(() => (current === null ? -1 : rows.findIndex(({ key }) => key === current)), [rows, current]);
  // The row that is gone leaves its place to the one that stands there now.
  const currentIndex = found >= 0 ? found : Math.min(current === null ? start : lastIndex.current, rows.length - 1);
  lastIndex.current = currentIndex;

  const { first, end } = rowsBetween(tops, view.top - MARGIN, view.top + view.height + MARGIN);
  const shown = Array.from({ length: end - first }, (_, index) => first + index);
  if (currentIndex >= 0 && (currentIndex < first || currentIndex >= end)) shown.push(currentIndex);

  const readWindow = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    setView((known) => (known.top === element.scrollTop && known.height === element.clientHeight ? known : { top: element.scrollTop, height: element.clientHeight }));
  }, []);

  const rememberPlace = (): void => {
    const top = scroller.current?.scrollTop ?? 0;
    const index = rowAt(tops, top);
    const row = rows[index];
    place.current = top <= 0 || row === undefined ? null : { key: row.key, below: top - (tops[index] ?? 0) };
  };

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      // Text wraps otherwise now: no height is known any more.
      if (element.clientWidth !== width) heights.current.clear();
      width = element.clientWidth;
      setMeasured((count) => count + 1);
      readWindow();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [readWindow]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let changed = false;
    element.querySelectorAll<HTMLElement>('[data-rapport-row]').forEach(({ dataset: { rapportRow: key = '' }, offsetHeight: height }) => {
      if (height === 0 || heights.current.get(key) === height) return;
      heights.current.set(key, height);
      changed = true;
    });
    if (changed) setMeasured((count) => count + 1);
    keepPlace(element);
    keepFocus(element);
  });

  function keepPlace(element: HTMLElement): void {
    const kept = place.current;
    const index = kept === null ? -1 : rows.findIndex(({ key }) => key === kept.key);
    if (kept === null || index < 0) return;
    const top = Math.round((tops[index] ?? 0) + kept.below);
    if (Math.abs(element.scrollTop - top) > 1) element.scrollTop = top;
  }

  function keepFocus(element: HTMLElement): void {
    const isLost = focused.current !== null && element.ownerDocument.activeElement === element.ownerDocument.body && !rows.some(({ key }) => key === focused.current);
    if (!wantsFocus.current && !isLost) return;
    wantsFocus.current = false;
    const row = rows[currentIndex];
    if (row === undefined) return;
    scrollTo(element, currentIndex);
    element.querySelector<HTMLElement>(`[data-rapport-row="${CSS.escape(row.key)}"] ${MAIN_CONTROL}`)?.focus({ preventScroll: true });
  }

  function scrollTo(element: HTMLElement, index: number): void {
    const top = tops[index] ?? 0;
    const bottom = tops[index + 1] ?? top;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    rememberPlace();
  }

  const move = (to: number, event: KeyboardEvent): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row === undefined) return;
    wantsFocus.current = true;
    setCurrent(row.key);
    // Also where it is the current row already, and only the focus is elsewhere in it.
    setMeasured((count) => count + 1);
    onMove?.(row, event);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[currentIndex];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: currentIndex + 1, ArrowUp: currentIndex - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) move(to, event);
    else if (!onKey(row, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onFocusIn = (event: FocusEvent): void => {
    const key = keyAround(event.target);
    focused.current = key;
    if (key !== null) setCurrent(key);
  };

  const onFocusOut = (event: FocusEvent): void => {
    // Without a new target the row itself may be what is going: then the focus is to stay in the list.
    if (event.relatedTarget !== null && keyAround(event.relatedTarget) === null) focused.current = null;
  };

  const [Rows, Item] = isSelected === undefined ? (['ul', 'li'] as const) : (['div', 'div'] as const);
  return (
    <div class="rapport-window" ref={scroller} onScroll={() => { rememberPlace(); readWindow(); }} onKeyDown={onKeyDown} onFocusIn={onFocusIn} onFocusOut={onFocusOut}>
      <Rows class="rapport-window-rows" role={isSelected === undefined ? 'list' : 'rowgroup'} aria-label={label} style={{ blockSize: `${tops[rows.length] ?? 0}px` }}>
        {shown.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <Item
              key={row.key}
              class="rapport-window-row"
              data-rapport-row={row.key}
              // The first row of a table is its head.
              {...(isSelected === undefined ? { 'aria-setsize': rows.length, 'aria-posinset': index + 1 } : { role: 'row', 'aria-rowindex': index + 2, 'aria-selected': isSelected(row) })}
              style={{ insetBlockStart: `${tops[index] ?? 0}px` }}
            >
              {render(row, index === currentIndex)}
            </Item>
          );
        })}
      </Rows>
    </div>
  );
}

/** Moves the focus into the list that `element` holds, to the row that the tab key reaches. Gives whether there is one. */
export function focusList(element: HTMLElement): boolean {
  const main = element.querySelector<HTMLElement>(`${MAIN_CONTROL}[tabindex="0"]`);
  main?.focus();
  return main !== null;
}

function heightOf<Row extends { readonly key: string }>(row: Row | undefined, heights: ReadonlyMap<string, number>, estimate: (row: Row) => number): number {
  return row === undefined ? 0 : (heights.get(row.key) ?? estimate(row));
}

/** The key of the row that an element lies in. */
export function keyAround(target: EventTarget | null): string | null {
  return isElement(target) ? (target.closest<HTMLElement>('[data-rapport-row]')?.dataset['rapportRow'] ?? null) : null;
}

/** Of any window: the app opens several. */
export function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target;
}
