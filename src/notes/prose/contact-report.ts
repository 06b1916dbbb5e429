import type { Settings } from '../../domain/settings/settings.ts';
import { foldCase } from '../../domain/text/fold-case.ts';
import type { ChannelVocabulary } from '../log/channels.ts';
import { channelVocabulary } from '../log/channels.ts';
import type { LinkSpan } from '../text/links.ts';
import type { Judgement } from './line-judge.ts';
import { LineJudge } from './line-judge.ts';
import type { Mood } from './line-words.ts';
import { Phrases } from './phrases.ts';
import { PROSE_LANGUAGES } from './prose-language.ts';
import { tokensOf } from './tokens.ts';

export type { ContactReport, Judgement } from './line-judge.ts';

/** Judges whether a line reports contact, with me in it. Total and linear. */
export type JudgeReport = (visible: string, spans: readonly LinkSpan[], mood?: Mood) => Judgement;

/** Compiles the words of all languages and the user's own (docs/note-format.md, "What counts as contact"). */
export function reportJudge({ elsewhere, channels, noteLanguages }: Settings): JudgeReport {
  const own = new Phrases(...elsewhere.contactWords.map((word) => foldCase(word.trim()).replace(/\s+/g, ' ')));
  const vocabulary: ChannelVocabulary = channelVocabulary(channels, noteLanguages);
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
