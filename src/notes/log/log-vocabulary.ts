import { foldCase } from '../../domain/text/fold-case.ts';
import type { ExchangeKind } from '../../domain/interaction.ts';
import type { DateOrder, Settings } from '../../domain/settings/settings.ts';
import type { ChannelVocabulary } from './channels.ts';
import { channelVocabulary } from './channels.ts';
import { logHeadings } from './log-headings.ts';
import type { SaysAttempt } from '../prose/attempts.ts';
import { attemptJudge } from '../prose/attempts.ts';

const MARK_WORDS: Readonly<Record<string, ExchangeKind>> = {
  gave: 'gave',
  received: 'received',
  got: 'received',
  thanked: 'thanked',
  asked: 'asked',
  'asked-me': 'asked-me',
  'they-asked': 'asked-me',
};

/** The words that a log is read by: built in and the user's own, compiled once from the settings. */
export interface LogVocabulary {
  /** Names of log sections, folded by {@link foldHeading}. */
  readonly headings: Pick<ReadonlySet<string>, 'has'>;
  readonly channels: ChannelVocabulary;
  readonly saysAttempt: SaysAttempt;
  /** Mark words, folded by {@link foldKey}. */
  readonly marks: ReadonlyMap<string, ExchangeKind>;
  readonly dateOrder: DateOrder | null;
  /** Only tasks that hold this text are tasks; empty for all. */
  readonly taskFilter: string;
}

/** The same for all settings. */
const SAYS_ATTEMPT = attemptJudge();

export function logVocabulary(settings: Settings): LogVocabulary {
  return {
    headings: logHeadings([settings.logHeading, ...settings.logHeadings].map(foldHeading)),
    channels: channelVocabulary(settings.channels, settings.noteLanguages),
    saysAttempt: SAYS_ATTEMPT,
    marks: new Map(Object.entries({ ...MARK_WORDS, ...settings.marks }).map(([word, kind]) => [foldKey(word), kind])),
    dateOrder: settings.dateOrder,
    taskFilter: settings.taskFilter,
  };
}

const PLAIN_KEY = /^[a-z]+(?:-[a-z]+)*$/;

/** A field's key for comparison: lower case, with `_` and spaces as `-`. */
export function foldKey(key: string): string {
  if (PLAIN_KEY.test(key)) return key;
  return key.trim().toLowerCase().replace(/[\s_]+/g, '-');
}

/** Nearly every heading consists of such letters, which are composed already and only need case folding. */
const PLAIN_HEADING = /^[\dA-Za-zÀ-ÖØ-öø-ɏ]+(?: [\dA-Za-zÀ-ÖØ-öø-ɏ]+)*$/;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|（[^（）]*）|［[^［］]*］|【[^【】]*】|〔[^〔〕]*〕/g;
const WIDE_BRACKETS = /[［］【】〔〕]/g;
const EMPHASIS_AND_SIGNS = /[*_~=`]|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|\u20E3/gu;
const BLOCK_ID = / \^[\w-]+$/;
const PUNCTUATION = /[\s\p{P}]/u;
/** No name of a section is longer, with all that is written around it. */
const LONGEST_HEADING = 400;

/** A heading for comparison: without emphasis, emoji, brackets and their content, and trailing punctuation; case and spaces folded. */
export function foldHeading(text: string): string {
  if (text.length > LONGEST_HEADING) return text;
  if (PLAIN_HEADING.test(text)) return text.toLowerCase();
  // `[2026-06-01] Call` is an entry, not a log of calls.
  const bare = text.replace(BRACKETED, (bracketed, at: number) => (at === 0 && /\d{4}/.test(bracketed) ? bracketed : ''));
  // `【互动记录】` is a name in brackets, not what is left out of one.
  const words = (/[\p{L}\p{N}]/u.test(bare) ? bare : text.replace(WIDE_BRACKETS, '').replace(BRACKETED, '')).replace(EMPHASIS_AND_SIGNS, '').replace(/\s+/g, ' ').trim().replace(BLOCK_ID, '');
  let end = words.length;
  while (end > 0 && PUNCTUATION.test(words.charAt(end - 1))) end--;
  return foldCase(words.slice(0, end));
}
