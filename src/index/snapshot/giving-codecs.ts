import type { StatedOffer, StatedWant } from '../../domain/giving/stated.ts';
import { type Subject, type SubjectWord, WORD_PARTS } from '../../domain/giving/subject-word.ts';
import type { Codec, Transfer } from './transfer.ts';

const WANT_KINDS = ['need', 'interest'] as const;
const WANT_SOURCES = ['section', 'property'] as const;
const OFFER_SOURCES = ['section', 'property', 'role'] as const;

const subjectWord: Codec<SubjectWord> = (transfer, value) => ({
  stem: transfer.word(value?.stem),
  part: transfer.choice(WORD_PARTS, value?.part),
  mayBeJoined: transfer.flag(value?.mayBeJoined),
});

export function subject(transfer: Transfer, value: Subject | undefined): Subject {
  return transfer.list(value, subjectWord);
}

/** Wants and offers without their words, as are the entries. */
export const want: Codec<StatedWant> = (transfer, value) => ({
  text: '',
  line: transfer.number(value?.line),
  subject: subject(transfer, value?.subject),
  kind: transfer.choice(WANT_KINDS, value?.kind),
  from: transfer.choice(WANT_SOURCES, value?.from),
});

export const offer: Codec<StatedOffer> = (transfer, value) => ({
  text: '',
  line: transfer.number(value?.line),
  subject: subject(transfer, value?.subject),
  from: transfer.choice(OFFER_SOURCES, value?.from),
});
