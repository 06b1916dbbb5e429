import type { Settings } from './settings.ts';

/** What holds where nothing is set: a vault needs no settings. */
export const defaultSettings: Settings = {
  contacts: {
    types: ['contact', 'person', 'people'],
    typeProperties: ['type', 'kind', 'class', 'fileClass', 'category', 'categories'],
    tags: ['contact', 'person', 'people'],
    folders: [],
    excludedFolders: [],
    templateFolders: ['Templates'],
    rules: { type: true, tag: true, folder: true },
  },
  logHeadings: [],
  logHeading: 'Interactions',
  properties: {},
  channels: {},
  marks: {},
  cadence: { byCircle: {}, byRelationship: {}, default: null },
  elsewhere: {
    dailyLinks: 'saying-so',
    contactWords: [],
    contactHeadings: ['Interactions', 'Contacts', 'Conversations', 'Communication', 'Calls', 'Meetings', 'Touchpoints'],
    largestMeeting: 8,
    tasksArePromises: false,
    queueHeading: 'Follow up',
  },
  givesBeforeAsk: 4,
  dailySize: 5,
  dateOrder: null,
  startFresh: null,
  revivePerWeek: 0,
  markForm: 'inline',
  addLastContact: false,
  dayStartsAt: 4,
  taskFilter: '',
  familyIntroduces: false,
  outcomeWords: {},
};
