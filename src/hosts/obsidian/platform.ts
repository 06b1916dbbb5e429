import { Keymap, setIcon } from 'obsidian';
import { h, render } from 'preact';
import type { VNode } from 'preact';
import { PlatformProvider, type Platform } from '../../views/platform.ts';
import type { Session } from './session/session.ts';

/** What views need, from the current state of the session. */
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

/** Renders a page into an element with the current platform. */
export function renderWithPlatform(session: Session, page: VNode, element: HTMLElement): void {
  render(h(PlatformProvider, { value: platformOf(session) }, page), element);
}
