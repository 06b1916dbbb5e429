import type { Settings } from '../../domain/settings/settings.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';
import { foldHeading } from '../log/log-vocabulary.ts';
import type { LogSection } from '../log/sections.ts';
import { logSections } from '../log/sections.ts';
import type { Structure } from '../structure/block.ts';

/** Finds the sections of a daily note in which the queue was written: a listed name is neither contact nor a promise. */
export type QueueSections = (structure: Structure) => readonly LogSection[];

/** Compiles the settings. */
export function queueSections({ elsewhere }: Settings, vocabulary: LogVocabulary): QueueSections {
  const sought: LogVocabulary = { ...vocabulary, headings: new Set([foldHeading(elsewhere.queueHeading)]) };
  return ({ blocks, text }) => logSections(blocks, text, sought);
}

/** Whether a line is in one of the sections. */
export function isIn(sections: readonly LogSection[], line: number): boolean {
  return sections.some((section) => line > section.line && line <= section.endLine);
}
