/** The paths of those that are shown by the same text as another one, so that something else has to tell them apart. */
export function alikeIn(shown: readonly { readonly path: string; readonly text: string }[]): ReadonlySet<string> {
  const byText = new Map<string, string[]>();
  for (const { path, text } of shown) {
    const paths = byText.get(text);
    if (paths === undefined) byText.set(text, [path]);
    else paths.push(path);
  }
  return new Set([...byText.values()].filter(({ length }) => length > 1).flat());
}
