import type { TAbstractFile, TFile, TFolder } from './files.ts';
import type { MetadataCache } from './metadata-cache.ts';
import { parentOf } from './paths.ts';
import type { Vault } from './vault.ts';

/** What the app does with files beyond reading and writing. */
export class FileManager {
  constructor(
    private readonly vault: Vault,
    private readonly cache: MetadataCache,
  ) {}

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.vault.trash(file);
  }

  /** Renames, and corrects the links of other notes to it. */
  async renameFile(file: TAbstractFile, to: string): Promise<void> {
    const from = file.path;
    const linking = Object.entries(this.cache.resolvedLinks).filter(([, targets]) => from in targets).map(([path]) => path);
    const before = this.vault.getFileByPath(from);
    const links = before === null ? [] : [this.cache.fileToLinktext(before, ''), from.replace(/\.md$/, '')];
    await this.vault.rename(file, to);
    const now = this.vault.getFileByPath(to);
    if (now === null) return;
    for (const path of linking) {
      const note = this.vault.getFileByPath(path);
      if (note === null) continue;
      const link = this.cache.fileToLinktext(now, path);
      await this.vault.process(note, (text) => text.replace(/\[\[([^\][|#]+)/g, (whole, old: string) => (links.includes(old.trim()) ? `[[${link}` : whole)));
    }
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const link = this.cache.fileToLinktext(file, sourcePath);
    return `[[${link}${subpath}${alias === '' || alias === link ? '' : `|${alias}`}]]`;
  }

  /** New notes lie beside the one they are made from. */
  getNewFileParent(sourcePath: string): TFolder {
    return this.vault.getFolderByPath(parentOf(sourcePath)) ?? this.vault.getRoot();
  }
}
