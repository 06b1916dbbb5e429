import type { SettingDefinition, SettingDefinitionControl, SettingDefinitionGroup, SettingDefinitionItem, SettingDefinitionList, SettingDefinitionPage } from 'obsidian';
import type { App } from './app.ts';
import type { Plugin } from './plugin.ts';
import { Setting, SettingGroup } from './setting.ts';
import { addControl } from './setting-controls.ts';
import { setIcon } from './icons.ts';

type Truth = boolean | (() => boolean) | undefined;

/** A plugin's part of the settings, by its definitions. */
export abstract class SettingTab {
  icon = '';
  readonly containerEl: HTMLElement = createDiv('vertical-tab-content');
  settingItems: SettingDefinitionItem[] = [];
  private path: readonly string[] = [];
  private endings: (() => void)[] = [];

  constructor(readonly app: App) {}

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  abstract getControlValue(key: string): unknown;
  abstract setControlValue(key: string, value: unknown): void | Promise<void>;

  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.containerEl.isConnected) this.renderItems();
  }

  refreshDomState(): void {
    this.renderItems();
  }

  display(): void {
    this.path = [];
    this.update();
    this.renderItems();
  }

  hide(): void {
    this.end();
  }

  private end(): void {
    for (const ending of this.endings.splice(0)) ending();
  }

  private renderItems(): void {
    this.end();
    const { scrollTop } = this.containerEl;
    this.containerEl.empty();
    let items: readonly SettingDefinitionItem[] = this.settingItems;
    for (const name of this.path) items = pages(items).find((page) => page.name === name)?.items ?? [];
    if (this.path.length > 0) this.renderWayBack();
    let group: SettingGroup | null = null;
    for (const item of items) {
      if (!holds(item.visible, true)) continue;
      if ('type' in item && item.type !== 'page') {
        this.renderGroup(item);
        group = null;
      } else {
        group ??= new SettingGroup(this.containerEl);
        this.renderRow(item, group, 0);
      }
    }
    this.containerEl.scrollTop = scrollTop;
  }

  private renderWayBack(): void {
    const bar = this.containerEl.createDiv('setting-page-titlebar');
    const back = bar.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': 'Back' } });
    setIcon(back, 'lucide-chevron-left');
    back.addEventListener('click', () => this.goTo(this.path.slice(0, -1)));
    bar.createEl('h2', { text: this.path.at(-1) ?? '' });
  }

  private goTo(path: readonly string[]): void {
    this.path = path;
    this.containerEl.scrollTop = 0;
    this.renderItems();
    this.containerEl.querySelector<HTMLElement>('button, input, select, textarea')?.focus();
  }

  private renderGroup(definition: SettingDefinitionGroup | SettingDefinitionList): void {
    const group = new SettingGroup(this.containerEl);
    if (definition.heading !== undefined) group.setHeading(definition.heading);
    if (definition.cls !== undefined) group.addClass(...definition.cls.split(' '));
    if (definition.search !== undefined) throw new Error('The workbench does not offer search in groups of settings');
    // What it offers has the shape of the app's own, as the type test checks.
    for (const describe of definition.extraButtons ?? []) group.addExtraButton((component) => void Reflect.apply(describe, undefined, [component]));
    const items = definition.items ?? [];
    items.forEach((item, index) => {
      if (holds(item.visible, true)) this.renderRow(item, group, index, definition);
    });
    if (isList(definition)) renderListEnd(definition, group, items.length === 0);
  }

  private renderRow(item: SettingDefinition | SettingDefinitionPage, group: SettingGroup, index: number, owner?: SettingDefinitionGroup): void {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined) setting.setDesc(item.desc);
    if ('type' in item) this.renderPageRow(setting, item);
    else if (isControl(item)) addControl(setting, item, this);
    else if (item.render !== undefined) {
      const ending: unknown = Reflect.apply(item.render, undefined, [setting, group]);
      if (typeof ending === 'function') this.endings.push(() => void Reflect.apply(ending, undefined, []));
    } else if (item.action !== undefined) this.asButton(setting, () => item.action?.(setting.settingEl, index));
    const onDelete = owner !== undefined && isList(owner) ? owner.onDelete : undefined;
    if (onDelete !== undefined) setting.addExtraButton((button) => button.setIcon('lucide-x').setTooltip(`Remove ${item.name}`).onClick(() => onDelete(index)));
  }

  private renderPageRow(setting: Setting, item: SettingDefinitionPage): void {
    if (item.page !== undefined) throw new Error('The workbench does not offer setting pages drawn by the plugin');
    const { displayValue } = item;
    if (displayValue !== undefined) setting.controlEl.createSpan({ cls: 'setting-display-value', text: typeof displayValue === 'string' ? displayValue : displayValue() });
    this.asButton(setting, () => this.goTo([...this.path, item.name]));
  }

  private asButton(setting: Setting, act: () => void): void {
    setting.settingEl.addClass('mod-navigable');
    setIcon(setting.controlEl.createSpan('setting-chevron'), 'lucide-chevron-right');
    setting.settingEl.setAttrs({ role: 'button', tabindex: 0 });
    setting.settingEl.addEventListener('click', act);
    setting.settingEl.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        act();
      }
    });
  }
}

/** The settings of a plugin. What it does not route itself is kept in `plugin.settings`. */
export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    readonly plugin: Plugin,
  ) {
    super(app);
  }

  getControlValue(key: string): unknown {
    const { settings } = this.plugin;
    return typeof settings === 'object' && settings !== null ? Reflect.get(settings, key) : undefined;
  }

  async setControlValue(key: string, value: unknown): Promise<void> {
    this.plugin.settings = { ...(typeof this.plugin.settings === 'object' ? this.plugin.settings : {}), [key]: value };
    await this.plugin.saveData(this.plugin.settings);
  }
}

function renderListEnd({ emptyState, addItem }: SettingDefinitionList, group: SettingGroup, isEmpty: boolean): void {
  if (isEmpty && emptyState !== undefined) group.listEl.createDiv({ cls: 'setting-list-empty', text: emptyState });
  if (addItem === undefined) return;
  const button = group.listEl.createEl('button', { cls: 'setting-add-item', text: addItem.name, attr: { type: 'button' } });
  button.addEventListener('click', () => addItem.action(button));
}

function pages(items: readonly SettingDefinitionItem[]): SettingDefinitionPage[] {
  return items.flatMap((item) => {
    if (!('type' in item)) return [];
    return item.type === 'page' ? [item] : pages(item.items ?? []);
  });
}

function isList(definition: SettingDefinitionGroup | SettingDefinitionList): definition is SettingDefinitionList {
  return definition.type === 'list';
}

function isControl(item: SettingDefinition): item is SettingDefinitionControl {
  return item.control !== undefined;
}

/** What is said as a value or as a question. */
export function holds(truth: Truth, otherwise: boolean): boolean {
  return typeof truth === 'function' ? truth() : (truth ?? otherwise);
}
