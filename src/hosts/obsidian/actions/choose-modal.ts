import { type App, SuggestModal } from 'obsidian';
import { foldName } from '../../../domain/text/fold-name.ts';
import { renderParts } from './suggestion.ts';

/** One of several answers to a question. */
export interface Choice {
  readonly title: string;
  /** Shown beside it. */
  readonly note?: string;
  readonly choose: () => void;
}

interface Question {
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  /** What words of the user's own may mean as an answer. */
  readonly typed?: (words: string) => readonly Choice[];
  /** Shown where nothing matches. */
  readonly hint: string;
}

/** Asks a question that has suggested answers and, perhaps, others. */
export class ChooseModal extends SuggestModal<Choice> {
  constructor(
    app: App,
    private readonly question: Question,
  ) {
    super(app);
    this.setPlaceholder(question.placeholder);
    this.emptyStateText = question.hint;
  }

  override getSuggestions(query: string): Choice[] {
    const { choices, typed } = this.question;
    const words = foldName(query);
    const matching = choices.filter(({ title }) => foldName(title).includes(words));
    const isOffered = words === '' || matching.some(({ title }) => foldName(title).replace(/^#/, '') === words.replace(/^#/, ''));
    const own = isOffered ? [] : (typed?.(query.trim()) ?? []);
    return [...matching, ...own.filter(({ title }) => matching.every((offered) => offered.title !== title))];
  }

  override renderSuggestion({ title, note }: Choice, element: HTMLElement): void {
    renderParts(element, { title, aside: note ?? '' });
  }

  override onChooseSuggestion({ choose }: Choice): void {
    choose();
  }
}
