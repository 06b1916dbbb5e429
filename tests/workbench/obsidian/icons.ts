/** Simple drawings of our own under the names of the app's icons, on a grid of 24. A bar parts the strokes' paths. */
const DRAWINGS: Readonly<Record<string, string>> = {
  users: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8z|M2 21c0-4 3-6 7-6s7 2 7 6|M16 3.5a4 4 0 0 1 0 7.5|M18 15.5c2.500.8 4 2.500 4 5.500',
  user: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8z|M5 21c0-4 3-6 7-6s7 2 7 6',
  'user-plus': 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8z|M2 21c0-4 3-6 7-6s7 2 7 6|M19 8v6|M16 11h6',
  'user-x': 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8z|M2 21c0-4 3-6 7-6s7 2 7 6|M17 8l5 5|M22 8l-5 5',
  'user-check': 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8z|M2 21c0-4 3-6 7-6s7 2 7 6|M16 11l2 2 4-4',
  contact: 'M4 4h16v16H4z|M12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z|M7.500 17c0-2 2-3 4.500-3s4.500 1 4.500 3',
  file: 'M6 2h8l5 5v15H6z|M14 2v5h5',
  'file-text': 'M6 2h8l5 5v15H6z|M14 2v5h5|M9 13h7|M9 17h7',
  'file-plus': 'M6 2h8l5 5v15H6z|M14 2v5h5|M12.500 12v6|M9.500 15h6',
  folder: 'M3 5h6l2 3h10v12H3z',
  'folder-open': 'M3 20V5h6l2 3h8v3|M3 20l3-9h16l-3 9z',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13z|M15.500 15.500L21 21',
  settings: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z|M12 2v3|M12 19v3|M2 12h3|M19 12h3|M5 5l2 2|M17 17l2 2|M19 5l-2 2|M7 17l-2 2',
  'skip-forward': 'M5 4l10 8-10 8z|M19 5v14',
  'sliders-horizontal': 'M3 6h10|M17 6h4|M15 4v4|M3 12h4|M11 12h10|M9 10v4|M3 18h10|M17 18h4|M15 16v4',
  filter: 'M3 4h18l-7 9v7l-4-2v-5z',
  plus: 'M12 5v14|M5 12h14',
  minus: 'M5 12h14',
  x: 'M6 6l12 12|M18 6L6 18',
  check: 'M4 12l5 5L20 6',
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-up': 'M6 15l6-6 6 6',
  'chevron-right': 'M9 6l6 6-6 6',
  'chevron-left': 'M15 6l-6 6 6 6',
  'arrow-right': 'M4 12h16|M14 6l6 6-6 6',
  'arrow-left': 'M20 12H4|M10 6l-6 6 6 6',
  'arrow-up': 'M12 20V4|M6 10l6-6 6 6',
  'arrow-down': 'M12 4v16|M6 14l6 6 6-6',
  'arrow-up-right': 'M6 18L18 6|M9 6h9v9',
  'arrow-down-left': 'M18 6L6 18|M15 18H6V9',
  'arrow-left-right': 'M3 8h18|M17 4l4 4-4 4|M21 16H3|M7 12l-4 4 4 4',
  calendar: 'M4 5h16v16H4z|M4 10h16|M8 3v4|M16 3v4',
  'calendar-clock': 'M4 5h16v7|M4 5v16h8|M4 10h16|M8 3v4|M16 3v4|M17 22a5 5 0 1 0 0-10 5 5 0 0 0 0 10z|M17 14.500V17l1.500 1',
  'calendar-check': 'M4 5h16v16H4z|M4 10h16|M8 3v4|M16 3v4|M9 15l2 2 4-4',
  'calendar-days': 'M4 5h16v16H4z|M4 10h16|M8 3v4|M16 3v4|M8 14h.1|M12 14h.1|M16 14h.1|M8 18h.1|M12 18h.1',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z|M12 7v5l3 2',
  'alarm-clock': 'M12 21a8 8 0 1 0 0-16 8 8 0 0 0 0 16z|M12 9v4l2.500 2|M5 3L2 6|M19 3l3 3',
  history: 'M4 5v5h5|M4.500 9.500A9 9 0 1 1 3 14|M12 8v5l3 2',
  repeat: 'M4 11V7h16l-4-4|M20 7l-4 4|M20 13v4H4l4 4|M4 17l4-4',
  bell: 'M6 17V10a6 6 0 0 1 12 0v7l2 1H4z|M10 21h4',
  'bell-off': 'M6 17V10a6 6 0 0 1 9-5|M18 12v5|M4 18h14|M10 21h4|M3 3l18 18',
  phone: 'M5 3h4l2 5-2.500 2a12 12 0 0 0 5.500 5.500l2-2.500 5 2v4a2 2 0 0 1-2 2C10 21 3 14 3 5a2 2 0 0 1 2-2z',
  mail: 'M3 5h18v14H3z|M3 6l9 7 9-7',
  'message-square': 'M3 4h18v13H8l-5 4z',
  'message-square-plus': 'M3 4h18v13H8l-5 4z|M12 7.500v6|M9 10.500h6',
  'message-circle': 'M4 20l1.500-4A8 8 0 1 1 9 19z',
  video: 'M2 6h13v12H2z|M15 10l7-4v12l-7-4z',
  handshake: 'M2 6l5-1 5 3 5-3 5 1v9h-3|M12 8l-4 4c1 2 3 2 4 0l6 5|M2 15h3l5 5 5-2',
  gift: 'M3 8h18v4H3z|M5 12v9h14v-9|M12 8v13|M12 8C8 8 6 3 9 3s3 5 3 5|M12 8c4 0 6-5 3-5s-3 5-3 5',
  heart: 'M12 21S3 15 3 8.500A4.500 4.500 0 0 1 12 7a4.500 4.500 0 0 1 9 1.500C21 15 12 21 12 21z',
  copy: 'M8 8h13v13H8z|M4 16H3V3h13v1',
  printer: 'M6 9V3h12v6|M3 9h18v9h-3|M6 18H3v-9|M6 14h12v7H6z',
  'clipboard-list': 'M5 4h14v17H5z|M9 2h6v4H9z|M9 11h6|M9 15h6',
  star: 'M12 3l2.800 6 6.200.7-4.600 4.300 1.300 6.500L12 17.200 6.300 20.500l1.300-6.500L3 9.700 9.200 9z',
  tag: 'M3 3h9l9 9-9 9-9-9z|M8 8h.1',
  target: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z|M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10z|M12 12h.1',
  link: 'M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1 1|M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1-1',
  eye: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7z|M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  'eye-off': 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7z|M4 4l16 16',
  pencil: 'M4 20l1-5L16 4l4 4L9 19z|M14 6l4 4',
  trash: 'M4 6h16|M9 6V3h6v3|M6 6l1 15h10l1-15',
  'trash-2': 'M4 6h16|M9 6V3h6v3|M6 6l1 15h10l1-15|M10 11v6|M14 11v6',
  'undo-2': 'M8 14L3 9l5-5|M3 9h11a6 6 0 0 1 0 12h-3',
  ellipsis: 'M5 12h.1|M12 12h.1|M19 12h.1',
  'more-horizontal': 'M5 12h.1|M12 12h.1|M19 12h.1',
  'more-vertical': 'M12 5h.1|M12 12h.1|M12 19h.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z|M12 11v6|M12 7.500h.1',
  'circle-alert': 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z|M12 7v6|M12 16.500h.1',
  'circle-help': 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z|M9 9.500a3 3 0 1 1 3.500 3v1.500|M12.500 17h.1',
  'circle-check': 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z|M8 12l3 3 5-6',
  circle: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  'triangle-alert': 'M12 3l10 18H2z|M12 10v5|M12 18h.1',
  square: 'M4 4h16v16H4z',
  'square-check': 'M4 4h16v16H4z|M8 12l3 3 5-6',
  'list-checks': 'M3 6l2 2 3-4|M3 16l2 2 3-4|M12 6h9|M12 16h9',
  list: 'M8 6h13|M8 12h13|M8 18h13|M3 6h.1|M3 12h.1|M3 18h.1',
  'separator-vertical': 'M12 3v18|M8 8l-4 4 4 4|M16 8l4 4-4 4',
  'panel-left': 'M3 4h18v16H3z|M9 4v16',
  'panel-right': 'M3 4h18v16H3z|M15 4v16',
  'book-open': 'M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1z|M12 6v14',
  'terminal-square': 'M3 4h18v16H3z|M7 9l3 3-3 3|M13 15h4',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z|M12 2v2|M12 20v2|M2 12h2|M20 12h2|M5 5l1.500 1.500|M17.500 17.500L19 19|M19 5l-1.500 1.500|M6.500 17.500L5 19',
  moon: 'M20 14A8.500 8.500 0 0 1 10 4a8.500 8.500 0 1 0 10 10z',
  smartphone: 'M7 2h10v20H7z|M12 18h.1',
  'map-pin': 'M12 22s7-7 7-12a7 7 0 0 0-14 0c0 5 7 12 7 12z|M12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  briefcase: 'M3 7h18v13H3z|M8 7V4h8v3|M3 13h18',
  send: 'M21 3L3 10l7 3 3 7z|M21 3L10 13',
  reply: 'M9 14L4 9l5-5|M4 9h9a7 7 0 0 1 7 7v4',
  flower: 'M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4z|M12 10a3 3 0 1 1 0-6 3 3 0 0 1 0 6z|M12 20a3 3 0 1 1 0-6 3 3 0 0 1 0 6z|M7 15a3 3 0 1 1 0-6 3 3 0 0 1 0 6z|M17 15a3 3 0 1 1 0-6 3 3 0 0 1 0 6z',
  'alarm-clock-off': 'M12 21a8 8 0 1 0 0-16 8 8 0 0 0 0 16z|M12 9v4l2.500 2|M3 3l18 18',
  archive: 'M3 4h18v5H3z|M5 9v11h14V9|M10 13h4',
  'at-sign': 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8z|M16 8v5a3 3 0 0 0 5 1 9 9 0 1 0-4 6.500',
  coffee: 'M4 9h13v7a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4z|M17 11h2a2.500 2.500 0 0 1 0 5h-2|M8 3v3|M13 3v3',
  'corner-down-right': 'M4 4v7a4 4 0 0 0 4 4h12|M15 10l5 5-5 5',
  'flower-2': 'M12 10a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z|M12 10v11|M12 20c-4 0-6-2-6-5 3 0 6 1 6 5|M12 20c4 0 6-2 6-5-3 0-6 1-6 5|M7 7.500h2.500|M14.500 7.500H17',
  mailbox: 'M3 18V10a4 4 0 0 1 8 0v8z|M7 6h10a4 4 0 0 1 4 4v8H11|M16 10V4h3|M12 18v4',
  'pencil-line': 'M4 18l1-5L14 4l4 4-9 9z|M12 21h9',
  ticket: 'M3 6h18v4a2 2 0 0 0 0 4v4H3v-4a2 2 0 0 0 0-4z|M13 6v2|M13 11v2|M13 16v2',
  type: 'M5 7V4h14v3|M12 4v16|M9 20h6',
  utensils: 'M7 3v18|M4 3v5a3 3 0 0 0 6 0V3|M17 21V3c3 1 4 4 4 9h-4',
  sprout: 'M12 21v-9|M12 13C12 8 8 6 3 6c0 5 4 7 9 7z|M12 11c0-4 3-6 8-6 0 4-3 6-8 6z',
};



/** Puts an icon into an element. One that we have not drawn is a plain ring: an unknown name is nobody's failure. */
export function setIcon(parent: HTMLElement, name: string): void {
  parent.replaceChildren();
  const icon = getIcon(name);
  if (icon !== null) parent.append(icon);
}

export function getIcon(name: string): SVGSVGElement | null {
  if (name === '') return null;
  const short = name.replace(/^lucide-/, '');
  const icon = createSvg('svg', {
    cls: `svg-icon lucide-${short}`,
    attr: { viewBox: '0 0 24 24', width: 24, height: 24, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.75, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' },
  });
  for (const path of (DRAWINGS[short] ?? 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14z').split('|')) icon.createSvg('path', { attr: { d: path } });
  return icon;
}

export function getIconIds(): string[] {
  return Object.keys(DRAWINGS).map((name) => `lucide-${name}`);
}
