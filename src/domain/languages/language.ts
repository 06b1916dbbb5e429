import type { Channel } from '../interaction.ts';

/** Words and phrases separated by commas, lower case: `'call, phone call'`. `call|text me` is two phrases. Compiled by {@link wordsOf}. */
export type Words = string;

/**
 * The words of one language that Rapport reads in notes. All languages are read at once; a word that means different things
 * in two of them is read by the languages of the notes (a setting). Source: docs/note-format.md, "Languages".
 *
 * To add a language: write one file like `english.ts`, list it in `languages.ts`, and add sample notes to tests/languages.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** The language's name in the language itself. */
  readonly name: string;
  readonly dates: DateWords;
  /** What a type or tag says that makes a note a contact (`person`, `people`), and names of the property for that. */
  readonly contacts?: { readonly one: Words; readonly many: Words; readonly typeNames?: Words };
  /** Words that name a channel, by channel. */
  readonly channels: Readonly<Record<Channel, Words>>;
  /** Absent where only dates and channels of a language are read. */
  readonly prose?: ProseWords;
  readonly cadences?: CadenceWords;
  readonly giving?: GivingWords;
  readonly tasks?: TaskWords;
  readonly headings?: HeadingWords;
  readonly columns?: ColumnWords;
  readonly noteCreation?: NoteCreationWords;
  readonly properties?: PropertyWords;
  readonly relationships?: RelationshipWords;
  /** Words of a status property. */
  readonly statuses?: { readonly paused: Words; readonly archived: Words; readonly doNotContact: Words; readonly deceased: Words };
  readonly yes?: Words;
  readonly no?: Words;
  /** Values that say that a property is empty: `never`, `unknown`. */
  readonly empty?: Words;
  /** Everyday words that mean something else in another language's tables: English *brief*, Dutch *met*. They are not read so where this language comes first. */
  readonly falseFriends?: Words;
}

export interface DateWords {
  /** January first; each month in full and in short. */
  readonly months: readonly Words[];
  /** Monday first; each weekday in full and in short. */
  readonly weekdays: readonly Words[];
  /** What may be in front of a date: `le 3 juillet 2026`. */
  readonly before?: Words;
  /** What may be between the parts of a date: `3 de julio de 2026`. */
  readonly joiners?: Words;
  /** What may be directly behind a day's number: `3rd`, `1er`, `3º`. */
  readonly ordinals?: Words;
  /** Whether a point is written behind a day's number: `3. Juli`. */
  readonly pointBehindDay?: true;
  /** What may be in front of a time of day: `at`. */
  readonly beforeTime?: Words;
  /** What may be behind a year: `31 января 2026 г.`. */
  readonly behindYear?: Words;
  /** The signs behind the numbers of year, month and day: `2024年1月31日`. */
  readonly signs?: { readonly year: Words; readonly month: Words; readonly day: Words };
}

/**
 * By these words a clause of prose is judged: does it report contact with me in it? `-ed` is any word that ends so, and in
 * `left … message` there may be a few words between; `call|text me` is two phrases, and `croisé*` has each of {@link ProseWords.endings}. Source: docs/note-format.md, "What counts as contact".
 */
