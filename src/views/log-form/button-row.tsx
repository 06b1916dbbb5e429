import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { buttonsIn, nextInRow } from './roving.ts';

interface Props {
  readonly label: string;
  readonly class: string;
  readonly role: 'toolbar' | 'group';
  readonly children: ComponentChildren;
}

/** A row of buttons that is one stop of the tab key; the arrow keys, Home and End move inside it. */
export function ButtonRow({ label, class: className, role, children }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const reach = (chosen: HTMLElement | null): void => {
    for (const button of buttonsIn(row.current)) button.tabIndex = button === chosen ? 0 : -1;
  };
  // Buttons come and go: the one that was reached last stays the one that the tab key finds.
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
