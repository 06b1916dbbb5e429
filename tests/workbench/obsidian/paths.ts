/** A path as the app writes it: `/` between names, none at the ends, plain spaces, NFC. */
export function normalizePath(path: string): string {
  const plain = path.replace(/[\\/]+/g, '/').replace(/^\/+|\/+$/g, '').replace(/[\u00A0\u202F]/g, ' ').normalize('NFC');
  return plain === '' ? '/' : plain;
}

/** The folder of a path, `''` at the root. */
export function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The part of a link before `#`. */
export function getLinkpath(link: string): string {
  return parseLinktext(link).path;
}

export function parseLinktext(link: string): { path: string; subpath: string } {
  const clean = link.normalize('NFC').replace(/\u00A0/g, ' ');
  const at = clean.indexOf('#');
  return at < 0 ? { path: clean.trim(), subpath: '' } : { path: clean.slice(0, at).trim(), subpath: clean.slice(at).trim() };
}
