/** While this class is on the page, only `.rapport-print` is printed (styles/brief.css). */
const PRINTING = 'rapport-printing';

/** Prints a part of the window, without the app around it: a copy of it that nothing cuts off or scrolls. */
export function printAlone({ doc, win, childNodes }: HTMLElement): void {
  const copy = doc.body.createDiv('rapport-print');
  for (const node of Array.from(childNodes)) copy.append(node.cloneNode(true));
  doc.documentElement.addClass(PRINTING);
  const tidy = (): void => {
    copy.remove();
    doc.documentElement.removeClass(PRINTING);
  };
  win.addEventListener('afterprint', tidy, { once: true });
  win.print();
}
