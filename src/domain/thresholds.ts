/**
 * Every number that a rule is based on, with its reason. In days unless the name says otherwise. Source: docs/rules.md, "Numbers".
 */

// How far a relationship has come.

/** One meeting is an encounter; the second makes it a beginning. */
export const DAYS_TO_GET_TO_KNOW = 2;
/** Three different months: more than one project or one week of mails. */
export const MONTHS_TO_BE_ESTABLISHED = 3;
/** Three months can meet within five weeks, as 30 June and 1 August show: together they have to span two months. */
export const SPAN_TO_BE_ESTABLISHED = 60;

// Silence.

/** An unanswered try deserves a week before the next one. */
export const ATTEMPT_RESTS = 7;
/** Two tries may be chance; from three on another channel is worth a thought. */
export const ATTEMPTS_IN_A_ROW = 3;
/** A year is long enough that taking up contact again is a step of its own, however rare contact was. */
export const QUIET_AFTER_MONTHS = 12;
/** One missed turn is life, three in a row are a silence. */
export const QUIET_AFTER_CADENCES = 3;
/** Twice the usual gap is well outside what was usual. */
export const QUIET_AFTER_RHYTHMS = 2;

// Rhythm.

/** Eight gaps reach far enough to be steady and are recent enough to be true. */
export const RHYTHM_GAPS = 8;
/** A median of fewer than three values is chance. */
export const RHYTHM_LEAST_GAPS = 3;
/** Four talks within three weeks are one occasion, no rhythm. */
export const RHYTHM_LEAST_SPAN = 21;
/** Someone is quieter than usual after twice the rhythm … */
export const QUIETER_AFTER_RHYTHMS = 2;
/** … but two weeks more than the rhythm at least: a short rhythm varies. */
export const QUIETER_AFTER_RHYTHM_AND = 14;

// Due.

/** The last quarter of a cadence is time to look ahead … */
export const DUE_SOON_FROM_SHARE = 0.75;
/** … but not more than a week of it. */
export const DUE_SOON_AT_MOST = 7;
/** The property is written ahead of its day; contact in the week before it is what it asked for. */
export const NEXT_CONTACT_MET_FROM = 7;
/** A plan further ahead than this is no reason to be silent until then (without a cadence of one's own). */
export const PLAN_RESTS_AT_MOST = 60;
/** A month, where a follow-up has no cadence or last contact beside it to be counted by. */
export const WITHOUT_CADENCE = 30;

// Exchange.

/** Two years are recent enough to say how things are now. */
export const RECENT_MONTHS = 24;
/** With fewer than three exchanges a pattern would be chance. */
export const PATTERN_LEAST = 3;
/** No one counts every favour: only more than three to one is unbalanced. */
export const PATTERN_RATIO = 3;
/** Asks are rare, so three years are looked at. */
export const NEED_MONTHS = 36;
/** Two asks may be chance. */
export const NEED_LEAST_REQUESTS = 3;
/** At least two thirds of the asks, as a fraction that needs no rounding. */
export const NEED_SHARE = { of: 2, in: 3 } as const;
/** Three months without a word are a silence for anyone. */
export const NEED_SILENCE = 90;
/** For those who meet rarely anyway, twice the usual. */
export const NEED_SILENCE_RHYTHMS = 2;
/** Below five interactions the notes are too thin to speak of a habit. */
export const NEED_LEAST_CONTACTS = 5;

// Reasons.

/** A promise without a date is meant for the next days: after two weeks it is worth a reminder. */
export const UNDATED_PROMISE_AFTER = 14;
/** A request needs some days to be answered; after half a year it has answered itself. */
export const REQUEST_OPEN = { from: 7, to: 180 } as const;
/** A plan is often kept some days late: contact within two weeks is what was planned. */
export const PLAN_ANSWERED_WITHIN = 14;
/** After a month nobody remembers whether the dinner took place. */
export const PLAN_ASKED_FOR = 30;
/** A new contact fades within a month. */
export const NEW_CONTACT_WITHIN = 30;
/** Until then the sentence speaks of 48 hours, after it of "not too late". */
export const NEW_CONTACT_FRESH = 7;
/** After a conference with fifty cards: those met last are remembered best. */
export const NEW_CONTACTS_AT_MOST = 10;
/** Belated wishes are kind for three days. */
export const BIRTHDAY_AFTER = 3;
/** Two weeks ahead leave time for a present. */
export const BIRTHDAY_AHEAD = 14;
/** A week is what people plan by. */
export const COMING_UP = 7;
/** Thanks come best within days; from the second day it is worth a reminder, after a month it would look odd. */
export const THANK = { from: 2, to: 30 } as const;

