import { counted, fullDate, fullDay, relativeDate, relativeDay, shortDate, shortDay, span, spanOfDays, times } from './en/dates.ts';
import { goals } from './en/goals.ts';
import { introductions } from './en/introductions.ts';
import { network } from './en/network.ts';
import { problem } from './en/problems.ts';
import { cadence, comingUp, excluded, nextStep, reason, resting } from './en/reasons.ts';
import { givesSinceAsk, onlyInNeed, pattern, patternLabel, quietFor, reachedOut, standing } from './en/reciprocity.ts';

/** All words in English. Messages are functions of facts, so that every language puts its own sentence together. */
export const en = {
  language: 'en',
  dates: { counted, fullDate, fullDay, relativeDate, relativeDay, shortDate, shortDay, span, spanOfDays, times },
  queue: { reason, nextStep, resting, excluded, comingUp, cadence },
  reciprocity: { pattern, patternLabel, onlyInNeed, givesSinceAsk, reachedOut, standing, quietFor },
  problem,
  goals,
  introductions,
  network,
};

/** What every language has to say. */
export type Messages = typeof en;
