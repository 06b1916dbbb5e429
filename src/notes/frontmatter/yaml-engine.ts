import { parseDocument } from 'yaml';
import type { YamlEngine } from './yaml-value.ts';

/**
 * The engine for Node: YAML 1.2 core, as the app's own `parseYaml` reads it. Dates stay strings, a repeated key is an error,
 * `<<` is a key like any other, and aliases that multiply are an error. Throws with the line if the text isn't YAML.
 */
export const readYaml: YamlEngine = (source) => {
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    strict: true,
    resolveKnownTags: false,
    // Warnings would go to the terminal.
    logLevel: 'error',
    // Each would cost time in proportion to the whole text, and a text may have as many errors as characters.
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error !== undefined) throw new SyntaxError(`${error.message} at line ${lineAt(source, error.pos[0])}`);
  return document.toJS({ maxAliasCount: 100 }) as unknown;
};

/** The line of an offset, counted from 1. */
function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
