import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import { useWords } from '../platform.ts';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly isPlan: boolean;
  readonly type: (text: string) => void;
}

/** What happened. The field grows with its text. */
export function TextField({ field, text, isPlan, type }: Props) {
  const { logForm } = useWords();
  useLayoutEffect(() => {
    const element = field.current;
    // Setting an equal text would move the caret.
    if (element !== null && element.value !== text) element.value = text;
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
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </div>
    </div>
  );
}
