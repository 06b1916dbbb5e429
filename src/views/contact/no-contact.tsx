import type { Settings } from '../../domain/settings/settings.ts';
import { usePlatform } from '../platform.ts';

interface NoContactProps {
  /** The name of the note. */
  readonly name: string;
  readonly rules: Settings['contacts'];
}

/** For a note that is no contact: that this is fine, and what would make it one. */
export function NoContact({ name, rules }: NoContactProps) {
  const { words, discreet } = usePlatform();
  const { noContact } = words.contactView;
  const [type] = rules.types;
  const [property] = rules.typeProperties;
  const [tag] = rules.tags;
  return (
    <div class="rapport-no-contact">
      {!discreet && (
        <p class="rapport-no-contact-head" dir="auto">
          {name}
        </p>
      )}
      <p class="rapport-calm">{noContact.explain}</p>
      <ul class="rapport-ways">
        {rules.rules.type && type !== undefined && property !== undefined && <li>{noContact.byType(property, type)}</li>}
        {rules.rules.tag && tag !== undefined && <li>{noContact.byTag(tag)}</li>}
        {rules.rules.folder && rules.folders.map((folder) => <li key={folder}>{noContact.byFolder(folder)}</li>)}
      </ul>
    </div>
  );
}