export interface ProseWords {
  readonly endings?: Words;
  /** Contact, directly beside the person: `coffee`, `caught up`. */
  readonly contact: Words;
  /** Contact with the people named after them: `with`, `met`. */
  readonly withPeople: Words;
  /** Contact with the one who is named directly after them: `called`, `wrote to`. */
  readonly beforePerson: Words;
  /** The same where that person reached out: `email from`. */
  readonly fromPerson?: Words;
  /** Contact by the one who is named directly before them: `called`, `wrote`. */
  readonly afterPerson: Words;
  /** What joins names: `and`. */
  readonly and: Words;
  /** Before someone or something that is only spoken of: `about`. */
  readonly about: Words;
  /** Behind the person, before what it was for: `to`, `for`. */
  readonly purpose?: Words;
  /** What opens the question that somebody was asked: `whether`. */
  readonly whether?: Words;
  /** In front of a host, and their home behind `'s`: `at`, `place`. */
  readonly at?: Words;
  /** An intention, an idea, a wish or a duty: `must`, `let's`. */
  readonly intentions: Words;
  /** What only prepares contact, also when it is done: `book`, `scheduled`, `invite`. */
  readonly preparations?: Words;
  /** What a task does that is no contact though it names someone: `lire`, `einpacken`, `demander à`. */
  readonly taskVerbs?: Words;
  /** In front of the person whom a thing belongs to: `draft of`. */
  readonly belongsTo?: Words;
  /** A time that may lie ahead, unless a verb in the past says otherwise: `tomorrow`, `tonight`. */
  readonly soon?: Words;
  readonly negations: Words;
  /** Cancelled, postponed, missed. */
  readonly cancellations: Words;
  /** A dream, a wish, a memory, or a phrase that only looks like contact: `dreamt`, `years ago`, `agree with`. */
  readonly unreal: Words;
  /** A try without an answer: `voicemail`, `no answer`. */
  readonly attempts: Words;
  /** The same where nothing follows: `busy`, `bounced`. */
  readonly shortAttempts?: Words;
  /** An answer after all, in an entry that also names an attempt: `called back`. */
  readonly answers?: Words;
  /** The writer: `i`, `we`, `me`. */
  readonly self: Words;
  /** Somebody else, as the subject or owner: `she`, `their`. Where verbs need no subject, also those of the third person: `dijo`. */
  readonly others?: Words;
  /** Verbs that have their subject in front of them: `had`, `met`. */
  readonly verbs?: Words;
  /** Those in the past that are done together where their subject is *we*, or `[[Ada]] and I`: `went`, `-ed`. */
  readonly deeds?: Words;
  /** What was done with the person named before it, at the end of a clause without a verb: `[[Ada]] getroffen`. */
  readonly participles?: Words;
  /** What is done at a table by someone who sits at it: `paid`, `cooked`. */
  readonly hostDeeds?: Words;
  /** Behind what is only got ready, before the contact that it is meant for: `ironed a shirt for …`. */
  readonly sake?: Words;
  /** Of those who were at a host's: `stayed`, `popped`. */
  readonly stays?: Words;
  /** Verbs of what is done to the one who is named directly after them, whatever it is: `-ed`. */
  readonly doneTo?: Words;
  /** What is done to someone, or with something of mine, without being in touch: `mentioned`, `followed`. */
  readonly remote?: Words;
  /** Behind someone, in the scene that the words before name: `sitting`. */
  readonly there?: Words;
  /** Occasions that I am at, beside {@link contact}: `rehearsal`, `dentist`, `at mine`. */
  readonly scenes?: Words;
  /** What someone does there, beside {@link deeds}. */
  readonly sceneDeeds?: Words;
  /** What someone says there: `says`. */
  readonly says?: Words;
  /** In front of someone who was there, too: `c'era`. */
  readonly wasThere?: Words;
  /** In front of an occasion: `at`. */
  readonly during?: Words;
  /** Behind {@link during}, before an occasion of mine and theirs: `our`. */
  readonly ours?: Words;
  /** Contact by the one who is named directly after the verb that opens the clause: `llamó`. */
  readonly beforeSubject?: Words;
  /** In front of a name, beside the words of {@link RelationshipWords}: `uncle`, `dr`. */
  readonly titles?: Words;
  /** Him or her, as an object. */
  readonly them?: Words;
  /** Those of {@link self} who do something together: `we`. */
  readonly together?: Words;
  /** Behind a verb: where it reached me, `to us`, `on my door`. */
  readonly toMe?: Words;
  /** Behind a name for contact these say how it stands, not that it happened: `is`. */
  readonly present?: Words;
  /** A part of today that may be over when the line is written, as it is where the line says how it was. */
  readonly tonight?: Words;
  /** How it was: `lovely`, `long`. */
  readonly impressions?: Words;
  /** Words that may be in front of a verb without being its subject, or behind it without changing what it says: `finally`, `today`. */
  readonly asides?: Words;
  /** Words in front of a noun: `the`. */
  readonly articles?: Words;
  readonly prepositions?: Words;
  /** What begins another clause: `but`, `then`. */
  readonly conjunctions?: Words;
  /** Orders to oneself at the beginning of a clause: `call`, `book`. */
  readonly imperatives?: Words;
  /** What an entry says where two people met for the first time. English has a grammar of its own (src/domain/relationship/first-meeting.ts). */
  readonly firstMeeting?: Words;
  /** Words that are too common to say what a request is about. */
  readonly fillers: Words;
}

/** How often to keep in touch. */
export interface CadenceWords {
  /** The words of a frequency by the English word that they mean: `monthly`, `every`, `once`, `times`, `per`, `other`, `week`. */
  readonly words: Readonly<Record<string, Words>>;
  /** Number words from one. */
  readonly numbers: Words;
}

/**
 * Words by which boxes are sorted. With `^` in front a phrase is read only at the beginning, and `…` may be one word more.
 * Source: docs/note-format.md, "Promises".
 */
