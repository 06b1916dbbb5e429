import { type App, FuzzySuggestModal } from 'obsidian';

interface Offer<Item> {
  readonly placeholder: string;
  readonly items: readonly Item[];
  /** What an item is found by and shown as. */
  readonly textOf: (item: Item) => string;
  readonly onChosen: (item: Item) => void;
}

/** Asks for one of several items, by parts of its text. */
export function chooseItem<Item>(app: App, offer: Offer<Item>): void {
  new ItemModal(app, offer).open();
}

class ItemModal<Item> extends FuzzySuggestModal<Item> {
  constructor(
    app: App,
    private readonly offer: Offer<Item>,
  ) {
    super(app);
    this.setPlaceholder(offer.placeholder);
  }

  override getItems(): Item[] {
    return [...this.offer.items];
  }

  override getItemText(item: Item): string {
    return this.offer.textOf(item);
  }

  override onChooseItem(item: Item): void {
    this.offer.onChosen(item);
  }
}
