/** A note with this frontmatter, one line each, and a body. */
export function noteWith(...frontmatter: readonly string[]): string {
  return `---\n${frontmatter.map((line) => `${line}\n`).join('')}---\nbody\n`;
}
