import type { Brief, PersonBrief } from '../domain/brief/brief.ts';
import type { SharedGround } from '../domain/brief/shared-ground.ts';
import type { AboutLine } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import { pathOf, type HistoryEntry, type Relationship } from '../domain/relationship/relationship.ts';
import type { OpenItem } from '../domain/relationship/open-items.ts';
import { channelLabel, type NamedChannel } from '../domain/named-channel.ts';
import type { Source } from '../domain/source.ts';
import { initials } from '../domain/text/initials.ts';
import { plainWords } from '../domain/text/plain-words.ts';
import { LINES_IN_A_BRIEF } from '../domain/thresholds.ts';
import type { Messages } from './en.ts';

/** One line of a brief, in words, with what it is based on. */
export interface BriefLine {
  /** In front: a date or a name. */
  readonly label: string | null;
  /** The path of the contact whom the label names. */
  readonly person: string | null;
  /** The words of the note; empty in privacy mode. */
  readonly words: string;
  /** What is said of them. */
  readonly remark: string | null;
  readonly source: Source;
}

/** Lines of one kind. There are `more` that aren't among them. */
export interface BriefSection {
  readonly name: keyof Messages['briefView']['heads'];
  readonly head: string;
  readonly lines: readonly BriefLine[];
  readonly more: number;
}

/** What the words of a brief depend on. */
export interface BriefWording {
  readonly words: Messages;
  readonly today: Day;
  /** Privacy mode: initials, and no words of notes. */
  readonly discreet: boolean;
  readonly nameOf: (path: string) => string;
}

/** A brief in words. */
export interface BriefInWords {
  readonly nameAt: (path: string) => string;
  /** Who someone is, in the words of the note. */
  readonly identity: (person: Relationship) => readonly string[];
  /** What several people have in common; `null` of fewer. */
  readonly shared: (brief: Brief) => BriefSection | null;
  /** Everything about one person, without sections that have no lines. */
  readonly of: (person: PersonBrief) => readonly BriefSection[];
}

