import { EditorState, StateField } from '@codemirror/state';
import type { Extension, Text } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import { propertiesIn } from './properties.ts';
import { getFrontMatterInfo } from './yaml.ts';

/** The table of a text's properties; `null` where they are shown as text. */
export type PropertiesTable = (text: string) => HTMLElement | null;

/** Shows a note's properties as a table in place of their lines, which the cursor can't enter then. */
export function propertiesBlock(table: PropertiesTable): Extension {
  const field = StateField.define({
    create: ({ doc }) => decorationOf(doc, table),
    update: (shown, { docChanged, newDoc }) => (docChanged ? decorationOf(newDoc, table) : shown),
    provide: (shown) => EditorView.decorations.from(shown),
  });
  const behind = EditorState.transactionFilter.of((transaction) => {
    const start = startOfText(transaction.newDoc);
    const { main } = transaction.newSelection;
    if (transaction.newSelection.ranges.every(({ from }) => from >= start)) return transaction;
    return [transaction, { selection: { anchor: Math.max(start, main.anchor), head: Math.max(start, main.head) }, sequential: true }];
  });
  return [field, behind];
}

/** Where the text begins that is edited: behind properties that are shown as a table. */
export function startOfText(doc: Text): number {
  const text = doc.toString();
  const { contentStart } = getFrontMatterInfo(text);
  // A cursor needs a line of its own behind them.
  return contentStart > 0 && doc.lineAt(contentStart).from === contentStart && (propertiesIn(text) ?? []).length > 0 ? contentStart : 0;
}

function decorationOf(doc: Text, table: PropertiesTable): ReturnType<typeof Decoration.set> {
  const start = startOfText(doc);
  return start === 0 ? Decoration.none : Decoration.set(Decoration.replace({ widget: new TableWidget(doc.sliceString(0, start), table), block: true }).range(0, start - 1));
}

class TableWidget extends WidgetType {
  constructor(
    private readonly text: string,
    private readonly table: PropertiesTable,
  ) {
    super();
  }

  override eq(other: TableWidget): boolean {
    return other.text === this.text;
  }

  override toDOM(): HTMLElement {
    return this.table(this.text) ?? createDiv();
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
