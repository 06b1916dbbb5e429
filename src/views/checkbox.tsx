import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  /** The description below it, which screen readers read with it. */
  readonly children?: ComponentChildren;
}

/** A checkbox with a description below. */
export function LabelledCheckbox({ label, isTicked, onChange, children }: Props) {
  const id = useId();
  return (
    <div class="rapport-tick">
      <label class="rapport-tick-label">
        <input type="checkbox" checked={isTicked} aria-describedby={id} onChange={(event) => onChange(event.currentTarget.checked)} />
        <bdi dir="auto">{label}</bdi>
      </label>
      <div class="rapport-tick-about" id={id}>{children}</div>
    </div>
  );
}

/** A set with a member added or removed. */
export function toggled(members: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  return new Set(isIn ? [...members, member] : [...members].filter((other) => other !== member));
}
