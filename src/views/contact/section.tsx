import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Source } from '../../domain/source.ts';
import { usePlatform } from '../platform.ts';

interface SectionProps {
  readonly head: string;
  /** What tells this section from the others of the panel, for keeping the focus. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A part of the panel under its heading. */
export function Section({ head, name, children }: SectionProps) {
  const id = useId();
  return (
    <section class={`rapport-section rapport-section-${name}`} aria-labelledby={id} data-section={name} tabIndex={-1}>
      <h3 class="rapport-section-head" id={id}>
        {head}
      </h3>
      {children}
    </section>
  );
}

interface LineProps {
  readonly source: Source;
  /** The words that the line is shown by: the day and what it says. */
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A line of a note, which opens where it stands. */
export function Line({ source, children, class: extra }: LineProps) {
  const { openSource, words } = usePlatform();
  return (
    <button type="button" class={`rapport-line ${extra ?? ''}`} title={words.contactView.openLine(source.line)} onClick={(event) => openSource(source, event)}>
      {children}
    </button>
  );
}

/** More of a section, folded until it is wanted. It stays as the reader left it while the panel updates. */
export function Fold({ summary, children }: { readonly summary: string; readonly children: ComponentChildren }) {
  return (
    <details class="rapport-fold">
      <summary class="rapport-fold-summary">{summary}</summary>
      <div class="rapport-fold-content">{children}</div>
    </details>
  );
}
