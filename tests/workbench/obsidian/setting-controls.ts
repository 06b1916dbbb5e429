import type { SettingDefinitionControl } from 'obsidian';
import type { App } from './app.ts';
import type { TAbstractFile } from './files.ts';
import type { Setting } from './setting.ts';
import type { TextComponent, ValueComponent } from './setting-components.ts';
import { AbstractInputSuggest } from './suggest.ts';

/** Where the values of controls are. */
export interface ControlValues {
  readonly app: App;
  getControlValue(key: string): unknown;
  setControlValue(key: string, value: unknown): void | Promise<void>;
}

/** Puts the control of a definition into its row, checked as it is changed. */
export function addControl(setting: Setting, { control }: SettingDefinitionControl, values: ControlValues): void {
  const stored = values.getControlValue(control.key) ?? control.defaultValue;
  const asText = typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '';
  const validate: unknown = control.validate;
  const change = async (value: unknown): Promise<void> => {
    const refusal: unknown = typeof validate === 'function' ? await Reflect.apply(validate, undefined, [value]) : undefined;
    setting.setErrorMessage(typeof refusal === 'string' ? refusal : null);
    if (typeof refusal !== 'string') await values.setControlValue(control.key, value);
  };
  const text = (component: ValueComponent<string>): void => void component.setValue(asText).onChange(change);
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(stored === true).onChange(change));
      break;
    case 'dropdown':
      setting.addDropdown((dropdown) => text(dropdown.addOptions(control.options)));
      break;
    case 'text':
      setting.addText((component) => text(component.setPlaceholder(control.placeholder ?? '')));
      break;
    case 'textarea':
      setting.addTextArea((component) => {
        component.inputEl.rows = control.rows ?? 3;
        text(component.setPlaceholder(control.placeholder ?? ''));
      });
      break;
    case 'number':
      setting.addText((component) => {
        component.inputEl.type = 'number';
        component.inputEl.setAttrs({ min: control.min ?? null, max: control.max ?? null, step: control.step ?? null });
        component.setValue(asText).onChange((value) => change(Number(value)));
      });
      break;
    case 'slider':
      setting.addSlider((slider) => slider.setLimits(control.min, control.max, control.step).setValue(Number(asText)).onChange(change));
      break;
    case 'color':
      setting.addColorPicker(text);
      break;
    case 'file': {
      const { filter } = control;
      setting.addText((component) => {
        text(component.setPlaceholder(control.placeholder ?? ''));
        new PathSuggest(values.app, component, () => values.app.vault.getFiles().filter((file) => filter === undefined || Reflect.apply(filter, undefined, [file])));
      });
      break;
    }
    case 'folder': {
      const { filter, includeRoot } = control;
      setting.addText((component) => {
        text(component.setPlaceholder(control.placeholder ?? ''));
        new PathSuggest(values.app, component, () => values.app.vault.getAllFolders(includeRoot ?? false).filter((folder) => filter === undefined || Reflect.apply(filter, undefined, [folder])));
      });
    }
  }
  if (typeof control.disabled === 'function' ? control.disabled() : control.disabled === true) setting.setDisabled(true);
}

class PathSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: App,
    private readonly component: TextComponent,
    private readonly all: () => readonly TAbstractFile[],
  ) {
    super(app, component.inputEl);
  }

  protected override getSuggestions(query: string): string[] {
    const wanted = query.toLowerCase();
    return this.all().map(({ path }) => path).filter((path) => path.toLowerCase().includes(wanted)).sort();
  }

  override renderSuggestion(path: string, element: HTMLElement): void {
    element.setText(path);
  }

  override selectSuggestion(path: string): void {
    this.component.setValue(path).onChanged();
    this.close();
  }
}
