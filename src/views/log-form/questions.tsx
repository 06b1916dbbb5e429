import type { OpenItem } from '../../domain/relationship/open-items.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { Messages } from '../../i18n/en.ts';
import { usePlatform } from '../platform.ts';
import type { LogFormActions, LogFormView } from './form-view.ts';

interface Props {
  readonly view: LogFormView;
  readonly actions: LogFormActions;
}

/** Questions about earlier entries: a promise or request that this one settles, an entry to add to. */
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
          {item.kind === 'request' ? <span class="rapport-question-when">{logForm.askedOn(item.request.date, today)}</span> : null}
        </label>
      ))}
    </div>
  );
}

function questionAbout(item: OpenItem, { answerOfThem, answerOfMine, alsoDone }: Messages['logForm']): string {
  const text = plainWords(item.text);
  if (item.kind !== 'request') return alsoDone(text);
  return item.request.kind === 'asked' ? answerOfThem(text) : answerOfMine(text);
}
