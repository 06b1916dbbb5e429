import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Annotation, EditorSelection, EditorState } from '@codemirror/state';
import type { ChangeSpec, Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { propertiesBlock, startOfText } from './properties-block.ts';
import type { PropertiesTable } from './properties-block.ts';

export interface Position {
  line: number;
  ch: number;
}

interface Range {
  readonly from: Position;
  readonly to?: Position;
}

interface Change extends Range {
  readonly text: string;
}

/** Marks what comes from the disk, which need not be saved. */
const fromDisk = Annotation.define<boolean>();

/** A text as an editor holds it: CodeMirror knows lines alone, which it joins with line feeds. */
export function asInEditor(text: string): string {
  return EditorState.create({ doc: text }).doc.toString();
}

/** The app's way to speak with its editor, which is CodeMirror. Lines and columns from 0. */
export class Editor {
  readonly cm: EditorView;
  private showsSource = false;

  /** `onEdit` hears of everything but what comes from the disk. `table` shows the properties, unless as source. */
  constructor(
    parent: HTMLElement,
    private readonly extensions: () => readonly Extension[],
    private readonly onEdit: () => void,
    private readonly table: PropertiesTable,
  ) {
    this.cm = new EditorView({ parent, state: this.stateOf('') });
  }

  /** Another note: without the history of the one before. */
  load(text: string): void {
    this.cm.setState(this.stateOf(text));
  }

  /** Whether the properties are shown as the lines that they are. */
  setSource(showsSource: boolean): void {
    if (showsSource === this.showsSource) return;
    this.showsSource = showsSource;
    this.load(this.getValue());
  }

  /** Takes over what was changed on the disk since `base`, between what was typed meanwhile. */
  mergeFromDisk(base: string, disk: string): void {
    const baseState = EditorState.create({ doc: base });
    const typed = baseState.changes(difference(base, this.getValue()));
    const theirs = baseState.changes(difference(base, disk));
    this.cm.dispatch({ changes: theirs.map(typed), annotations: fromDisk.of(true) });
  }

  destroy(): void {
    this.cm.destroy();
  }

  getDoc(): this {
    return this;
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.cm.state.doc.toString();
  }

  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
  }

  getLine(line: number): string {
    return line >= 0 && line < this.lineCount() ? this.cm.state.doc.line(line + 1).text : '';
  }

  setLine(line: number, text: string): void {
    const { from, to } = this.cm.state.doc.line(line + 1);
    this.cm.dispatch({ changes: { from, to, insert: text } });
  }

  lineCount(): number {
    return this.cm.state.doc.lines;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  somethingSelected(): boolean {
    return !this.cm.state.selection.main.empty;
  }

  getRange(from: Position, to: Position): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string): void {
    this.cm.dispatch(this.cm.state.replaceSelection(replacement));
  }

  replaceRange(replacement: string, from: Position, to: Position = from): void {
    this.transaction({ changes: [{ from, to, text: replacement }] });
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): Position {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }

  setCursor(position: Position | number, ch = 0): void {
    this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
  }

  setSelection(anchor: Position, head: Position = anchor): void {
    this.cm.dispatch({ selection: EditorSelection.single(this.posToOffset(anchor), this.posToOffset(head)) });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  scrollTo(x?: number | null, y?: number | null): void {
    this.cm.scrollDOM.scrollTo({ ...(typeof x === 'number' ? { left: x } : {}), ...(typeof y === 'number' ? { top: y } : {}) });
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
  }

  scrollIntoView({ from, to }: { from: Position; to: Position }, center = false): void {
    this.cm.dispatch({ effects: EditorView.scrollIntoView(EditorSelection.range(this.posToOffset(from), this.posToOffset(to)), { y: center ? 'center' : 'nearest' }) });
  }

  undo(): void {
    undo(this.cm);
  }

  redo(): void {
    redo(this.cm);
  }

  /** All changes in one step of the history. Their places are those before any of them. */
  transaction({ changes = [], selection, replaceSelection }: { changes?: readonly Change[]; selection?: Range; replaceSelection?: string }): void {
    const specs: ChangeSpec[] = changes.map(({ from, to, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text }));
    this.cm.dispatch({ changes: specs });
    if (replaceSelection !== undefined) this.replaceSelection(replaceSelection);
    if (selection !== undefined) this.setSelection(selection.from, selection.to ?? selection.from);
  }

  posToOffset({ line, ch }: Position): number {
    const { doc } = this.cm.state;
    if (line < 0) return 0;
    if (line >= doc.lines) return doc.length;
    const { from, length } = doc.line(line + 1);
    return from + Math.max(0, Math.min(ch, length));
  }

  offsetToPos(offset: number): Position {
    const { doc } = this.cm.state;
    const line = doc.lineAt(Math.max(0, Math.min(offset, doc.length)));
    return { line: line.number - 1, ch: Math.min(offset, doc.length) - line.from };
  }

  private stateOf(doc: string): EditorState {
    return EditorState.create({
      doc,
      selection: { anchor: this.showsSource ? 0 : startOfText(EditorState.create({ doc }).doc) },
      extensions: [
        this.showsSource ? [] : propertiesBlock(this.table),
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        markdown(),
        syntaxHighlighting(defaultHighlightStyle),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Note', dir: 'auto', tabindex: '0' }),
        EditorView.perLineTextDirection.of(true),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((transaction) => transaction.annotation(fromDisk) === true)) this.onEdit();
        }),
        ...this.extensions(),
      ],
    });
  }
}

/** The one span in which two texts differ. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
