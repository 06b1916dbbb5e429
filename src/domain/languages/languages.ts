import { english } from './english.ts';
import type { Language } from './language.ts';

/** Every language that is read in notes, all at once. */
export const LANGUAGES: readonly Language[] = [english];
