import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly class: string;
  readonly role: 'toolbar' | 'group';
  readonly children: ComponentChildren;
}

/** A row of buttons that is one tab stop; the arrow keys, Home and End move inside it. */
export function ButtonRow({ label, class: className, role, children }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const reach = (chosen: HTMLElement | null): void => {
    for (const button of buttonsIn(row.current)) button.tabIndex = button === chosen ? 0 : -1;
  };
  // Buttons come and go: the last focused one stays the tab stop.
  useLayoutEffect(() => {
    const buttons = buttonsIn(row.current);
    const reached = buttons.filter(({ tabIndex }) => tabIndex === 0);
    if (reached.length !== 1) reach(reached[0] ?? buttons.find((button) => button.getAttribute('aria-pressed') === 'true') ?? buttons[0] ?? null);
  });
  return (
    <div
      ref={row}
      class={className}
      role={role}
      aria-label={label}
      onFocusIn={({ currentTarget }) => reach(currentTarget.ownerDocument.activeElement?.closest('button') ?? null)}
      onKeyDown={(event) => {
        const next = nextInRow(event.currentTarget, event);
        if (next === null) return;
        event.preventDefault();
        next.focus();
      }}
    >
      {children}
    </div>
  );
}

/** The button to focus next in a row that is one tab stop; `null` if the key doesn't move the focus. */
function nextInRow(row: HTMLElement, { key }: KeyboardEvent): HTMLElement | null {
  const buttons = buttonsIn(row);
  const at = buttons.findIndex((button) => button === row.ownerDocument.activeElement);
  const forwards = row.ownerDocument.defaultView?.getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backwards = forwards === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'Home') return buttons[0] ?? null;
  if (key === 'End') return buttons[buttons.length - 1] ?? null;
  if (key === forwards || key === 'ArrowDown') return buttons[(at + 1) % buttons.length] ?? null;
  if (key === backwards || key === 'ArrowUp') return buttons[(at - 1 + buttons.length) % buttons.length] ?? null;
  return null;
}

/** The buttons of a row, in their order. */
function buttonsIn(row: HTMLElement | null): readonly HTMLButtonElement[] {
  return row === null ? [] : Array.from(row.querySelectorAll('button'));
}
