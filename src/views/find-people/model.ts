import type { UnknownPerson } from '../../domain/onboarding/unknown-person.ts';

/** What the page shows. */
export type FindPeopleModel =
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | {
      readonly kind: 'found';
      readonly people: readonly UnknownPerson[];
      /** The selected people, by {@link keyOf}; none at first. */
      readonly ticked: ReadonlySet<string>;
      readonly isCreating: boolean;
      /** The outcome of the last creation, and why anyone was left out. */
      readonly status: string;
      readonly failures: readonly string[];
    };

export interface FindPeopleActions {
  readonly tick: (person: UnknownPerson, isTicked: boolean) => void;
  readonly create: () => void;
}

/** Identifies a person while the notes change. */
export function keyOf({ path, name }: UnknownPerson): string {
  return path ?? `\n${name}`;
}
