import type { CalendarDate } from '../../../domain/day.ts';
import { formatDate, formatDay } from '../../../domain/day.ts';
import { beforeAsking, type BeforeAsking } from '../../../domain/exchange/before-asking.ts';
import { foldName } from '../../../domain/text/fold-name.ts';
import type { NamedChannel } from '../../../domain/named-channel.ts';
import type { Direction, ExchangeKind } from '../../../domain/interaction.ts';
import { completion, joinedByNote } from '../../../index/write/complete-item.ts';
import type { NoteEntry, Participant } from '../../../index/write/log-changes.ts';
import { distinct, entriesFor, logChanges } from '../../../index/write/log-changes.ts';
import { readYaml } from '../../../notes/frontmatter/yaml-engine.ts';
import { CHANNELS } from '../../../notes/log/channels.ts';
import { channelOfLabel } from '../../../notes/log/entry/entry-head.ts';
import type { NewEntry } from '../../../notes/write/log-entry.ts';
import { lastContactLeftBehind } from '../../../notes/write/log-entry.ts';
import { chooseContact } from '../choose-contact.ts';
import { chooseOpenItem } from '../choose-open-item.ts';
import { exchangeJson, openItemJson } from '../export/introductions-json.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { parseDateAndText, parseTypedDate } from '../parse-date.ts';
import type { Terminal } from '../terminal.ts';
import { showLines, writeNotes } from '../write/write-notes.ts';
import { UsageError } from '../exit.ts';

export interface LogOptions extends ReadingOptions {
  readonly date?: string;
  readonly channel?: string;
  readonly direction?: Direction;
  /** `false` with `--no-answer`. */
  readonly answer: boolean;
  readonly gave?: readonly string[];
  readonly received?: readonly string[];
  readonly thanked?: readonly string[];
  readonly asked?: readonly string[];
  readonly askedMe?: readonly string[];
  readonly with?: readonly string[];
  readonly followUp?: string;
  readonly done?: string;
}

/** `rapport log`: writes an interaction into the notes of all participants, or a plan if its date is in the future. */
export async function log(folder: string, name: string, text: string, options: LogOptions, terminal: Terminal): Promise<void> {
  const open = await openVault(folder, options, terminal);
  const path = chooseContact(open.index, name);
  const contact: Participant = { name, path };
  const others = (options.with ?? []).map((other) => participant(open, other));
  const everybody = distinct([contact, ...others]);
  const entry = newEntry(text, options, open);
  const entries = entriesFor(everybody, entry, open.index);
  const settled = options.done === undefined ? null : chooseOpenItem(open, path, options.done);
  const on = entry.planned || entry.date.precision === 'month' ? open.today : entry.date.day;
  // The item is found by its line, so it comes before the entry.
  const changes = joinedByNote([...(settled === null ? [] : [completion(settled, on, open.reader)]), ...logChanges(entries, open.reader, open.settings, readYaml)]);
  const balance = entry.marks.some(({ kind }) => kind === 'asked') ? beforeAsking(open.index.relationship(path, open.today), open.today) : null;
  const names = everybody.map(({ path, name: said }) => (path === null ? said : (open.index.facts(path)?.name ?? said)));
  const remarks = entries.flatMap((each) => remarksOn(each, open));
  const lines = writeNotes(open.vault, changes, `log with ${names.join(', ')}`, terminal);
  if (options.json === true) {
    terminal.write(asJson({ version: 1, date: formatDate(entry.date), precision: entry.date.precision, planned: entry.planned, followUp: entry.followUp === null ? null : formatDay(entry.followUp.by), ...(settled === null ? {} : { done: { kind: settled.kind, text: settled.text } }), ...(balance === null ? {} : { balance: balanceJson(balance) }), written: lines, ...(remarks.length > 0 ? { remarks } : {}) }));
    return;
  }
  const page = new Page(terminal);
  if (balance !== null) page.text(0, words.beforeAsking(balance, open.today), ...page.sources([...balance.reciprocity.toThank, ...balance.waiting]));
  page.text(0, words.logged(names.join(', '), words.dayUnderstood(entry.date, open.today), entry.planned));
  if (entry.followUp !== null) page.text(0, words.followUpUnderstood(words.dayUnderstood({ day: entry.followUp.by, precision: 'day' }, open.today)));
  if (settled !== null) page.text(0, words.markedDone(settled.text));
  showLines(page, lines);
  for (const remark of remarks) page.text(0, remark);
  terminal.write(page.toString());
}

