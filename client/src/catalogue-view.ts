/**
 * The views of facts and sources: what the packs of the draft in front hold.
 */
import {
  type Disposable,
  EventEmitter,
  Position,
  Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode'
import { type LanguageClient, State } from 'vscode-languageclient/node'
import { type CatalogueItem, CatalogueRequest, type CatalogueView } from './protocol.ts'
import { t } from './words.ts'

const ICONS: Readonly<Record<CatalogueItem['kind'], string>> = {
  series: 'graph-line',
  outcome: 'check',
  projection: 'milestone',
  past: 'history',
  quote: 'quote',
  source: 'book',
}

export interface CatalogueTree extends Disposable {
  /** Asks the server again. */
  readonly refresh: () => void
}

/** Shows one of the views. */
export function showCatalogue(client: LanguageClient, view: CatalogueView): CatalogueTree {
  const changed = new EventEmitter<undefined>()
  const provider: TreeDataProvider<CatalogueItem> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (item) => {
      if (client.state !== State.Running) return []
      const uri = window.activeTextEditor?.document.uri
      const draft = uri === undefined ? {} : { uri: client.code2ProtocolConverter.asUri(uri) }
      return [...(await client.sendRequest(CatalogueRequest, { view, ...draft, ...(item === undefined ? {} : { of: item.id }) }))]
    },
    getTreeItem: (item) => toTreeItem(item, client),
  }
  const tree = window.createTreeView(`plumbline.${view}`, { treeDataProvider: provider })
  return { refresh: () => changed.fire(undefined), dispose: () => tree.dispose() }
}

function toTreeItem({ id, kind, label, detail, about, place, url }: CatalogueItem, client: LanguageClient): TreeItem {
  const item = new TreeItem(label, id === '' ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed)
  item.description = detail
  item.tooltip = [about, url].filter((part) => part !== undefined && part !== '').join('\n')
  item.iconPath = new ThemeIcon(ICONS[kind])
  item.accessibilityInformation = { label: [label, detail].filter((part) => part !== '').join(', ') }
  if (place !== undefined) {
    const at = new Position(place.line, place.character)
    item.command = {
      title: t('Open'),
      command: 'vscode.open',
      arguments: [client.protocol2CodeConverter.asUri(place.uri), { selection: new Range(at, at), preview: true }],
    }
  }
  return item
}
