import type { ComponentChildren } from 'preact';

interface Sign {
  readonly label: string;
  /** Drawn in a box 12 high. */
  readonly sign: ComponentChildren;
}

/** What the shapes and colours of a drawing mean. */
export function Legend({ signs, width = 12 }: { readonly signs: readonly Sign[]; readonly width?: number }) {
  return (
    <figcaption class="rapport-network-legend">
      {signs.map(({ label, sign }) => (
        <span key={label}>
          <svg viewBox={`0 0 ${String(width)} 12`} width={width} height={12} aria-hidden="true">{sign}</svg> {label}
        </span>
      ))}
    </figcaption>
  );
}
