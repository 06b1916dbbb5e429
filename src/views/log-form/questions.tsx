import { usePlatform } from '../platform.ts';
import type { LogFormActions, LogFormView } from './form-view.ts';

interface Props {
  readonly view: LogFormView;
  readonly actions: LogFormActions;
}

/** Questions about earlier entries: a request that this one answers, an entry to add to. */
export function Questions({ view: { continues, requests }, actions }: Props) {
  const { words: { logForm }, today, discreet } = usePlatform();
  if (continues === null && (requests.length === 0 || discreet)) return null;
  return (
    <div class="rapport-questions">
      {continues === null ? null : (
        <label class="rapport-question">
          <input type="checkbox" checked={continues.isChosen} onChange={actions.toggleContinues} />
          <span>{logForm.addTo(continues.date, today)}</span>
        </label>
      )}
      {discreet ? null : requests.map(({ key, by, what, date, isAnswered }) => (
        <label key={key} class="rapport-question">
          <input type="checkbox" checked={isAnswered} onChange={() => actions.toggleRequest(key)} />
          <span dir="auto">{by === 'me' ? logForm.answerOfThem(what) : logForm.answerOfMine(what)}</span>
          <span class="rapport-question-when">{logForm.askedOn(date, today)}</span>
        </label>
      ))}
    </div>
  );
}