/** One promise is a reminder, ten are a wall: the two oldest are shown in words. */
export const PROMISES_SHOWN = 2;
/** One favour more is chance; from two on it is worth giving something. */
export const GIVE_FROM = 2;
/** Right after contact there is nothing to add. */
export const GIVE_AFTER = 7;

/** A goal asks for contact after three weeks without any: often enough to build on, seldom enough to have something to say. */
export const GOAL_NEEDS_AFTER = 21;

/** At most two people a goal at a time: a goal is a direction, not a campaign. */
export const GOAL_NEEDS_AT_MOST = 2;

/** Whoever was introduced or recommended needs a week before there is something to tell; after three months it is an old story. */
export const HOW_IT_WENT = { from: 7, to: 90 } as const;
/** Two people of a kind at a time close more loops in a year than anyone opens. */
export const LOOPS_AT_MOST = 2;

/** A week in today's list without a deed: it won't be today … */
export const SHOWN_AT_MOST = 7;
/** … and three days make room for others. */
export const SHOWN_REST = 3;

// Before a talk.

/** Three talks tell where one left off; more is a history. */
export const TALKS_IN_A_BRIEF = 3;
/** Five lines of a kind are read before a talk; of more their number is said. */
export const LINES_IN_A_BRIEF = 5;

// Introductions. The costs below are compared with each other and never shown: see introductions/link-cost.ts.

/** More people than this in one entry are "the same room": they need not have spoken to each other. */
export const SAME_ROOM = 8;
/** In a company of dozens a shared name says nothing of knowing each other. */
export const ORGANISATION_AT_MOST = 25;
/** Two who were seen together within a year are likely in touch now. */
export const LINK_RECENT_MONTHS = 12;
/** Half a year of silence makes asking as hard as one more introduction would … */
export const SILENCE_MONTHS_A_STEP = 6;
/** … but after two years it hardly gets harder. */
export const SILENCE_STEPS_AT_MOST = 4;
/** A year since two were seen together is worth one step: people lose each other slowly. */
export const LINK_MONTHS_A_STEP = 12;
/** After three years nothing more is known than that they once met. */
export const LINK_STEPS_AT_MOST = 3;
/** What has no date is taken to be a year old. */
export const UNDATED_STEPS = 1;
/** Three people to ask one after the other: a longer chain breaks. */
export const PEOPLE_IN_A_CHAIN = 3;
/** A choice of three is a choice; more is a list. */
export const WAYS_AT_MOST = 3;
/** Someone who was asked for an introduction isn't asked again for a month. */
export const BRIDGE_RESTS_MONTHS = 1;
/** After three months the news of what came of it is old. */
export const NEWS_WITHIN = 90;
/** After three months a hello needs no occasion, and isn't yet one for a favour. */
export const GREET_AFTER_MONTHS = 3;
/** Whoever recommends someone tells of the last months: half a year is fresh. */
export const RECOMMEND_WITHIN_MONTHS = 6;
/** One good year may be one project; two in a row are an alliance. */
export const ALLIANCE_YEARS = 2;

// What you could give.

/** A choice of three is a choice; more is a list. */
export const IDEAS_AT_MOST = 3;
/** The core of a text is what it is about; words beside the core narrow it down … */
export const BESIDE_CORE = 0.75;
/** … and a detail alone is no subject. */
export const DETAIL = 0.5;
/** *Mietwohnung* is a *Wohnung*, but not every one is. */
export const PART_OF_WORD = 0.6;
/** *Steuerberater* and *Steuererklärung* may belong together. */
export const BEGINS_ALIKE = 0.55;
/** Where two share half or less of what they say, what differs is as likely the point. */
export const FITS_ABOVE = 0.5;
/** What more people than this care about doesn't join two of them. */
export const INTEREST_HELD_BY = 5;

// The network as a whole.

/** A year of weeks: holidays and busy seasons are all in it. */
export const WEEKS_OF_A_YEAR = 52;
/** Two years of quarters show whether this year is like the last. */
export const QUARTERS_SHOWN = 8;
/** Fewer than two months of active weeks don't show a habit. */
export const HABIT_LEAST_WEEKS = 8;
/** Over half of the weeks hold an ask … */
export const HABIT_ASKS_ABOVE = 1 / 2;
/** … and fewer than a quarter a give: then it is worth saying once. */
export const HABIT_GIVES_BELOW = 1 / 4;

// Events.

/** Five at one table are a gathering; four who talk are a talk. */
export const GATHERING_FROM = 5;
/** A conference may skip a day … */
export const EVENT_GAP = 2;
/** … and is over in a week: what comes later is another event of the same venue. */
export const EVENT_DAYS = 7;
