import { ButtonComponent, ColorComponent, DropdownComponent, ExtraButtonComponent, ProgressBarComponent, SearchComponent, SliderComponent, TextAreaComponent, TextComponent, ToggleComponent } from './setting-components.ts';
import type { BaseComponent } from './setting-components.ts';

/** A row of settings: a name, what it is about, and controls. */
export class Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  readonly components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv('setting-item-name');
    this.descEl = this.infoEl.createDiv('setting-item-description');
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    this.nameControls();
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string): this {
    this.nameEl.setAttribute('title', tooltip);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass('setting-item-heading');
    this.nameEl.setAttrs({ role: 'heading', 'aria-level': 2 });
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  setErrorMessage(message: string | null): this {
    this.errorEl?.detach();
    this.errorEl = message === null ? null : this.infoEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } });
    this.settingEl.toggleClass('has-error', message !== null);
    return this;
  }

  addButton(describe: (component: ButtonComponent) => unknown): this {
    return this.add(new ButtonComponent(this.controlEl), describe);
  }

  addExtraButton(describe: (component: ExtraButtonComponent) => unknown): this {
    return this.add(new ExtraButtonComponent(this.controlEl), describe);
  }

  addToggle(describe: (component: ToggleComponent) => unknown): this {
    this.settingEl.addClass('mod-toggle');
    return this.add(new ToggleComponent(this.controlEl), describe);
  }

  addText(describe: (component: TextComponent) => unknown): this {
    return this.add(new TextComponent(this.controlEl), describe);
  }

  addSearch(describe: (component: SearchComponent) => unknown): this {
    return this.add(new SearchComponent(this.controlEl), describe);
  }

  addTextArea(describe: (component: TextAreaComponent) => unknown): this {
    return this.add(new TextAreaComponent(this.controlEl), describe);
  }

  addDropdown(describe: (component: DropdownComponent) => unknown): this {
    return this.add(new DropdownComponent(this.controlEl), describe);
  }

  addSlider(describe: (component: SliderComponent) => unknown): this {
    return this.add(new SliderComponent(this.controlEl), describe);
  }

  addColorPicker(describe: (component: ColorComponent) => unknown): this {
    return this.add(new ColorComponent(this.controlEl), describe);
  }

  addProgressBar(describe: (component: ProgressBarComponent) => unknown): this {
    return this.add(new ProgressBarComponent(this.controlEl), describe);
  }

  addComponent<Kind extends BaseComponent>(make: (element: HTMLElement) => Kind): this {
    this.components.push(make(this.controlEl));
    return this;
  }

  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components.length = 0;
    return this;
  }

  private add<Kind extends BaseComponent>(component: Kind, describe: (component: Kind) => unknown): this {
    this.components.push(component);
    this.nameControls();
    describe(component);
    return this;
  }

  /** Every control bears the name of its row, unless it has one of its own. */
  private nameControls(): void {
    const name = this.nameEl.textContent ?? '';
    if (name === '') return;
    for (const element of Array.from(this.controlEl.querySelectorAll('input, textarea, select'))) {
      if (!element.hasAttribute('aria-label')) element.setAttribute('aria-label', name);
    }
  }
}

/** Rows under one heading. */
export class SettingGroup {
  readonly listEl: HTMLElement;
  private readonly groupEl: HTMLElement;
  private readonly heading: Setting;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv('setting-group');
    this.heading = new Setting(this.groupEl).setHeading();
    this.heading.settingEl.hide();
    this.listEl = this.groupEl.createDiv('setting-items');
  }

  setHeading(text: string | DocumentFragment): this {
    this.heading.setName(text);
    this.heading.settingEl.show();
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(describe: (setting: Setting) => void): this {
    describe(new Setting(this.listEl));
    return this;
  }

  addSearch(describe: (component: SearchComponent) => unknown): this {
    this.heading.settingEl.show();
    this.heading.addSearch(describe);
    return this;
  }

  addExtraButton(describe: (component: ExtraButtonComponent) => unknown): this {
    this.heading.settingEl.show();
    this.heading.addExtraButton(describe);
    return this;
  }
}
