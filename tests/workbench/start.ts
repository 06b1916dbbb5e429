import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPage } from './build.ts';
import { projectRoot } from './root.ts';
import { serve } from './server/server.ts';

/** What to start the workbench over. */
export interface StartOptions {
  /** A vault of one's own; `null` is the sample vault. */
  readonly vault: string | null;
  /** Whether to work on a copy. The sample vault always is one. */
  readonly copies: boolean;
  /** Folders with a built plugin. */
  readonly plugins: readonly string[];
  /** Whether a plugin that is not ours is among them: then writes go to a copy. */
  readonly hasForeign: boolean;
  /** Whether to open as the app does after the plugin is enabled; the sample vault then has a note that says what to try. */
  readonly isFirstTime?: boolean;
}

export interface Started {
  readonly address: string;
  readonly notice: string;
  /** The folder that is written to. */
  readonly vault: string;
  /** Builds the page again and has the open ones load it, with the plugins as they are built by then. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

/** The sample vault's own day. */
export const SAMPLE_DAY = '2026-09-01';

/** Builds the page, copies the vault where that was asked for, and serves. Closing removes all that it made. */
export async function startWorkbench({ vault, copies, plugins, hasForeign, isFirstTime = false }: StartOptions): Promise<Started> {
  const temporary = await mkdtemp(path.join(tmpdir(), 'rapport-workbench-'));
  const clean = (): Promise<void> => rm(temporary, { recursive: true, force: true });
  try {
    const page = path.join(temporary, 'page');
    await buildPage(page);
    const source = vault ?? path.join(projectRoot(), 'tests', 'vault');
    const isCopy = vault === null || copies || hasForeign;
    const folder = isCopy ? path.join(temporary, path.basename(path.resolve(source))) : path.resolve(source);
    if (isCopy) await cp(source, folder, { recursive: true, verbatimSymlinks: true });
    const notice = noticeOf(vault, isCopy);
    const server = await serve({ vault: folder, page, plugins, notice });
    if (isFirstTime && vault === null) await addWelcome(folder);
    return {
      address: `${server.address}${vault === null ? `&today=${SAMPLE_DAY}` : ''}${isFirstTime ? `&enabled=1&open=${WELCOME}` : ''}`,
      notice,
      vault: folder,
      rebuild: async () => {
        await buildPage(page);
        server.reload();
      },
      close: async () => {
        await server.close();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

const WELCOME = 'Welcome.md';

/** Adds the note that says what to try. The contacts of the sample vault are set up already. */
async function addWelcome(folder: string): Promise<void> {
  await cp(path.join(projectRoot(), 'tests/workbench/welcome.md'), path.join(folder, WELCOME));
  const data = path.join(folder, '.obsidian/plugins/rapport/data.json');
  await mkdir(path.dirname(data), { recursive: true });
  await writeFile(data, JSON.stringify({ app: { welcomed: true } }));
}

function noticeOf(vault: string | null, isCopy: boolean): string {
  if (vault === null) return `A copy of the sample vault, on its own day ${SAMPLE_DAY}. Nothing you do here lasts.`;
  return isCopy ? `A copy of ${path.resolve(vault)}. Nothing you do here lasts.` : `Your vault at ${path.resolve(vault)}. What you write here is written there.`;
}
