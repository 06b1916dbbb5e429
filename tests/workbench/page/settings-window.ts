import type { App } from '../obsidian/app.ts';
import { Modal } from '../obsidian/modal.ts';
import type { SettingTab } from '../obsidian/setting-tab.ts';

/** The settings: the tabs of plugins. */
export class SettingsWindow extends Modal {
  private shown: SettingTab | null = null;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.modalEl.setAttribute('aria-label', 'Settings');
  }

  override onOpen(): void {
    this.contentEl.addClass('vertical-tabs-container');
    const header = this.contentEl.createDiv({ cls: 'vertical-tab-header' });
    header.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
    const content = this.contentEl.createDiv('vertical-tab-content-container');
    const buttons = this.app.settingTabs.map(({ name, tab }) => {
      const button = header.createEl('button', { cls: 'vertical-tab-nav-item', text: name, attr: { type: 'button' } });
      button.addEventListener('click', () => show(tab, button));
      return { tab, button };
    });
    const show = (tab: SettingTab, button: HTMLElement): void => {
      this.shown?.hide();
      this.shown = tab;
      for (const each of buttons) each.button.toggleClass('is-active', each.button === button);
      content.replaceChildren(tab.containerEl);
      tab.display();
    };
    const [first] = buttons;
    if (first === undefined) content.createDiv({ cls: 'vertical-tab-content', text: 'No plugin has settings.' });
    else show(first.tab, first.button);
  }

  override onClose(): void {
    this.shown?.hide();
  }
}
