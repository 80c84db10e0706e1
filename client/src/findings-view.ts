/**
 * The view of findings: all that is found, by file, by kind or by the fact that it is about.
 */
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  EventEmitter,
  languages,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
  workspace,
} from 'vscode'
import { findingsOf, isFinding } from './status.ts'
import { t } from './words.ts'

interface Group {
  readonly label: string
  /** The file that all of its findings are in. */
  readonly uri: Uri | undefined
  readonly findings: readonly Finding[]
}

interface Finding {
  readonly uri: Uri
  readonly diagnostic: Diagnostic
}

const ICONS: Readonly<Record<DiagnosticSeverity, readonly [icon: string, colour: string]>> = {
  [DiagnosticSeverity.Error]: ['error', 'list.errorForeground'],
  [DiagnosticSeverity.Warning]: ['warning', 'list.warningForeground'],
  [DiagnosticSeverity.Information]: ['info', 'editorInfo.foreground'],
  [DiagnosticSeverity.Hint]: ['lightbulb', 'editorHint.foreground'],
}
/** How findings are put together. */
type Grouping = 'file' | 'kind' | 'fact'
const GROUPING = 'plumbline.findingsBy'

/** Shows the view, and gives its commands. */
export function showFindings(): Disposable {
  const changed = new EventEmitter<undefined>()
  let by: Grouping = 'file'
  const provider: TreeDataProvider<Group | Finding> = {
    onDidChangeTreeData: changed.event,
    getChildren: (of) => (of === undefined ? groups(by) : 'findings' in of ? [...of.findings] : []),
    getTreeItem: (it) => ('findings' in it ? groupItem(it) : findingItem(it, by)),
  }
  const tree = window.createTreeView('plumbline.findings', { treeDataProvider: provider, showCollapseAll: true })
  const recount = (): void => {
    const count = all().length
    tree.badge = count === 0 ? undefined : { value: count, tooltip: findingsOf(count) }
    changed.fire(undefined)
  }
  const group = (wanted: Grouping) => async (): Promise<void> => {
    by = wanted
    await commands.executeCommand('setContext', GROUPING, wanted)
    changed.fire(undefined)
  }
  const parts = [
    tree,
    languages.onDidChangeDiagnostics(recount),
    commands.registerCommand('plumbline.groupByKind', group('kind')),
    commands.registerCommand('plumbline.groupByFile', group('file')),
    commands.registerCommand('plumbline.groupByFact', group('fact')),
  ]
  recount()
  return { dispose: () => parts.forEach((part) => void part.dispose()) }
}

function all(): Finding[] {
  return languages.getDiagnostics().flatMap(([uri, list]) => list.filter(isFinding).map((diagnostic) => ({ uri, diagnostic })))
}

function groups(by: Grouping): Group[] {
  const found = new Map<string, Finding[]>()
  for (const finding of all()) {
    const key =
      by === 'kind' ? kindOf(finding.diagnostic) : by === 'fact' ? factOf(finding.diagnostic) : workspace.asRelativePath(finding.uri)
    found.set(key, [...(found.get(key) ?? []), finding])
  }
  return [...found]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([label, findings]) => ({
      label,
      uri: by === 'file' ? findings[0]?.uri : undefined,
      findings: findings.toSorted(byPlace),
    }))
}

/** By file, and there from top to bottom. */
function byPlace(a: Finding, b: Finding): number {
  return a.uri.toString().localeCompare(b.uri.toString()) || a.diagnostic.range.start.compareTo(b.diagnostic.range.start)
}

/** What the server says that a finding is about. */
function factOf(diagnostic: Diagnostic & { readonly data?: { readonly fact?: string } }): string {
  return diagnostic.data?.fact ?? t('About no fact of a pack')
}

/** A rule's id as words: `Mismatched figure`, in the editor's language; what a pack's file has wrong has none. */
function kindOf({ code }: Diagnostic): string {
  if (typeof code !== 'object') return t('Knowledge pack')
  const id = String(code.value)
  const words = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
  return t(words)
}

function severityOf(severity: DiagnosticSeverity): string {
  switch (severity) {
    case DiagnosticSeverity.Error:
      return t('Error')
    case DiagnosticSeverity.Warning:
      return t('Warning')
    case DiagnosticSeverity.Information:
      return t('Information')
    case DiagnosticSeverity.Hint:
      return t('Hint')
  }
}

function groupItem({ label, uri, findings }: Group): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded)
  item.description = String(findings.length)
  item.accessibilityInformation = { label: `${label}, ${findingsOf(findings.length)}` }
  if (uri !== undefined) {
    item.resourceUri = uri
    item.iconPath = ThemeIcon.File
  }
  return item
}

function findingItem({ uri, diagnostic }: Finding, by: Grouping): TreeItem {
  const { message, range, severity } = diagnostic
  const what = by === 'file' ? kindOf(diagnostic) : workspace.asRelativePath(uri)
  const item = new TreeItem(t('{0}, line {1}', what, range.start.line + 1))
  item.description = message
  item.tooltip = message
  const [icon, colour] = ICONS[severity]
  item.iconPath = new ThemeIcon(icon, new ThemeColor(colour))
  item.accessibilityInformation = { label: `${severityOf(severity)}: ${item.label}: ${message}` }
  item.command = { title: t('Open'), command: 'vscode.open', arguments: [uri, { selection: range }] }
  return item
}
