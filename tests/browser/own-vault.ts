/** A vault as people have them before they know Rapport: 12 people, eight with a note in `People` and four who are only linked, and 21 daily notes. */
export function ownVault(): Readonly<Record<string, string>> {
  const withNotes = ['Ada Byron', 'Bo Ray', 'Cleo Marsh', 'Dan Okafor', 'Eva Lind', 'Finn Moss', 'Gita Rao', 'Hugo Blanc'];
  const linked = ['Ines Paz', 'Jonas Wolf', 'Kira Stone', 'Leo Park'];
  const everyone = [...withNotes, ...linked];
  const words = ['call with', 'lunch with', 'met', 'coffee with', 'emailed'];
  const notes = new Map(withNotes.map((name) => [`People/${name}.md`, `# ${name}\n\nMet at the choir.\n`]));
  for (let week = 0; week < 21; week++) {
    const date = new Date(Date.UTC(2026, 7, 31 - week * 7)).toISOString().slice(0, 10);
    const lines = [`- ${words[week % 5] ?? ''} [[${everyone[(week * 5) % 12] ?? ''}]] about boat ${week + 1}`, `- [[${linked[week % 4] ?? ''}]] came up in talk ${week + 1}`];
    notes.set(`Daily/${date}.md`, `# ${date}\n\n- wrote the report\n${lines.join('\n')}\n`);
  }
  return Object.fromEntries(notes);
}
