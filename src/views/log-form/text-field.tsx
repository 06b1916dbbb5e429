import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { usePlatform } from '../platform.ts';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly isPlan: boolean;
  readonly type: (text: string, isComposing: boolean) => void;
}

/** What happened. The field grows with its text and keeps the caret while words move into chips. */
export function TextField({ field, text, isPlan, type }: Props) {
  const { words: { logForm } } = usePlatform();
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || element.value === text) return;
    const behind = element.value.length - element.selectionEnd;
    element.value = text;
    const caret = Math.max(0, text.length - behind);
    element.setSelectionRange(caret, caret);
  }, [field, text]);
  return (
    <div class="rapport-log-field">
      <label class="rapport-log-label" for="rapport-log-text">{isPlan ? logForm.whatPlanned : logForm.what}</label>
      <div class="rapport-grow" data-text={`${text} `}>
        <textarea
          ref={field}
          id="rapport-log-text"
          class="rapport-log-text"
          dir="auto"
          rows={2}
          placeholder={logForm.example}
          onInput={(event) => type(event.currentTarget.value, event.isComposing)}
          onCompositionEnd={({ currentTarget }) => type(currentTarget.value, false)}
        />
      </div>
    </div>
  );
}
