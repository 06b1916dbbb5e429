import type { TFile, Vault } from 'obsidian';
import type { FoundPeople } from '../../../domain/onboarding/found-people.ts';
import type { VaultSurvey } from '../../../domain/onboarding/vault-survey.ts';
import { fileName } from '../../../domain/text/note-path.ts';
import { ContactTexts, surveyVault } from '../../../index/search/vault-survey.ts';
import { likelyPeople, type PropertiesOfNote } from '../../../notes/survey/likely-people.ts';
import type { Session } from '../session/session.ts';
import { Slices } from '../vault/time-slices.ts';
import { planSplit } from '../actions/split-note.ts';

/** Surveys the vault in slices by the current settings; `null` once it is no longer wanted. Writes nothing. */
export async function surveyOf(session: Session, isWanted: () => boolean): Promise<VaultSurvey | null> {
  const { index, reader } = session;
  const { vault } = session.app;
  const texts = new ContactTexts(reader);
  const slices = new Slices();
  for (const path of index.contacts()) {
    const file = vault.getFileByPath(path);
    const facts = index.facts(path);
    if (file === null || facts === null) continue;
    const text = await textOf(vault, file);
    if (text !== null) texts.add(path, facts.name, text);
    await slices.pauseIfFull();
    if (!isWanted()) return null;
  }
  // Without their texts, template lines can't be told from others.
  await session.readTexts(index.withoutTexts(index.recordingNotes()));
  const found = [...likelyPeople(propertiesOfOthers(session), reader.names, session.settings), ...(await listsOfPeople(session))];
  return isWanted() ? surveyVault(index, texts, vault.getMarkdownFiles().length, found, session.today()) : null;
}

/** The properties of all notes that are neither contacts nor anything else that has a meaning here. */
function propertiesOfOthers({ app: { vault, metadataCache }, index, reader }: Session): readonly PropertiesOfNote[] {
  return vault.getMarkdownFiles().flatMap(({ path }) => {
    const properties = metadataCache.getCache(path)?.frontmatter;
    return properties === undefined || index.note(path)?.kind !== 'other' || reader.isDatedNote(path) ? [] : [{ path, properties }];
  });
}

/** Notes and vCard files that list several people, and notes with a table of the Contacts plugin. */
async function listsOfPeople(session: Session): Promise<readonly FoundPeople[]> {
  const { app: { vault }, index } = session;
  const problems = index.problems();
  const tables = problems.flatMap(({ path, detail }) => (detail.kind === 'contact-table' ? path : []));
  const lists = problems.flatMap(({ path, detail }) => (detail.kind === 'several-people' ? path : []));
  const cards = vault.getFiles().flatMap(({ path, extension }) => (extension.toLowerCase() === 'vcf' ? path : []));
  const found: FoundPeople[] = tables.length === 0 ? [] : [{ kind: 'contact-table', notes: tables }];
  for (const path of [...lists, ...cards]) {
    const file = vault.getFileByPath(path);
    const text = file === null ? null : await textOf(vault, file);
    const names = text === null ? [] : planSplit(session, text).created.map((note) => fileName(note.path));
    if (names.length > 0) found.push({ kind: 'list', path, names });
  }
  return found;
}

/** The text of a note; `null` if it has gone since it was listed. */
async function textOf(vault: Vault, file: TFile): Promise<string | null> {
  try {
    return await vault.cachedRead(file);
  } catch (error) {
    if (vault.getFileByPath(file.path) === null) return null;
    throw error;
  }
}
