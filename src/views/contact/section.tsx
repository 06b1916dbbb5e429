import type { ComponentChildren } from 'preact';
import type { Source } from '../../domain/source.ts';
import { usePlatform } from '../platform.ts';
import { useShowMore } from '../show-more.tsx';

interface SectionProps {
  readonly head: string;
  /** Identifies the section, to keep the focus in it. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A part of the panel under its heading. */
export function PanelSection({ head, name, children }: SectionProps) {
  return (
    <section class={`rapport-section rapport-section-${name}`} aria-label={head} data-section={name} tabIndex={-1}>
      <h3 class="rapport-section-head">
        {head}
      </h3>
      {children}
    </section>
  );
}

interface LineProps {
  readonly source: Source;
  /** The visible words: the date and the text. */
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A line of a note that opens it. */
export function SourceLine({ source, children, class: extra }: LineProps) {
  const { openSource, words } = usePlatform();
  return (
    <button type="button" class={`rapport-line ${extra ?? ''}`} title={words.contactView.openLine(source.line)} onClick={(event) => openSource(source, event)}>
      {children}
    </button>
  );
}

interface FewLinesProps<Item> {
  readonly items: readonly Item[];
  readonly itemClass?: string;
  readonly children: (item: Item) => ComponentChildren;
}

/** The first lines, and a button for more. */
export function FewLines<Item extends Pick<Source, 'line'>>({ items, itemClass, children }: FewLinesProps<Item>) {
  const { few, more } = useShowMore(items);
  return (
    <>
      <ul class="rapport-lines">
        {few.map((item, index) => (
          <li class={itemClass} key={`${String(item.line)} ${String(index)}`}>
            {children(item)}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
