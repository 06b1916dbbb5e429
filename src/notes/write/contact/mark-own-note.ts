import { patchProperty } from '../frontmatter/patch.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { Edit } from '../../text/splice.ts';

/** Marks a note as the user's own, `rapport: me` (docs/note-format.md, "Which notes are contacts"). Refused where its properties can't be changed. */
export function markOwnNote(text: string, engine: YamlEngine): Edit {
  const splice = patchProperty(text, 'rapport', 'me', engine);
  return splice.kind === 'refused' ? { refused: `${splice.reason}.`, line: splice.line } : [{ start: splice.start, end: splice.end, text: splice.text }];
}
