import { Component } from './component.ts';
import { setIcon } from './icons.ts';

/** One entry of a menu, as it is being described. */
export class MenuItem {
  readonly dom: HTMLElement = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: '-1' } });
  section = '';
  isDisabled = false;
  isLabel = false;
  private readonly iconEl = this.dom.createDiv('menu-item-icon');
  private readonly titleEl = this.dom.createDiv('menu-item-title');
  private callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    setIcon(this.iconEl, icon ?? '');
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.setAttr('role', checked === null ? 'menuitem' : 'menuitemcheckbox');
    this.dom.setAttr('aria-checked', checked === null ? null : String(checked));
    this.dom.toggleClass('mod-checked', checked === true);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.isDisabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    this.dom.setAttr('aria-disabled', disabled ? 'true' : null);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.isLabel = isLabel;
    this.dom.toggleClass('is-label', isLabel);
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    this.callback?.(event);
  }
}

export class MenuSeparator {
  readonly dom: HTMLElement = createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
  section = '';
}

/** The app's order of sections; others follow as they came. */
const SECTIONS = ['title', 'open', 'action-primary', 'action', 'info', 'view', 'system', '', 'danger'];

/** A menu by the mouse or by key: arrows, Home, End, Enter, Escape. */
export class Menu extends Component {
  private static shown: Menu | null = null;
  private readonly items: (MenuItem | MenuSeparator)[] = [];
  private readonly dom: HTMLElement = createDiv({ cls: 'menu', attr: { role: 'menu' } });
  private readonly onHides: (() => unknown)[] = [];
  private focusedBefore: Element | null = null;

  static forEvent(event: MouseEvent | PointerEvent): Menu {
    const menu = new Menu();
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event), 0);
    return menu;
  }

  addItem(describe: (item: MenuItem) => unknown): this {
    const item = new MenuItem();
    this.items.push(item);
    describe(item);
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator());
    return this;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(): this {
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  }

  showAtPosition({ x, y, width = 0, left = false }: { x: number; y: number; width?: number; overlap?: boolean; left?: boolean }, doc: Document = document): this {
    Menu.shown?.hide();
    Menu.shown = this;
    this.focusedBefore = doc.activeElement;
    this.fill();
    doc.body.append(this.dom);
    const { offsetWidth, offsetHeight } = this.dom;
    const start = left || doc.body.hasClass('mod-rtl') ? x + width - offsetWidth : x;
    this.dom.setCssStyles({
      left: `${String(Math.max(4, Math.min(start, window.innerWidth - offsetWidth - 4)))}px`,
      top: `${String(Math.max(4, Math.min(y, window.innerHeight - offsetHeight - 4)))}px`,
    });
    doc.addEventListener('pointerdown', this.onPointerDown, true);
    doc.addEventListener('keydown', this.onKey, true);
    this.load();
    this.choices()[0]?.dom.focus();
    return this;
  }

  hide(): this {
    if (Menu.shown !== this) return this;
    Menu.shown = null;
    const hadFocus = this.dom.contains(document.activeElement);
    document.removeEventListener('pointerdown', this.onPointerDown, true);
    document.removeEventListener('keydown', this.onKey, true);
    this.dom.detach();
    if (hadFocus && this.focusedBefore instanceof HTMLElement && this.focusedBefore.isConnected) this.focusedBefore.focus();
    this.unload();
    for (const callback of this.onHides) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.onHides.push(callback);
  }

  private fill(): void {
    this.dom.empty();
    const scroll = this.dom.createDiv('menu-scroll');
    const sections = [...new Set([...SECTIONS, ...this.items.map(({ section }) => section)])];
    for (const section of sections) {
      const items = this.items.filter((item) => item.section === section);
      if (items.length === 0) continue;
      if (scroll.childElementCount > 0) scroll.append(new MenuSeparator().dom);
      for (const item of items) {
        scroll.append(item.dom);
        if (!(item instanceof MenuItem) || item.isLabel) continue;
        item.dom.onclick = (event) => this.choose(item, event);
        item.dom.onmouseenter = () => item.dom.focus();
      }
    }
  }

  private choices(): MenuItem[] {
    const shown = Array.from(this.dom.querySelectorAll('.menu-item'));
    return this.items.filter((item) => item instanceof MenuItem).filter((item) => !item.isDisabled && !item.isLabel).sort((a, b) => shown.indexOf(a.dom) - shown.indexOf(b.dom));
  }

  private choose(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
    if (item.isDisabled) return;
    this.hide();
    item.choose(event);
  }

  private readonly onPointerDown = (event: Event): void => {
    if (event.target instanceof Node && !this.dom.contains(event.target)) this.hide();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const choices = this.choices();
    const at = choices.findIndex(({ dom }) => dom === document.activeElement);
    const last = choices.length - 1;
    const goTo: Readonly<Record<string, number>> = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last };
    const next = goTo[event.key];
    if (next !== undefined) choices[next]?.dom.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.hide();
    else if (event.key === 'Enter' || event.key === ' ') {
      const item = choices[at];
      if (item !== undefined) this.choose(item, event);
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
