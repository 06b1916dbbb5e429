import { eventKeyIn } from '../../../src/domain/events/venue-name.ts';
import { subjectOfMark } from '../../../src/domain/giving/subject.ts';
import { tellingWordsOf } from '../../../src/domain/exchange/telling-words.ts';
import type { NamedChannel } from '../../../src/domain/named-channel.ts';
import type { CountedAs, Exchange, Interaction } from '../../../src/domain/interaction.ts';
import { saysFirstMeeting } from '../../../src/domain/relationship/first-meeting.ts';
import { fingerprint, fingerprintOfMark } from '../../../src/domain/text/fingerprint.ts';
import type { OtherNote } from '../../../src/domain/other-note.ts';
import type { CategoryVocabulary } from '../../../src/domain/exchange/exchange-category.ts';
import { linksOfMark } from '../../../src/notes/text/links.ts';
import type { NoteFacts } from '../../../src/notes/note.ts';

/** What a snapshot is to give back of a note. */
export function withoutTexts(note: NoteFacts, outcomes: CategoryVocabulary): NoteFacts {
  const mark = (exchange: Exchange): Exchange => ({ ...exchange, what: '', digest: { category: outcomes.categoryOf(exchange), links: linksOfMark(exchange), fingerprint: fingerprintOfMark(exchange), words: tellingWordsOf(exchange), subject: subjectOfMark(exchange) } });
  const entry = <Entry extends Interaction>(interaction: Entry): Entry => ({
    ...withoutOwnWords(interaction), text: '', exchanges: interaction.exchanges.map(mark), ...(saysFirstMeeting(interaction) ? { saysFirstMeeting: true } : {}), ...eventKey(interaction),
  });
  const silent = <Said extends { readonly text: string }>(said: Said): Said => ({ ...said, text: '' });
  const records = (other: OtherNote): OtherNote => ({
    ...other,
    interactions: other.interactions.map((recorded) => ({ ...entry(recorded), ...(recorded.written === null ? {} : { written: '', fingerprint: fingerprint(recorded.written) }) })),
    plans: other.plans.map((plan) => silent(withoutOwnWords(plan))),
    mentions: other.mentions.map(silent),
    tasks: other.tasks.map((task) => ({ ...silent(task), opensWith: task.opensWith === null ? null : silent(task.opensWith) })),
  });
  if (note.kind === 'contact') {
    const { facts } = note;
    return { ...note, facts: { ...facts, interactions: facts.interactions.map(entry), plans: facts.plans.map((plan) => silent(withoutOwnWords(plan))), commitments: facts.commitments.map(silent), about: facts.about.map((line) => ({ ...line, value: '' })), wants: facts.wants.map(silent), offers: facts.offers.map(silent) } };
  }
  const said = note.kind === 'me' ? { ...note, offers: note.offers.map(silent) } : note;
  return said.records === undefined ? said : { ...said, records: records(said.records) };
}

function eventKey(entry: Interaction): { readonly eventKey?: number } {
  const key = eventKeyIn(entry);
  return key === null ? {} : { eventKey: key };
}

function withoutOwnWords<Entry extends NamedChannel & { readonly countedAs?: CountedAs }>(entry: Entry): Entry {
  const rest: Entry & { channelWord?: string; countedAs?: CountedAs } = { ...entry };
  delete rest.channelWord;
  delete rest.countedAs;
  return rest;
}
