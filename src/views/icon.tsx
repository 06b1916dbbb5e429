import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePlatform } from './platform.ts';

/** An icon of the app's set, hidden from screen readers because there are words beside it. */
export function Icon({ name }: { readonly name: string }) {
  const { setIcon } = usePlatform();
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current !== null) setIcon(element.current, name);
  }, [name, setIcon]);
  return <span class="rapport-icon" aria-hidden="true" ref={element} />;
}
