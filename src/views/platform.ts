import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Day } from '../domain/day.ts';
import type { AtPath, Source } from '../domain/source.ts';
import type { Messages } from '../i18n/en.ts';

/** What every view receives from its host. */
export interface Platform {
  readonly words: Messages;
  readonly today: Day;
  /** Privacy mode: initials instead of names, and no lines of notes. */
  readonly discreet: boolean;
  /** Puts an icon of the app's set (`lucide-phone`) into an element. */
  readonly setIcon: (element: HTMLElement, name: string) => void;
  /** Opens a line of a note; the modifier keys of `event` say where. */
  readonly openSource: (source: Source, event: MouseEvent | KeyboardEvent) => void;
  /** Loads the texts of these notes' entries if they aren't in memory; the view is rendered again then. */
  readonly readTexts: (paths: readonly string[]) => void;
}

const PlatformContext = createContext<Platform | null>(null);

export const PlatformProvider = PlatformContext.Provider;

/** The host's platform. Throws outside of a `PlatformProvider`, which is a programming error. */
export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (platform === null) throw new Error('A view was rendered without a platform');
  return platform;
}

/** The host's words. */
export function useWords(): Messages {
  return usePlatform().words;
}

/** Call this wherever texts of entries are shown, with their sources. */
export function useTextsOf(sources: readonly AtPath[]): void {
  const { readTexts } = usePlatform();
  useEffect(() => readTexts(sources.map(({ path }) => path)));
}
