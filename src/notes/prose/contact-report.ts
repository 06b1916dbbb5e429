import type { Direction } from '../../domain/interaction.ts';
import type { NamedChannel } from '../../domain/named-channel.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { foldCase } from '../../domain/text/fold-case.ts';
import type { ChannelVocabulary } from '../log/channels.ts';
import { channelVocabulary } from '../log/channels.ts';
import type { LinkSpan } from '../text/links.ts';
import { LineJudge } from './line-judge.ts';
import { Phrases } from './phrases.ts';
import { PROSE_LANGUAGES } from './prose-language.ts';
import { tokensOf } from './tokens.ts';

/** What the words of a line report of the people that it links. */
export interface ContactReport extends NamedChannel {
  /** Indexes of the links to those who were in touch, or whom I tried to reach. */
  readonly people: ReadonlySet<number>;
  /** `in` where they reached out; else unknown. */
  readonly direction: Direction | null;
  readonly attempt: boolean;
}

/**
 * What is known of a line before its words are read: nothing (`report`), that it was done (`done`, a ticked task), or that
 * it is about contact (`given`, below a heading that says so).
 */
export type Mood = 'report' | 'done' | 'given';

/** `mention` where the words speak against contact, `unknown` where they don't say. */
export type Judgement = ContactReport | 'mention' | 'unknown';

/** Judges whether a line reports contact, with me in it. Total and linear. */
export type JudgeReport = (visible: string, spans: readonly LinkSpan[], mood?: Mood) => Judgement;

/** Compiles the words of all languages and the user's own (docs/note-format.md, "What counts as contact"). */
export function reportJudge({ elsewhere, channels }: Settings): JudgeReport {
  const own = new Phrases(...elsewhere.contactWords.map((word) => foldCase(word.trim()).replace(/\s+/g, ' ')));
  const vocabulary: ChannelVocabulary = channelVocabulary(channels);
  return (visible, spans, mood = 'report') => {
    if (spans.length === 0) return 'unknown';
    const tokens = tokensOf(visible, spans);
    const known = PROSE_LANGUAGES.map((words) => ({ words, count: words.countKnown(tokens) }));
    const [first] = known;
    // The language that knows most of the words judges first; the others are asked where it finds neither contact nor a reason against it.
    const asked = known.filter((language) => language.count > 0 || language === first).sort((a, b) => b.count - a.count);
    for (const { words } of asked) {
      const judged = new LineJudge(tokens, words, own, vocabulary, mood).judge();
      if (judged !== 'unknown') return judged;
    }
    return 'unknown';
  };
}
