import { type App, SuggestModal } from 'obsidian';
import { foldName } from '../../../domain/text/fold-name.ts';

/** One of several answers to a question. */
export interface Choice {
  readonly title: string;
  readonly choose: () => void;
}

interface Question {
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  /** An answer of the user's own words; `null` if they can't be one. */
  readonly typed?: (words: string) => Choice | null;
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
    const own = isOffered ? null : (typed?.(query.trim()) ?? null);
    return own === null ? matching : [...matching, own];
  }

  override renderSuggestion({ title }: Choice, element: HTMLElement): void {
    element.setAttr('dir', 'auto');
    element.setText(title);
  }

  override onChooseSuggestion({ choose }: Choice): void {
    choose();
  }
}
