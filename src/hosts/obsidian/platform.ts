import { Keymap, setIcon } from 'obsidian';
import { h, render } from 'preact';
import type { VNode } from 'preact';
import { PlatformProvider, type Platform } from '../../views/platform.ts';
import type { Session } from './session/session.ts';

/** What a view is given, as the session has it at this moment. */
export function platformOf(session: Session): Platform {
  return {
    words: session.words,
    today: session.today(),
    discreet: session.discreet,
    setIcon,
    openSource: (source, event) => void session.open(source, Keymap.isModEvent(event)),
    readTexts: (paths) => void session.readTexts(paths),
  };
}

/** Shows a page in an element, and gives it the platform as the session has it now. */
export function renderWithPlatform(session: Session, page: VNode, element: HTMLElement): void {
  render(h(PlatformProvider, { value: platformOf(session) }, page), element);
}
