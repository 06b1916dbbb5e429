import { PersonName } from '../people.tsx';
import { usePlatform, useWords } from '../platform.ts';
import type { LogFormView, WritePreview } from './form-view.ts';

/** Exactly what saving will write, and where. */
export function Writings({ view: { writings, isPlan }, id }: { readonly view: LogFormView; readonly id: string }) {
  const { logForm } = useWords();
  return (
    <section class="rapport-writings" aria-label={logForm.writes} id={id}>
      {isPlan ? <p class="rapport-log-read" dir="auto">{logForm.becomesPlan}</p> : null}
      {writings.length === 0 ? <p class="rapport-log-read" dir="auto">{logForm.nothingYet}</p> : writings.map((writing) => <Writing key={writing.path} writing={writing} />)}
    </section>
  );
}

function Writing({ writing: { name, heading, lines, refused, remark } }: { readonly writing: WritePreview }) {
  const { words: { logForm }, discreet } = usePlatform();
  return (
    <div class="rapport-writing">
      <div class="rapport-writing-place" dir="auto">
        <PersonName name={name} />
        {heading === null || discreet ? null : <span> · {heading}</span>}
      </div>
      {refused !== null ? <p class="rapport-log-unclear" dir="auto">{refused}</p> : discreet ? <p class="rapport-log-read" dir="auto">{logForm.hiddenLine}</p> : <pre class="rapport-writing-lines" dir="auto">{lines.join('\n')}</pre>}
      {remark === null ? null : <p class="rapport-log-read" dir="auto">{remark}</p>}
    </div>
  );
}
