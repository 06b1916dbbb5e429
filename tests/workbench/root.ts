import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the project, from wherever in it this was built to. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'manifest.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('The workbench isn’t in the project');
    folder = above;
  }
  return folder;
}
