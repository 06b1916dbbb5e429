import type { Extension } from '@codemirror/state';
import type { App } from './app.ts';
import { debounce } from './debounce.ts';
import { Events } from './events.ts';
import type { TFile } from './files.ts';
import type { WorkspaceLeaf } from './leaf.ts';
import { MarkdownView } from './markdown-view.ts';
import { parseLinktext } from './paths.ts';
import { TabGroup } from './tab-group.ts';
import type { View } from './view.ts';

type Where = 'tab' | 'split' | 'window' | boolean;

/** All that is open, and where. */
export class Workspace extends Events {
  readonly containerEl: HTMLElement = createDiv('workspace');
  readonly leftSplit: TabGroup;
  readonly rightSplit: TabGroup;
  layoutReady = false;
  activeLeaf: WorkspaceLeaf | null = null;
  /** Extensions that plugins have given the editor. */
  readonly editorExtensions: Extension[] = [];
  /** The layout is never kept. */
  readonly requestSaveLayout = debounce(() => undefined);
  private readonly middle: TabGroup[] = [];
  private readonly rootEl: HTMLElement;
  private readonly views = new Map<string, (leaf: WorkspaceLeaf) => View>([['markdown', (leaf) => new MarkdownView(leaf)]]);
  private readonly waiting: (() => unknown)[] = [];
  private lastFile: TFile | null = null;
  private lastMarkdown: WorkspaceLeaf | null = null;

  constructor(private readonly app: App) {
    super();
    this.leftSplit = new TabGroup(app, 'left');
    this.rightSplit = new TabGroup(app, 'right');
    this.leftSplit.containerEl.addClass('workspace-split', 'mod-left-split');
    this.rightSplit.containerEl.addClass('workspace-split', 'mod-right-split');
    this.rootEl = createDiv('workspace-split mod-root');
    this.containerEl.append(this.leftSplit.containerEl, this.rootEl, this.rightSplit.containerEl);
  }

  get activeEditor(): MarkdownView | null {
    return this.lastMarkdown?.view instanceof MarkdownView ? this.lastMarkdown.view : null;
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.waiting.push(callback);
  }

  /** Called by the page when all is there. */
  ready(): void {
    this.layoutReady = true;
    for (const callback of this.waiting.splice(0)) callback();
    this.trigger('layout-change');
  }

  /** Returns the way to take it back. */
  addViewType(type: string, creator: (leaf: WorkspaceLeaf) => View): () => void {
    if (this.views.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.views.set(type, creator);
    return () => {
      this.views.delete(type);
      for (const leaf of this.getLeavesOfType(type)) void leaf.openEmpty();
    };
  }

  newView(type: string, leaf: WorkspaceLeaf): View {
    const creator = this.views.get(type);
    if (creator === undefined) throw new Error(`No view of type "${type}" is registered`);
    return creator(leaf);
  }

  getLeaf(newLeaf: Where = false): WorkspaceLeaf {
    if (newLeaf === 'split') return this.addGroup().add();
    const group = this.middleOfActive();
    if (newLeaf !== false) return shown(group, group.add());
    return group.visible?.view.navigation === true ? group.visible : shown(group, group.add());
  }

  getMostRecentLeaf(): WorkspaceLeaf | null {
    return this.middleOfActive().visible;
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    void split;
    return this.rightSplit.add();
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    void split;
    return this.leftSplit.add();
  }

  async ensureSideLeaf(type: string, side: 'left' | 'right', options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {}): Promise<WorkspaceLeaf> {
    const group = side === 'left' ? this.leftSplit : this.rightSplit;
    const leaf = group.leaves.find(({ view }) => view.getViewType() === type) ?? group.add();
    if (leaf.view.getViewType() !== type || options.state !== undefined) await leaf.setViewState({ type, ...(options.state === undefined ? {} : { state: options.state }) });
    if (options.reveal !== false) await this.revealLeaf(leaf);
    if (options.active === true) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    leaf.parent.expand();
    leaf.parent.show(leaf);
    if (leaf.parent.side !== 'root' && document.body.hasClass('is-phone')) (leaf.parent === this.leftSplit ? this.rightSplit : this.leftSplit).collapse();
    this.setActiveLeaf(leaf);
    this.trigger('layout-change');
    return Promise.resolve();
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}): void {
    if (typeof params === 'object' && params.focus === true && !leaf.containerEl.contains(document.activeElement)) {
      const target = leaf.view instanceof MarkdownView ? leaf.view.editor.cm.contentDOM : leaf.containerEl.querySelector<HTMLElement>('.view-content button, .view-content [tabindex="0"], .view-content input');
      target?.focus();
    }
    if (this.activeLeaf === leaf) return;
    this.activeLeaf?.containerEl.removeClass('mod-active');
    this.activeLeaf = leaf;
    leaf.containerEl.addClass('mod-active');
    this.trigger('active-leaf-change', leaf);
    this.fileMayHaveChanged();
  }