function balanceJson({ reciprocity: { pattern, givesSinceAsk, givesWanted, toThank }, waiting }: BeforeAsking): object {
  return { pattern, givesSinceAsk, givesWanted, toThank: toThank.map(exchangeJson), waiting: waiting.map(openItemJson) };
}

/** What logging an entry leaves undone. */
function remarksOn({ path, entry }: NoteEntry, { vault, index, reader, settings }: OpenVault): readonly string[] {
  const reason = lastContactLeftBehind(vault.readNow(path), path, entry, reader, settings, readYaml);
  return reason === null ? [] : [words.lastContactNotMoved(index.facts(path)?.name ?? path, reason.refused)];
}

function newEntry(text: string, options: LogOptions, open: OpenVault): Omit<NewEntry, 'with'> {
  const date: CalendarDate = options.date === undefined ? { day: open.today, precision: 'day' } : parseTypedDate(options.date, 'past', open);
  const planned = date.day > open.today;
  const marks = marksOf(options);
  if (planned && marks.length > 0) throw new UsageError(words.notInTheFuture('What was given or asked', date));
  if (planned && !options.answer) throw new UsageError(words.notInTheFuture('An attempt', date));
  const followUp = options.followUp === undefined ? null : parseDateAndText(options.followUp, open);
  if (followUp !== null && followUp.day < date.day) throw new UsageError(words.followUpBefore(followUp.day, date));
  return {
    date,
    text,
    ...(options.channel === undefined ? { channel: null } : channelNamed(options.channel, open)),
    direction: options.direction ?? null,
    attempt: !options.answer,
    marks,
    followUp: followUp === null ? null : { by: followUp.day, text: followUp.text },
    planned,
  };
}

function marksOf(options: LogOptions): NewEntry['marks'] {
  const said: readonly (readonly [ExchangeKind, readonly string[] | undefined])[] = [
    ['gave', options.gave], ['received', options.received], ['thanked', options.thanked], ['asked', options.asked], ['asked-me', options.askedMe],
  ];
  return said.flatMap(([kind, whats]) => (whats ?? []).map((what) => ({ kind, what })));
}

/** The channel that a word or sign means, which is written by that word. */
function channelNamed(given: string, { reader: { vocabulary: { channels } }, settings }: OpenVault): NamedChannel {
  const word = given.trim();
  const channel = channels.words.get(word.toLowerCase()) ?? channelOfLabel(word, channels);
  if (channel === null) throw new UsageError(words.noChannel(given, [...new Set([...CHANNELS, ...Object.values(settings.channels)])]));
  return { channel, channelWord: word };
}

/** A name without a contact stays plain text; an ambiguous name is refused. */
function participant(open: OpenVault, name: string): Participant {
  if (open.index.find(name).length > 0) return { name, path: chooseContact(open.index, name) };
  const unread = unreadAbout(open, name);
  if (unread !== null) throw new UsageError(words.unreadParticipant(name, unread));
  return { name, path: null };
}

/** The path of an unreadable note or folder that may contain the contact. */
function unreadAbout({ problems }: OpenVault, name: string): string | null {
  const unread = problems.filter(({ severity, detail }) => severity === 'problem' && detail.kind === 'unreadable-note');
  const about = unread.find(({ path }) => !/\.md$/i.test(path) || foldName(path).includes(foldName(name)));
  return about?.path ?? null;
}
