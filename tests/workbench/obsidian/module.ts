import { ConfirmationModal, Modal } from './modal.ts';
import { App } from './app.ts';
import { Component } from './component.ts';
import { Editor } from './editor.ts';
import { Events } from './events.ts';
import { FileManager } from './file-manager.ts';
import { TAbstractFile, TFile, TFolder } from './files.ts';
import { getIcon, getIconIds, setIcon } from './icons.ts';
import { Keymap, Scope } from './keymap.ts';
import { WorkspaceLeaf } from './leaf.ts';
import { MarkdownRenderChild, MarkdownRenderer } from './markdown-renderer.ts';
import { FileView, MarkdownView } from './markdown-view.ts';
import { Menu, MenuItem, MenuSeparator } from './menu.ts';
import { MetadataCache } from './metadata-cache.ts';
import { moment } from './moment.ts';
import { Notice } from './notice.ts';
import { getLinkpath, normalizePath, parseLinktext } from './paths.ts';
import { Platform } from './platform.ts';
import { Plugin } from './plugin.ts';
import { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from './search.ts';
import * as components from './setting-components.ts';
import { PluginSettingTab, SettingTab } from './setting-tab.ts';
import { Setting, SettingGroup } from './setting.ts';
import { strict } from './strict.ts';
import { AbstractInputSuggest, FuzzySuggestModal, PopoverSuggest, SuggestModal } from './suggest.ts';
import { debounce } from './debounce.ts';
import { Vault } from './vault.ts';
import { ItemView, View } from './view.ts';
import { Workspace } from './workspace.ts';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './yaml.ts';

/** As new as the typings that the plugin is written against. */
const apiVersion = '1.13.1';

/** Whether the app is at least so new. */
function requireApiVersion(version: string): boolean {
  const [wanted, offered] = [version, apiVersion].map((each) => each.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (offered?.[at] ?? 0) - (wanted?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function setTooltip(element: HTMLElement, tooltip: string): void {
  element.setAttribute('aria-label', tooltip);
}

function getLanguage(): string {
  return 'en';
}

/** What plugins get for `require('obsidian')`. */
export const offered = {
  ...components,
  AbstractInputSuggest,
  App,
  Component,
  ConfirmationModal,
  Editor,
  Events,
  FileManager,
  FileView,
  FuzzySuggestModal,
  ItemView,
  Keymap,
  MarkdownRenderChild,
  MarkdownRenderer,
  MarkdownView,
  Menu,
  MenuItem,
  MenuSeparator,
  MetadataCache,
  Modal,
  Notice,
  Platform,
  Plugin,
  PluginSettingTab,
  PopoverSuggest,
  Scope,
  Setting,
  SettingGroup,
  SettingTab,
  SuggestModal,
  TAbstractFile,
  TFile,
  TFolder,
  Vault,
  View,
  Workspace,
  WorkspaceLeaf,
  apiVersion,
  debounce,
  getFrontMatterInfo,
  getIcon,
  getIconIds,
  getLanguage,
  getLinkpath,
  moment,
  normalizePath,
  parseLinktext,
  parseYaml,
  prepareFuzzySearch,
  prepareSimpleSearch,
  renderMatches,
  renderResults,
  requireApiVersion,
  setIcon,
  setTooltip,
  sortSearchResults,
  stringifyYaml,
};

export const obsidianModule = strict(offered, 'obsidian');
