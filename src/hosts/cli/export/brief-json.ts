import type { Brief, PersonBrief } from '../../../domain/brief/brief.ts';
import type { SharedGround, SharedWord } from '../../../domain/brief/shared-ground.ts';
import { formatDate, formatDay } from '../../../domain/day.ts';
import { namedChannel } from '../../../domain/named-channel.ts';
import type { OpenItem } from '../../../domain/relationship/open-items.ts';
import { pathOf } from '../../../domain/relationship/relationship.ts';
import { interactionJson } from './contact-json.ts';
import { exchangeJson, linkJson, tieJson } from './introductions-json.ts';

/** A brief as JSON, every statement with its line. */
export function briefJson({ people, shared }: Brief): object {
  return { shared: shared === null ? null : sharedJson(shared), people: people.map(personJson) };
}

function sharedJson({ acquainted, organisations, venues, acquaintances }: SharedGround): object {
  return {
    acquainted: acquainted.map(({ tie, people }) => ({ people: people.map(pathOf), ...tieJson(tie) })),
    organisations: organisations.map(wordJson),
    venues: venues.map(wordJson),
    acquaintances: acquaintances.map(({ person, knownBy }) => ({ person: pathOf(person), ties: knownBy.map(({ tie }) => tieJson(tie)) })),
  };
}

function wordJson({ word, people }: SharedWord): object {
  return { word, people: people.map(pathOf) };
}

function personJson({ relationship, firstMeeting, introducedBy, about, talks, open, giving, acquaintances, upcoming }: PersonBrief): object {
  const { facts } = relationship.record;
  const { ledger } = relationship.reciprocity;
  return {
    path: facts.path,
    name: facts.name,
    relationship: facts.relationship,
    role: facts.role,
    organisations: facts.organisations,
    status: facts.status,
    metAt: facts.metAt,
    metOn: facts.metOn === null ? null : formatDate(facts.metOn.value),
    firstMeeting: firstMeeting === null ? null : interactionJson(firstMeeting, ledger),
    introducedBy: introducedBy.map(tieJson),
    about: about.map(({ value, line }) => ({ text: value, line })),
    talks: talks.map((talk) => interactionJson(talk, ledger)),
    open: {
      thanks: open.thanks.map(exchangeJson),
      forMe: open.forMe.map(itemJson),
      tasks: open.tasks.map(({ text, due, path, line }) => ({ text, due: due === null ? null : formatDay(due), path, line })),
      forThem: open.forThem.map(itemJson),
    },
    giving: {
      ideas: giving.ideas.map(({ want, offer, words }) => ({ want, offer, words })),
      wishes: giving.wishes.map(({ value, line }) => ({ text: value, line })),
      lastGiven: giving.lastGiven === null ? null : exchangeJson(giving.lastGiven),
    },
    acquaintances: acquaintances.map(({ relationship: other, link }) => ({ path: pathOf(other), ...linkJson(link) })),
    upcoming: upcoming.map((date) =>
      date.kind === 'birthday'
        ? { kind: date.kind, date: formatDay(date.on), path: facts.path, line: date.line }
        : { kind: date.kind, date: formatDate(date.plan.date), ...namedChannel(date.plan), text: date.plan.text, path: date.plan.path, line: date.plan.line },
    ),
  };
}

function itemJson({ kind, text, path, line }: OpenItem): object {
  return { kind, text, path, line };
}
