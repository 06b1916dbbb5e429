import { briefView } from './en/views/brief.ts';
import { contactView } from './en/views/contact.ts';
import { contactsView } from './en/views/contacts.ts';
import { commands, merge, notices } from './en/views/commands.ts';
import { counted, fullDate, fullDay, relativeDate, relativeDay, shortDate, shortDay, span, spanOfDays, times } from './en/dates.ts';
import { events } from './en/events.ts';
import { giving } from './en/giving.ts';
import { setup } from './en/views/setup.ts';
import { goals } from './en/goals.ts';
import { goalsView } from './en/views/goals.ts';
import { introductions } from './en/introductions.ts';
import { logForm } from './en/views/log-form.ts';
import { network } from './en/network.ts';
import { networkView } from './en/views/network.ts';
import { problem } from './en/problems.ts';
import { answered, queueView, writtenWords } from './en/views/queue.ts';
import { brief, cadence, comingUp, excluded, frequencyName, nextStep, nextStepFor, notInQueue, reason, resting, snoozeEffect } from './en/reasons.ts';
import { beforeAsking, countOfGives, givesSinceAsk, onlyInNeed, pattern, patternLabel, quietFor, reachedOut, standing } from './en/reciprocity.ts';
import { lastContactNotMoved, refusal } from './en/refusals.ts';
import { review } from './en/review.ts';
import { settings } from './en/settings.ts';

/** All words in English. Messages are functions of facts, so that every language puts its own sentence together. */
export const en = {
  language: 'en',
  dates: { counted, fullDate, fullDay, relativeDate, relativeDay, shortDate, shortDay, span, spanOfDays, times },
  queue: { reason, brief, nextStep, nextStepFor, resting, excluded, snoozeEffect, notInQueue, comingUp, cadence, frequencyName },
  reciprocity: { pattern, patternLabel, onlyInNeed, givesSinceAsk, beforeAsking, countOfGives, reachedOut, standing, quietFor },
  problem,
  refusal,
  lastContactNotMoved,
  events,
  giving,
  goals,
  goalsView,
  introductions,
  merge,
  network,
  networkView,
  notices,
  commands,
  logForm,
  review,
  queueView,
  answered,
  writtenWords,
  briefView,
  contactView,
  contactsView,
  settings,
  setup,
};

/** What every language has to say. */
export type Messages = typeof en;
