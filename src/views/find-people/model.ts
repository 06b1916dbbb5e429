import type { UnknownPerson } from '../../domain/onboarding/unknown-person.ts';

/** What the page shows at a moment. */
export type FindPeopleModel =
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | {
      readonly kind: 'found';
      readonly people: readonly UnknownPerson[];
      /** Whom to make contacts, by {@link keyOf}. Nobody at first. */
      readonly ticked: ReadonlySet<string>;
      readonly isCreating: boolean;
      /** What the last creation came to, for everybody to read, and why somebody was left out. */
      readonly status: string;
      readonly failures: readonly string[];
    };

export interface FindPeopleActions {
  readonly tick: (person: UnknownPerson, isTicked: boolean) => void;
  readonly create: () => void;
}

/** What tells one from the others while the notes change. */
export function keyOf({ path, name }: UnknownPerson): string {
  return path ?? `\n${name}`;
}
