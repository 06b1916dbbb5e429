import { renderMatches, type SearchMatches } from 'obsidian';

interface Suggestion {
  readonly title: string;
  /** The parts of the title that match what was typed. */
  readonly matches?: SearchMatches;
  /** Below the title. */
  readonly note?: string;
  /** Beside it. */
  readonly aside?: string;
}

/** Shows a suggestion as the app shows its own. */
export function renderParts(element: HTMLElement, { title, matches = [], note = '', aside = '' }: Suggestion): void {
  element.addClass('mod-complex');
  const content = element.createDiv({ cls: 'suggestion-content' });
  renderMatches(content.createDiv({ cls: 'suggestion-title', attr: { dir: 'auto' } }), title, matches);
  if (note !== '') content.createDiv({ cls: 'suggestion-note', text: note, attr: { dir: 'auto' } });
  if (aside !== '') element.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-note', text: aside });
}
