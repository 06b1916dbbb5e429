import { chinese } from './chinese.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { Language } from './language.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';

/** Every language that is read in notes, all at once. Of two meanings of a word the first holds, unless the settings name the languages of the notes. */
export const LANGUAGES: readonly Language[] = [english, german, spanish, french, italian, portuguese, dutch, chinese, japanese, korean, russian];
