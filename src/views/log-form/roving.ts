/** The element to focus next in a row of buttons that is one stop of the tab key; `null` where the key is not for it. */
export function nextInRow(row: HTMLElement, { key }: KeyboardEvent): HTMLElement | null {
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
export function buttonsIn(row: HTMLElement | null): readonly HTMLButtonElement[] {
  return row === null ? [] : Array.from(row.querySelectorAll('button'));
}
