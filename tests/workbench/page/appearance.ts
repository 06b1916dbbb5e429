import type { App } from '../obsidian/app.ts';
import { setPhone } from '../obsidian/platform.ts';

/** How the page looks, by its address. */
export interface Appearance {
  readonly isDark: boolean;
  readonly isPhone: boolean;
  readonly isRtl: boolean;
}

export function appearanceOf(query: URLSearchParams): Appearance {
  return { isDark: query.get('theme') === 'dark', isPhone: query.has('phone'), isRtl: query.has('rtl') };
}

export function applyAppearance({ isDark, isPhone, isRtl }: Appearance): void {
  const { body } = document;
  body.toggleClass('theme-dark', isDark);
  body.toggleClass('theme-light', !isDark);
  body.toggleClass(['is-phone', 'is-mobile'], isPhone);
  body.toggleClass('mod-rtl', isRtl);
  document.documentElement.dir = isRtl ? 'rtl' : 'ltr';
  setPhone(isPhone);
}

/** The other theme, at once. The others need the page anew: plugins look at them when they load. */
export function toggleTheme(app: App): void {
  applyAppearance({ isDark: !app.isDarkMode(), isPhone: document.body.hasClass('is-phone'), isRtl: document.body.hasClass('mod-rtl') });
  remember('theme', app.isDarkMode() ? 'dark' : null);
  app.workspace.trigger('css-change');
}

export function reloadWith(name: 'phone' | 'rtl'): void {
  const query = new URLSearchParams(window.location.search);
  remember(name, query.has(name) ? null : '1');
  window.location.reload();
}

function remember(name: string, value: string | null): void {
  const query = new URLSearchParams(window.location.search);
  if (value === null) query.delete(name);
  else query.set(name, value);
  window.history.replaceState(null, '', `?${query.toString()}`);
}