/** Puts a brief in words, the same in the app, in the terminal and as a copy. */
export function briefInWords({ words, today, discreet, nameOf }: BriefWording): BriefInWords {
  const { briefView, contactView: { history, identity, open, promises, touch }, dates: { relativeDate, relativeDay, shortDate }, giving: { ideaFor }, introductions: { brought, tie: tieOf }, queueView, reciprocity } = words;

  const nameAt = (path: string): string => (discreet ? initials(nameOf(path)) : nameOf(path));
  const namesOf = (people: readonly Relationship[]): readonly string[] => people.map((person) => nameAt(pathOf(person)));
  const line = ({ path, line: at }: Source, said: string, remark: string | null, label: string | null = null, person: string | null = null): BriefLine =>
    ({ label, person, words: discreet ? '' : plainWords(said), remark, source: { path, line: at } });
  const entryWords = (entry: NamedChannel & { readonly text: string }): string => queueView.line(channelLabel(entry), entry.text);
  const notes = (path: string, about: readonly AboutLine[], label: string | null = null): readonly BriefLine[] => (discreet ? [] : about.map(({ value, line: at }) => line({ path, line: at }, value, null, label)));
  const section = (name: BriefSection['name'], all: readonly BriefLine[]): BriefSection => {
    const lines = all.slice(0, LINES_IN_A_BRIEF);
    return { name, head: briefView.heads[name], lines, more: all.length - lines.length };
  };

  const sharedLines = ({ acquainted, organisations, venues, acquaintances }: SharedGround): readonly BriefLine[] => [
    ...acquainted.map(({ tie, people }) => line(tie, '', people.length > 2 ? briefView.together(namesOf(people), tie.date, today) : tieOf(tie, nameAt(tie.from), nameAt(tie.to), today))),
    ...([[organisations, briefView.areAt], [venues, briefView.metAt]] as const).flatMap(([shared, say]) =>
      discreet ? [] : shared.flatMap(({ word, people }) => people.slice(0, 1).map((first) => line({ path: pathOf(first), line: 1 }, '', say(namesOf(people), plainWords(word))))),
    ),
    ...acquaintances.flatMap(({ person, knownBy }) => knownBy.slice(0, 1).map(({ tie }) => line(tie, '', briefView.knownTo(namesOf(knownBy.map((known) => known.person))), nameAt(pathOf(person)), pathOf(person)))),
  ];

  const met = ({ relationship: { record: { facts: { metAt, metOn, path } } }, firstMeeting, introducedBy }: PersonBrief): readonly BriefLine[] => [
    ...((metAt === null || discreet) && metOn === null ? [] : [line({ path, line: metOn?.line ?? 1 }, metAt ?? '', metOn === null ? null : shortDate(metOn.value, today), briefView.met)]),
    ...(firstMeeting === null ? [] : [line(firstMeeting, entryWords(firstMeeting), shortDate(firstMeeting.date, today), briefView.firstMeeting)]),
    ...introducedBy.map((tie) => line(tie, '', brought(nameAt(tie.from), nameAt(tie.to)))),
  ];

  const talk = (entry: HistoryEntry): BriefLine => {
    const said = entryWords(entry);
    const marks = entry.exchanges.map(({ kind, what }) => (discreet || what === '' || what === entry.text ? history.exchange[kind] : `${history.exchange[kind]}: ${plainWords(what)}`));
    const others = entry.people.map(nameAt).filter((name) => discreet || !said.includes(name));
    const remarks = others.length === 0 ? marks : [...marks, history.withPeople(others)];
    return line(entry, said, remarks.length === 0 ? null : joined(remarks), shortDate(entry.date, today));
  };

  const talks = ({ relationship: { lastContact }, talks: latest }: PersonBrief): readonly BriefLine[] => {
    const [last] = latest;
    // A property may say that there was contact since.
    const isSince = lastContact !== null && (last === undefined || lastContact.date.day > last.date.day);
    return [...(isSince ? [line(lastContact, '', touch.last, shortDate(lastContact.date, today))] : []), ...latest.map(talk)];
  };

  const due = (day: Day | null): readonly string[] => (day === null ? [] : [promises.due(day, today)]);
  const item = (openItem: OpenItem): BriefLine => line(openItem, openItem.text, state(openItem));
  const state = (openItem: OpenItem): string => {
    if (openItem.kind === 'plan') return open.planned(openItem.plan.date, today);
    if (openItem.kind === 'promise') return joined([openItem.promise.waitingFor === 'me' ? promises.you : promises.they, ...due(openItem.promise.due)]);
    const since = relativeDate(openItem.request.date, today);
    return openItem.request.kind === 'asked' ? open.youAsked(since) : open.theyAsked(since);
  };
  const openLines = ({ open: { thanks, forMe, tasks, forThem } }: PersonBrief): readonly BriefLine[] => [
    ...forMe.map(item),
    ...thanks.slice(0, 1).map((latest) => line(latest, latest.what, joined([open.theyGave(relativeDate(latest.date, today)), ...(thanks.length > 1 ? [open.moreToThank(thanks.length - 1)] : [])]))),
    ...tasks.map((task) => line(task, task.text, joined([briefView.task, ...due(task.due)]))),
    ...forThem.map(item),
  ];

  const givingLines = ({ relationship, giving: { ideas, wishes, lastGiven } }: PersonBrief): readonly BriefLine[] =>
    discreet ? [] : [
      ...ideas.map((one) => line(one.want, '', ideaFor(one, nameAt))),
      ...notes(pathOf(relationship), wishes, briefView.lookingFor),
      ...(lastGiven === null ? [] : [line(lastGiven, lastGiven.what, reciprocity.givesSinceAsk(relationship.reciprocity, relationship.quiet, relationship.lastContact, today), briefView.lastGiven)]),
    ];

  const acquainted = ({ acquaintances }: PersonBrief): readonly BriefLine[] =>
    acquaintances.flatMap(({ relationship, link: { ties } }) => ties.slice(0, 1).map((tie) => line(tie, '', briefView.knows(tie, tie.from === pathOf(relationship), today), nameAt(pathOf(relationship)), pathOf(relationship))));

  const comingUp = ({ relationship, upcoming }: PersonBrief): readonly BriefLine[] =>
    upcoming.map((next) => {
      if (next.kind === 'birthday') return line({ path: pathOf(relationship), line: next.line }, '', briefView.birthday(next.on, today), shortDate({ day: next.on, precision: 'day' }, today));
      const { plan } = next;
      return line(plan, entryWords(plan), plan.date.precision === 'month' ? null : relativeDay(next.on, today), shortDate(plan.date, today));
    });

  return {
    nameAt,
    identity: ({ record }) => (discreet ? [] : identity(record.facts)),
    shared: ({ shared }) => (shared === null ? null : section('shared', sharedLines(shared))),
    of: (person) =>
      [
        section('met', met(person)),
        section('about', notes(pathOf(person.relationship), person.about)),
        section('talks', talks(person)),
        section('open', openLines(person)),
        section('giving', givingLines(person)),
        section('acquaintances', acquainted(person)),
        section('upcoming', comingUp(person)),
      ].filter(({ lines }) => lines.length > 0),
  };
}

function joined(parts: readonly string[]): string {
  return parts.join(' · ');
}
