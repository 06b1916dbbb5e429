import type { TFile, Vault } from 'obsidian';
import type { VaultSurvey } from '../../../domain/onboarding/vault-survey.ts';
import { ContactTexts, surveyVault } from '../../../index/search/vault-survey.ts';
import type { Session } from '../session/session.ts';
import { Slices } from '../vault/time-slices.ts';

/** Surveys the vault in slices by the current settings; `null` once it is no longer wanted. Writes nothing. */
export async function lookAtVault(session: Session, isWanted: () => boolean): Promise<VaultSurvey | null> {
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
  return surveyVault(index, texts, vault.getMarkdownFiles().length, session.today());
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
