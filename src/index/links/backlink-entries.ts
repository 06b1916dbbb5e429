import type { Commitment, Interaction, Plan } from '../../domain/interaction.ts';
import type { Mention } from '../../domain/other-note.ts';

/** What one note says of one contact whose own it is not. */
export interface BacklinkEntries {
  /** Of a contact's note, as they stand there; of any other with the people and marks that are this contact's. */
  readonly interactions: Interaction[];
  readonly plans: Plan[];
  readonly promises: Commitment[];
  readonly tasks: Commitment[];
  readonly mentions: Mention[];
  /** Whether the note is a contact's own, who then took part as well. */
  readonly isOfContact: boolean;
}
