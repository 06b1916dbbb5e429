import type { OpenItem } from '../../domain/relationship/open-items.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { Messages } from '../../i18n/en.ts';
import { usePlatform } from '../platform.ts';
import type { LogFormActions, LogFormView } from './form-view.ts';

interface Props {
  readonly view: LogFormView;
  readonly actions: LogFormActions;
}

/** Boxes about earlier entries: open items that this one closes, an entry to add to. */
export function Questions({ view: { continues, openItems }, actions }: Props) {
  const { words: { logForm }, today, discreet } = usePlatform();
  if (continues === null && (openItems.length === 0 || discreet)) return null;
  return (
    <div class="rapport-questions">
      {continues === null ? null : (
        <label class="rapport-question">
          <input type="checkbox" checked={continues.isChosen} onChange={actions.toggleContinues} />
          <span>{logForm.addTo(continues.date, today)}</span>
        </label>
      )}
      {discreet ? null : openItems.map(({ key, item, isChosen }) => (
        <label key={key} class="rapport-question">
          <input type="checkbox" checked={isChosen} onChange={() => actions.toggleOpenItem(key)} />
          <span dir="auto">{questionAbout(item, logForm)}</span>
        </label>
      ))}
    </div>
  );
}

function questionAbout(item: OpenItem, { promiseDone, theirPromiseDone, answerOfThem, answerOfMine, planHappened }: Messages['logForm']): string {
  const text = plainWords(item.text);
  if (item.kind === 'plan') return planHappened(text);
  if (item.kind === 'promise') return item.promise.waitingFor === 'me' ? promiseDone(text) : theirPromiseDone(text);
  return item.request.kind === 'asked' ? answerOfThem(text) : answerOfMine(text);
}
