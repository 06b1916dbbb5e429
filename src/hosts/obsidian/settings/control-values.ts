import { changedSetting, shownSetting, type ShownSetting } from '../../../domain/settings/setting-field.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { Session } from '../session/session.ts';

/** Prefix of the keys of the app's own preferences, as in the plugin's data. */
const APP = 'app.';
const DISCREET = 'app.discreet';
const PREFERENCES = ['newContactFolder', 'newContactTemplate', 'showsCountInStatusBar'] as const;
const SAVE_AFTER_MILLISECONDS = 500;

/**
 * The values behind the rows of the settings tab: the core's by their dotted key, the app's by `app.` and a name. A change
 * shows at once and is saved a moment later, because new settings make the whole vault be read again.
 */
export class ControlValues {
  private changed: Settings | null = null;
  private timer = 0;

  constructor(private readonly session: Session) {}

  /** The settings as the tab shows them, saved or not. */
  get settings(): Settings {
    return this.changed ?? this.session.settings;
  }

  valueOf(key: string): ShownSetting {
    if (key === DISCREET) return this.session.discreet;
    const name = preferenceOf(key);
    return name === null ? shownSetting(this.settings, key) : (this.session.preferences[name] ?? '');
  }

  /** Why the core can't take a value; `undefined` where it can. */
  refusal(key: string, value: ShownSetting): string | undefined {
    if (key.startsWith(APP)) return undefined;
    const result = changedSetting(this.settings, key, value);
    return result.kind === 'changed' ? undefined : this.session.words.settings.refused(result);
  }

  /** Sets a value. One that isn't as expected changes nothing. */
  async set(key: string, value: unknown): Promise<void> {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return;
    if (key === DISCREET) this.session.setDiscreet(value === true);
    else if (key.startsWith(APP)) await this.setPreference(key, value);
    else {
      const result = changedSetting(this.settings, key, value);
      if (result.kind === 'changed') this.saveSoon(result.settings);
    }
  }

  /** Saves unsaved changes. If that fails, they stay here and are saved with the next change. */
  async flush(): Promise<void> {
    window.clearTimeout(this.timer);
    const settings = this.changed;
    if (settings === null) return;
    this.changed = null;
    try {
      await this.session.saveSettings(settings);
    } catch (error) {
      this.changed ??= settings;
      this.session.showNotice(this.session.words.settings.notSaved(error instanceof Error ? error.message : String(error)));
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

/** The preference with a key of the settings tab; `null` where it is none. */
function preferenceOf(key: string): (typeof PREFERENCES)[number] | null {
  return PREFERENCES.find((name) => key === APP + name) ?? null;
}
