import { Notice } from 'obsidian';
import { changedSetting, shownSetting, type ShownSetting } from '../../../domain/settings/setting-field.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { Preferences, Session } from '../session/session.ts';

/** Keys of what holds in the app alone begin so, as in the plugin's data. */
const APP = 'app.';
const DISCREET = 'app.discreet';
const SAVE_AFTER_MILLISECONDS = 500;

/**
 * The values behind the rows of the settings: the core's by their dotted key, the app's by `app.` and a name. Every change
 * is kept at once and saved a moment later, since the vault is read again by new settings.
 */
export class ControlValues {
  private changed: Settings | null = null;
  private timer = 0;

  constructor(private readonly session: Session) {}

  /** As they are here, saved or not. */
  get settings(): Settings {
    return this.changed ?? this.session.settings;
  }

  valueOf(key: string): ShownSetting {
    if (key === DISCREET) return this.session.discreet;
    const name = preferenceOf(key);
    return name === null ? shownSetting(this.settings, key) : (this.session.preferences[name] ?? '');
  }

  /** Why the core can't take a value; nothing where it can. */
  refusal(key: string, value: ShownSetting): string | undefined {
    if (key.startsWith(APP)) return undefined;
    const result = changedSetting(this.settings, key, value);
    return result.kind === 'changed' ? undefined : this.session.words.settings.refused(result);
  }

  /** Takes a value that is as expected; another changes nothing. */
  async set(key: string, value: unknown): Promise<void> {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return;
    if (key === DISCREET) this.session.setDiscreet(value === true);
    else if (key.startsWith(APP)) await this.setPreference(key, value);
    else {
      const result = changedSetting(this.settings, key, value);
      if (result.kind === 'changed') this.saveSoon(result.settings);
    }
  }

  /** Saves what has not been saved yet. What can't be saved stays here, and is tried again with the next change. */
  async flush(): Promise<void> {
    window.clearTimeout(this.timer);
    const settings = this.changed;
    if (settings === null) return;
    this.changed = null;
    try {
      await this.session.saveSettings(settings);
    } catch (error) {
      this.changed ??= settings;
      new Notice(this.session.words.settings.notSaved(error instanceof Error ? error.message : String(error)));
    }
  }

  private saveSoon(settings: Settings): void {
    this.changed = settings;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), SAVE_AFTER_MILLISECONDS);
  }

  private async setPreference(key: string, value: ShownSetting): Promise<void> {
    const { preferences } = this.session;
    const name = preferenceOf(key);
    if (name === 'showsCountInStatusBar') await this.session.savePreferences({ ...preferences, showsCountInStatusBar: value === true });
    else if (name !== null && typeof value === 'string') await this.session.savePreferences({ ...preferences, [name]: value.trim() === '' ? null : value.trim() });
  }
}

function preferenceOf(key: string): Exclude<keyof Preferences, 'welcomed'> | null {
  switch (key) {
    case 'app.newContactFolder':
      return 'newContactFolder';
    case 'app.newContactTemplate':
      return 'newContactTemplate';
    case 'app.showsCountInStatusBar':
      return 'showsCountInStatusBar';
    default:
      return null;
  }
}
