import { Icon } from './icon.tsx';

interface Props {
  readonly icon: string;
  /** What it does, for screen readers and as a tooltip. */
  readonly label: string;
  readonly onClick: (event: MouseEvent, button: HTMLElement) => void;
  /** Whether the tab key reaches it. */
  readonly isReachable?: boolean;
  readonly isExpanded?: boolean;
}

/** A button with only an icon. */
export function IconButton({ icon, label, onClick, isReachable = true, isExpanded }: Props) {
  return (
    <button
      type="button"
      class="rapport-icon-button clickable-icon"
      aria-label={label}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      tabIndex={isReachable ? 0 : -1}
      onClick={(event) => onClick(event, event.currentTarget)}
    >
      <Icon name={icon} />
    </button>
  );
}
