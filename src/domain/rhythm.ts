import type { Day } from './day.ts';
import { RHYTHM_GAPS, RHYTHM_LEAST_GAPS, RHYTHM_LEAST_SPAN } from './thresholds.ts';

/**
 * The own rhythm in days: the median of the last eight gaps between different contact days, `null` until there are
 * three gaps that together span 21 days. `days` ascend, each once. Source: domain.md, "Keeping in touch".
 */
export function rhythmOf(days: readonly Day[]): number | null {
  const gaps = days.slice(-(RHYTHM_GAPS + 1)).map((day, index, recent) => day - (recent[index - 1] ?? day)).slice(1);
  const span = gaps.reduce((sum, gap) => sum + gap, 0);
  if (gaps.length < RHYTHM_LEAST_GAPS || span < RHYTHM_LEAST_SPAN) return null;
  gaps.sort((a, b) => a - b);
  const upper = gaps[gaps.length >> 1] ?? 0;
  const lower = gaps[(gaps.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
}

/** The first of the days that a rhythm rests on, `null` where there are none. */
export function firstDayOfRhythm(days: readonly Day[]): Day | null {
  return days[Math.max(0, days.length - 1 - RHYTHM_GAPS)] ?? null;
}
