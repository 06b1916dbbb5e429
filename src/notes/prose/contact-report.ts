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
  const judge = (visible: string, spans: readonly LinkSpan[], mood: Mood): Judgement => {
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
  return (visible, spans, mood = 'report') => {
    const links = spans.filter(({ link }) => link.plain === undefined);
    const whole = judge(visible, spans, mood);
    // Words in bold may be nobody's name, so they change nothing for those who are linked.
    return links.length === spans.length || links.length === 0 ? whole : withNames(judge(visible, links, mood), whole, spans);
  };
}

/** What is reported of the links of a line alone, with the people whom the whole line reports of its names without a link. */
function withNames(ofLinks: Judgement, whole: Judgement, spans: readonly LinkSpan[]): Judgement {
  const named = typeof whole === 'string' ? [] : [...whole.people].filter((index) => spans[index]?.link.plain !== undefined);
  if (typeof ofLinks === 'string') return typeof whole === 'string' || named.length === 0 ? ofLinks : { ...whole, people: new Set(named) };
  const placeOfLink = [...spans.keys()].filter((index) => spans[index]?.link.plain === undefined);
  return { ...ofLinks, people: new Set([...[...ofLinks.people].flatMap((index) => placeOfLink[index] ?? []), ...named]) };
}
