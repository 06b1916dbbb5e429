import type { Vault } from './vault.ts';

export interface FileStats {
  ctime: number;
  mtime: number;
  size: number;
}

/** A file or folder as the app knows it: one object as long as it is there, whatever its name. */
export abstract class TAbstractFile {
  parent: TFolder | null = null;

  constructor(
    readonly vault: Vault,
    public path: string,
  ) {}

  get name(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }
}

export class TFile extends TAbstractFile {
  stat: FileStats = { ctime: 0, mtime: 0, size: 0 };
  /** The text as last read from the disk, `null` before. */
  cached: string | null = null;

  get basename(): string {
    const dot = this.name.lastIndexOf('.');
    return dot > 0 ? this.name.slice(0, dot) : this.name;
  }

  get extension(): string {
    const dot = this.name.lastIndexOf('.');
    return dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}
