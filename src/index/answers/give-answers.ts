import type { Day } from '../../domain/day.ts';
import { GiveStore, type Acquaintance } from '../../domain/giving/give-store.ts';
import type { GiveIdea } from '../../domain/giving/give-idea.ts';
import type { StatedOffer } from '../../domain/giving/stated.ts';
import { subjectOf } from '../../domain/giving/subject.ts';
import { type IntroductionGraph, sharedOrganisations, tiesUntil } from '../../domain/introductions/tie.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { linksIn } from '../../notes/text/links.ts';
import type { Links } from '../links/link-resolver.ts';
import { DailyStore, type ContactAnswers } from './daily-store.ts';

/** Where ideas come from, beside the contacts' own answers. */
interface GiveSources {
  readonly graph: IntroductionGraph;
  readonly links: Links;
  readonly facts: (path: string) => ContactFacts | null;
  /** What I can offer, by the path of the note that says so; another map after each change. */
  readonly ownOffers: () => ReadonlyMap<string, readonly StatedOffer[]>;
}

/** What I could give to whom. */
export class GiveAnswers {
  private readonly store: DailyStore<GiveStore>;
  private own: { readonly store: GiveStore; readonly offers: ReadonlyMap<string, readonly StatedOffer[]> } | null = null;

  constructor(
    { familyIntroduces }: Settings,
    answers: ContactAnswers,
    private readonly sources: GiveSources,
  ) {
    this.store = new DailyStore(answers, (today) => new GiveStore(familyIntroduces, today));
  }

  prepare(paths: readonly string[], today: Day): void {
    this.store.prepare(paths, today);
  }

  of(path: string, today: Day): readonly GiveIdea[] {
    return this.storeOn(today).ideasFor(path, this.acquaintanceOn(today));
  }

  private storeOn(today: Day): GiveStore {
    const store = this.store.on(today);
    const offers = this.sources.ownOffers();
    if (this.own?.store !== store || this.own.offers !== offers) {
      store.setOwn(offers);
      this.own = { store, offers };
    }
    return store;
  }

  private acquaintanceOn(today: Day): Acquaintance {
    const { graph } = this.sources;
    return {
      areAcquainted: (one, other) => tiesUntil(graph.neighbours(one).get(other) ?? [], today).length > 0 || sharedOrganisations(graph, one, other).length > 0,
      isDismissed: ({ person }, { by, path }, subject) => this.dismissals(person).some(({ from, stems }) => (from === null || from === (by === 'me' ? path : by.contact)) && (stems.length === 0 || subject.some(({ stem }) => stems.includes(stem)))),
    };
  }

  /** What a note says not to suggest: from whom (`null`: from no one), and what (nothing: whatever it is). */
  private dismissals(path: string): readonly { readonly from: string | null; readonly stems: readonly string[] }[] {
    return (this.sources.facts(path)?.dismissedIdeas ?? []).flatMap(({ value, line }) => {
      const [link] = linksIn(value, line);
      const from = link === undefined ? null : this.sources.links.find(link.target, path);
      const stems = subjectOf(value).map(({ stem }) => stem);
      return (link === undefined) === (from === null) && (from !== null || stems.length > 0) ? [{ from, stems }] : [];
    });
  }
}
