import { Modal, Setting } from 'obsidian';
import { parseCadence } from '../../../domain/cadence.ts';
import { setProperty } from '../../../notes/write/contact/write-property.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { onEnter } from './on-enter.ts';
import { displayName } from './snooze.ts';

/** Asks how often to keep in touch with a contact, and writes it into the note. */
export function openCadence(session: Session, path: string): void {
  new CadenceModal(session, path).open();
}

class CadenceModal extends Modal {
  private text: string;

  constructor(
    private readonly session: Session,
    private readonly path: string,
  ) {
    super(session.app);
    this.text = session.index.facts(path)?.cadence?.value.text ?? '';
  }

  override onOpen(): void {
    const { words: { commands, queue } } = this.session;
    this.setTitle(commands.howOften(displayName(this.session, this.path)));
    const setting = new Setting(this.contentEl).setName(commands.keepInTouchHere).setDesc(commands.howOftenHint);
    setting.addText((text) => {
      text.inputEl.setAttribute('aria-label', commands.keepInTouchHere);
      onEnter(text.inputEl, () => save());
      text.inputEl.focus();
      text.setValue(this.text).onChange((value) => {
        this.text = value.trim();
        const cadence = parseCadence(this.text);
        setting.setErrorMessage(null).setDesc(cadence === null ? commands.howOftenHint : queue.cadence(cadence));
      });
    });
    const save = (): void => {
      if (this.text !== '' && parseCadence(this.text) === null) {
        setting.setErrorMessage(commands.howOftenUnclear);
        return;
      }
      this.close();
      void this.write();
    };
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(commands.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(commands.save).setCta().onClick(save));
  }

  private async write(): Promise<void> {
    const { session, path, text: cadence } = this;
    const { words: { commands, queue }, reader, engine } = session;
    const name = displayName(session, path);
    const change = (text: string): ReturnType<typeof setProperty> => setProperty(text, path, 'cadence', cadence === '' ? null : cadence, reader, engine);
    const outcome = await session.write(commands.cadenceAction(name), [{ path, change }]);
    const read = parseCadence(cadence);
    reportOutcome(session, commands.cadenceSet(name, read === null ? null : queue.cadence(read)), outcome);
  }
}
