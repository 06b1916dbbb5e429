import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { Day } from '../domain/day.ts';
import type { Source } from '../domain/source.ts';
import type { Messages } from '../i18n/en.ts';

/** What every view is given by the host that shows it. */
export interface Platform {
  readonly words: Messages;
  readonly today: Day;
  /** Initials in the place of names, and no lines of notes. */
  readonly discreet: boolean;
  /** Puts an icon of the app's set (`lucide-phone`) into an element. */
  readonly setIcon: (element: HTMLElement, name: string) => void;
  /** Shows a line of a note; `event` says where (a new tab with the modifier key). */
  readonly openSource: (source: Source, event: MouseEvent | KeyboardEvent) => void;
  /** Reads the texts of some notes' entries, where only the notes themselves hold them: what is shown is rendered anew then. */
  readonly readTexts: (paths: readonly string[]) => void;
}

const PlatformContext = createContext<Platform | null>(null);

export const PlatformProvider = PlatformContext.Provider;

/** The host's platform. Fails outside of a `PlatformProvider`: a mistake of the program. */
export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (platform === null) throw new Error('A view was rendered without a platform');
  return platform;
}

/** To be called by whatever shows texts of entries, with where they stand. */
export function useTextsOf(sources: readonly Source[]): void {
  const { readTexts } = usePlatform();
  useEffect(() => readTexts(sources.map(({ path }) => path)));
}
