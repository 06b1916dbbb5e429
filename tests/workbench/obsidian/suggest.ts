import type { App } from './app.ts';
import { Scope } from './keymap.ts';
import { Modal } from './modal.ts';
import type { SearchResult } from './search.ts';
import { prepareFuzzySearch, renderMatches, sortSearchResults } from './search.ts';

export interface Instruction {
  readonly command: string;
  readonly purpose: string;
}

let lists = 0;

/** A list of suggestions below an input, by arrows or by the mouse. */
class SuggestionList<Value> {
  private values: readonly Value[] = [];
  private selected = 0;
  private readonly id: string;

  constructor(
    private readonly containerEl: HTMLElement,
    private readonly inputEl: HTMLElement,
    private readonly owner: { renderSuggestion: (value: Value, element: HTMLElement) => void; selectSuggestion: (value: Value, event: MouseEvent | KeyboardEvent) => void },
    scope: Scope,
  ) {
    lists += 1;
    this.id = `suggestions-${String(lists)}`;
    containerEl.setAttrs({ role: 'listbox', id: this.id, 'aria-label': 'Suggestions' });
    inputEl.setAttrs({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.id, 'aria-expanded': 'true' });
    for (const [key, step] of [['ArrowDown', 1], ['ArrowUp', -1]] as const) {
      scope.register([], key, () => {
        this.select(this.selected + step);
        return false;
      });
    }
    scope.register(null, 'Enter', (event) => {
      if (event.isComposing || this.values.length === 0) return true;
      this.choose(event);
      return false;
    });
  }

  show(values: readonly Value[]): void {
    this.values = values;
    this.containerEl.empty();
    values.forEach((value, index) => {
      const element = this.containerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option', id: `${this.id}-${String(index)}` } });
      this.owner.renderSuggestion(value, element);
      element.addEventListener('mousemove', () => this.select(index));
      element.addEventListener('mousedown', (event) => event.preventDefault());
      element.addEventListener('click', (event) => this.owner.selectSuggestion(value, event));
    });
    this.select(0);
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.selected];
    if (value !== undefined) this.owner.selectSuggestion(value, event);
  }

  private select(index: number): void {
    const count = this.values.length;
    this.selected = count === 0 ? 0 : (index + count) % count;
    Array.from(this.containerEl.children).forEach((element, at) => {
      const isSelected = count > 0 && at === this.selected;
      element.toggleClass('is-selected', isSelected);
      element.setAttr('aria-selected', isSelected ? 'true' : 'false');
      if (isSelected) element.scrollIntoView({ block: 'nearest' });
    });
    this.inputEl.setAttr('aria-activedescendant', count === 0 ? null : `${this.id}-${String(this.selected)}`);
  }
}

/** Lets choose one of many by typing. As in the app it closes before it says what was chosen. */
export abstract class SuggestModal<Value> extends Modal {
  limit = 100;
  emptyStateText = 'No match found.';
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  private readonly instructionsEl: HTMLElement;
  private readonly list: SuggestionList<Value>;
  private asked = 0;

  constructor(app: App) {
    super(app);
    this.modalEl.replaceChildren();
    this.modalEl.className = 'prompt';
    this.inputEl = this.modalEl.createDiv('prompt-input-container').createEl('input', { cls: 'prompt-input', type: 'text', attr: { autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'done', 'aria-label': 'Search' } });
    this.resultContainerEl = this.modalEl.createDiv('prompt-results');
    this.instructionsEl = this.modalEl.createDiv('prompt-instructions');
    this.instructionsEl.hide();
    this.list = new SuggestionList<Value>(this.resultContainerEl, this.inputEl, this, this.scope);
    this.inputEl.addEventListener('input', () => void this.ask());
  }