  /** Tells, where another note has come to the front. Sidebars do not change what note is active. */
  fileMayHaveChanged(): void {
    const leaf = this.activeLeaf;
    if (leaf?.parent.side === 'root') this.lastMarkdown = leaf.view instanceof MarkdownView ? leaf : null;
    const file = this.getActiveFile();
    if (file === this.lastFile) return;
    this.lastFile = file;
    this.trigger('file-open', file);
  }

  leafRemoved(leaf: WorkspaceLeaf): void {
    const empty = this.middle.find(({ leaves }) => leaves.length === 0);
    if (empty !== undefined && this.middle.length > 1) {
      this.middle.splice(this.middle.indexOf(empty), 1);
      empty.containerEl.detach();
    }
    if (this.lastMarkdown === leaf) this.lastMarkdown = null;
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const next = this.middle[0]?.visible;
      if (next !== null && next !== undefined) this.setActiveLeaf(next);
    }
    this.fileMayHaveChanged();
    this.trigger('layout-change');
  }

  async openLinkText(linktext: string, sourcePath: string, newLeaf: Where = false, openState: { eState?: unknown; active?: boolean } = {}): Promise<void> {
    const { path } = parseLinktext(linktext);
    const file = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath) ?? (await this.app.vault.create(`${path.replace(/\.md$/, '')}.md`, ''));
    await this.getLeaf(newLeaf).openFile(file, openState);
  }

  getActiveFile(): TFile | null {
    return this.activeEditor?.file ?? null;
  }

  getActiveViewOfType<Kind extends View>(type: abstract new (...data: never[]) => Kind): Kind | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const { leaves } of this.middle) for (const leaf of [...leaves]) callback(leaf);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const { leaves } of [...this.middle, this.leftSplit, this.rightSplit]) for (const leaf of [...leaves]) callback(leaf);
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    const found: WorkspaceLeaf[] = [];
    this.iterateAllLeaves((leaf) => {
      if (leaf.view.getViewType() === type) found.push(leaf);
    });
    return found;
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    let found: WorkspaceLeaf | null = null;
    this.iterateAllLeaves((leaf) => {
      if (leaf.id === id) found = leaf;
    });
    return found;
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  getLastOpenFiles(): string[] {
    return this.lastFile === null ? [] : [this.lastFile.path];
  }

  updateOptions(): void {
    // Notes take their extensions when they are opened.
  }

  private middleOfActive(): TabGroup {
    const active = this.activeLeaf?.parent;
    return active?.side === 'root' ? active : (this.middle[0] ?? this.addGroup());
  }

  private addGroup(): TabGroup {
    const group = new TabGroup(this.app, 'root');
    this.middle.push(group);
    this.rootEl.append(group.containerEl);
    return group;
  }
}

function shown(group: TabGroup, leaf: WorkspaceLeaf): WorkspaceLeaf {
  group.show(leaf);
  return leaf;
}