export interface TaskWords {
  /** What a task begins with that is contact once it is done, as an order or as a report: `call`, `wrote to`. */
  readonly deeds: Words;
  /** The same behind the person: `anrufen`. */
  readonly deedsBehind?: Words;
  /** Small words in front of that: `a`, `quick`. */
  readonly beforeDeed: Words;
  /** What promises are done by, with the word for what there is to do, unless their stems are equal: `sent send`. */
  readonly pastForms?: Words;
  /** What a deed is only about: `notes`, `agenda`. */
  readonly aboutDeed: Words;
  /** In a heading, or at the beginning of a task: it waits for someone else. */
  readonly waiting: Words;
  /** In a heading: the boxes below wait for the contact. */
  readonly theirs: Words;
  /** In a heading: they are mine, also below one that says *theirs*. */
  readonly mine: Words;
}

/** By these words what someone could use is compared with what others can give. Source: docs/rules.md, "What you could give". */
export interface GivingWords {
  /** Where a group of words says what it is about: *web design*, *diseño web*. */
  readonly head: 'first' | 'last';
  /** Whether words are joined into one: *Mietwohnung*. */
  readonly compounds?: true;
  /** What a word loses before it is compared, one ending after the other, without accents: `s`, `er`. One that is made of others, of any language, is not listed. */
  readonly endings: Words;
  /** What says nothing of the subject: `introduction`, `advice`, `someone`; and what too many people care about: `music`. */
  readonly vague: Words;
  /** What opens a detail: `for`, `who`. */
  readonly details: Words;
  /** What is in front of a place, which has a capital: `in`. */
  readonly places: Words;
  /** Words that mean nearly the same, by an English word for it, which all languages share. */
  readonly related: Readonly<Record<string, Words>>;
}

export interface HeadingWords {
  /** Whole names of log sections. */
  readonly logs: Words;
  /** What a log is of: `interaction`, `call`. Alone (in the plural, too), or with a word of {@link HeadingWords.logKinds}, it names a log section. */
  readonly logSubjects: Words;
  /** What names a log section only with such a word: *Contact* alone has addresses, *Follow-ups* has tasks. */
  readonly weakSubjects: Words;
  /** `log`, `history`, `timeline`, `notes`, `record`. */
  readonly logKinds: Words;
  /** `recent`, `past`, `latest`. */
  readonly recent: Words;
  /** Small words between those: `of`, `from`, `and`. */
  readonly between: Words;
  /** Sections with what is known of someone: `about`, `family`. */
  readonly aboutPerson: Words;
  /** Sections, and labels of lines, with what to give someone: `gift ideas`. */
  readonly giving: Words;
  /** Sections, labels and properties with what someone cares about: `interests`. */
  readonly interests?: Words;
  /** The same with what someone is looking for: `needs`. */
  readonly needs?: Words;
  /** The same with what someone can do for others: `can help with`. */
  readonly offers?: Words;
}

/** What the header of a log's table names. Source: docs/note-format.md, "Forms of an interaction". */
export interface ColumnWords {
  readonly date: Words;
  readonly channel: Words;
  /** Who reached out. */
  readonly direction?: Words;
  readonly with: Words;
  /** Parts of words for the text: `note`, `descri`. */
  readonly text: Words;
}

/** What templates and imports write when they make a note: *Person created*, *Added to CRM*. Source: docs/note-format.md, "What isn't an interaction". */
export interface NoteCreationWords {
  /** `created`, `imported`: enough alone. */
  readonly made: Words;
  /** Enough only beside what was made: `new`, `set up`. */
  readonly new: Words;
  /** What was made: `note`, `contact`. */
  readonly notes: Words;
  /** Where it was added, behind {@link NoteCreationWords.into}: `crm`. */
  readonly places: Words;
  readonly into: Words;
  /** Anything may be behind these: `from`. */
  readonly from: Words;
  /** Small words anywhere: `the`, `was`. */
  readonly between: Words;
}

/** More names of properties, by fact (src/notes/contact/property-names.ts), and those of a meeting: `meetingPeople`, `meetingDate`. */
export type PropertyWords = Readonly<Record<string, Words>>;

export interface RelationshipWords {
  readonly family: Words;
  readonly friend: Words;
  readonly trade: Words;
  /** Who has seen my work: colleagues, managers, mentors. */
  readonly work: Words;
}

/** The words and phrases of a list, in order. */
export function wordsOf(words: Words): readonly string[] {
  return words === '' ? [] : words.split(',').flatMap((phrase) => alternativesOf(phrase.trim()));
}

/** Each phrase that `good|great to see|meet` stands for. */
function alternativesOf(phrase: string): readonly string[] {
  if (!phrase.includes('|')) return [phrase];
  return phrase.split(' ').reduce<readonly string[]>((beginnings, word) => beginnings.flatMap((beginning) => word.split('|').map((one) => (beginning === '' ? one : `${beginning} ${one}`))), ['']);
}
