import { Keymap, setIcon } from 'obsidian';
import type { Platform } from '../../views/platform.ts';
import type { Session } from './session.ts';

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
