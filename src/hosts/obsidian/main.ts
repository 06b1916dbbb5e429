import { Plugin, parseYaml } from 'obsidian';
import { readSettings } from '../../domain/read-settings.ts';
import { noteReader } from '../../notes/note.ts';

export default class RapportPlugin extends Plugin {
  override async onload(): Promise<void> {
    noteReader(readSettings(await this.loadData()).settings, parseYaml);
  }
}