  abstract getSuggestions(query: string): Value[] | Promise<Value[]>;
  abstract renderSuggestion(value: Value, element: HTMLElement): void;
  abstract onChooseSuggestion(value: Value, event: MouseEvent | KeyboardEvent): void;

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.ask();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.inputEl.setAttribute('aria-label', placeholder);
    this.modalEl.setAttribute('aria-label', placeholder);
  }

  setInstructions(instructions: readonly Instruction[]): void {
    this.instructionsEl.empty();
    this.instructionsEl.show();
    for (const { command, purpose } of instructions) {
      const element = this.instructionsEl.createDiv('prompt-instruction');
      element.createSpan({ cls: 'prompt-instruction-command', text: command });
      element.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.list.show([]);
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText, attr: { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' } });
  }

  selectSuggestion(value: Value, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.list.choose(event);
  }

  private async ask(): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    const values = await this.getSuggestions(this.inputEl.value);
    if (asked !== this.asked) return;
    if (values.length === 0) this.onNoSuggestion();
    else this.list.show(values.slice(0, this.limit === 0 ? undefined : this.limit));
  }
}

export interface FuzzyMatch<Value> {
  item: Value;
  match: SearchResult;
}

export abstract class FuzzySuggestModal<Value> extends SuggestModal<FuzzyMatch<Value>> {
  abstract getItems(): Value[];
  abstract getItemText(item: Value): string;
  abstract onChooseItem(item: Value, event: MouseEvent | KeyboardEvent): void;

  override getSuggestions(query: string): FuzzyMatch<Value>[] {
    const search = prepareFuzzySearch(query);
    const found = this.getItems().flatMap((item) => {
      const match = search(this.getItemText(item));
      return match === null ? [] : [{ item, match }];
    });
    if (query.trim() !== '') sortSearchResults(found);
    return found;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<Value>, element: HTMLElement): void {
    renderMatches(element, this.getItemText(item), match.matches);
  }

  override onChooseSuggestion({ item }: FuzzyMatch<Value>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }
}

/** Suggestions in a popover. */
export abstract class PopoverSuggest<Value> {
  readonly scope: Scope;
  protected readonly suggestEl: HTMLElement = createDiv('suggestion-container');
  protected isOpen = false;

  constructor(
    readonly app: App,
    scope?: Scope,
  ) {
    this.scope = scope ?? new Scope();
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  abstract renderSuggestion(value: Value, element: HTMLElement): void;
  abstract selectSuggestion(value: Value, event: MouseEvent | KeyboardEvent): void;

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.app.keymap.pushScope(this.scope);
    document.body.append(this.suggestEl);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.suggestEl.detach();
  }
}

/** Suggestions for an input, as one types. */
export abstract class AbstractInputSuggest<Value> extends PopoverSuggest<Value> {
  limit = 100;
  private callback: ((value: Value, event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  private readonly list: SuggestionList<Value>;

  constructor(
    app: App,
    protected readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    this.list = new SuggestionList<Value>(this.suggestEl.createDiv('suggestion'), textInputEl, this, this.scope);
    textInputEl.setAttribute('aria-expanded', 'false');
    textInputEl.addEventListener('input', () => void this.ask());
    textInputEl.addEventListener('focus', () => void this.ask());
    textInputEl.addEventListener('blur', () => this.close());
  }

  protected abstract getSuggestions(query: string): Value[] | Promise<Value[]>;

  setValue(value: string): void {
    if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
    else this.textInputEl.textContent = value;
  }

  getValue(): string {
    return this.textInputEl instanceof HTMLInputElement ? this.textInputEl.value : (this.textInputEl.textContent ?? '');
  }

  selectSuggestion(value: Value, event: MouseEvent | KeyboardEvent): void {
    this.callback?.(value, event);
  }

  onSelect(callback: (value: Value, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  override open(): void {
    super.open();
    this.textInputEl.setAttribute('aria-expanded', 'true');
  }

  override close(): void {
    super.close();
    this.textInputEl.setAttribute('aria-expanded', 'false');
  }

  private async ask(): Promise<void> {
    const values = await this.getSuggestions(this.getValue());
    if (values.length === 0 || !this.textInputEl.isActiveElement()) {
      this.close();
      return;
    }
    this.open();
    this.list.show(values.slice(0, this.limit === 0 ? undefined : this.limit));
    const { left, bottom, width } = this.textInputEl.getBoundingClientRect();
    this.suggestEl.setCssStyles({ left: `${String(left)}px`, top: `${String(bottom + 2)}px`, width: `${String(width)}px` });
  }
}
