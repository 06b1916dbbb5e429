/** What an action came to, in a notice. */
export const notices = {
  nothingChanged: (reason: string) => `${reason} Nothing was changed.`,
  partlyChanged: (reason: string, paths: readonly string[]) => `${reason} Already written, and changed since: ${paths.join(', ')}.`,
  refusedAt: (path: string, line: number | null, reason: string) => `${line === null ? path : `${path}, line ${line}`}: ${reason}`,
  takenBack: (action: string) => `Taken back: ${action}`,
  takenBackBut: (action: string, paths: readonly string[]) => `Taken back: ${action}. Left as they are, because they were changed since: ${paths.join(', ')}.`,
  nothingToTakeBack: 'There is nothing to take back.',
  cantTakeBack: (reason: string) => `It can’t be taken back. ${reason}`,
  madeAgain: (action: string) => `Made again: ${action}`,
  nothingToMakeAgain: 'There is nothing to make again.',
  cantMakeAgain: (reason: string) => `It can’t be made again. ${reason}`,
  undo: 'Undo',
  done: (action: string) => `Done: ${action}`,
  settingsNotSaved: (reason: string) => `The settings could not be saved: ${reason}`,
};
