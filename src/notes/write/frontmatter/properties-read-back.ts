import type { Refusal } from '../../../domain/refusal.ts';
import { findFrontmatter, noteStart } from '../../frontmatter/block.ts';
import { readBlockData } from '../../frontmatter/read-block.ts';
import { sameYaml, type YamlEngine, type YamlMap } from '../../frontmatter/yaml-value.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { firstReadBack } from '../read-back.ts';

/** Returns the edit if the note's properties read back as `expected` and its body is unchanged, or else the refusal. */
export function ifPropertiesReadBack(text: string, splices: Splice | readonly Splice[], expected: YamlMap, engine: YamlEngine, refusal: Refusal): Edit {
  const found = findFrontmatter(text);
  const body = text.slice(found.kind === 'block' ? found.block.bodyStart : noteStart(text));
  return firstReadBack(text, [[splices].flat()], (after) => propertiesOf(after, engine), (after) => after.body === body && sameYaml(after.data, expected), refusal);
}

/** `null` if there is no frontmatter, or if it can't be read. */
function propertiesOf(text: string, engine: YamlEngine): { readonly data: YamlMap; readonly body: string } | null {
  const found = findFrontmatter(text);
  if (found.kind !== 'block') return null;
  const reading = readBlockData(text, found.block, engine);
  return 'data' in reading ? { data: reading.data, body: text.slice(found.block.bodyStart) } : null;
}
