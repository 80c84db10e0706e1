/**
 * What a client can do, told once when it connects.
 */
import type { InitializeParams } from './protocol.ts'
import { pathOf } from './uri.ts'

/** The capabilities that the server asks about. */
export interface ClientFeatures {
  /** It asks for diagnostics by itself; others are sent them. */
  readonly pull: boolean
  readonly refresh: boolean
  /** It asks for hints again when it is told to, and for lenses. */
  readonly hintRefresh: boolean
  readonly lensRefresh: boolean
  readonly related: boolean
  readonly configuration: boolean
  readonly configurationEvents: boolean
  readonly watching: boolean
  readonly watchingRelative: boolean
  readonly progress: boolean
  readonly versionedEdits: boolean
  readonly snippetEdits: boolean
  readonly markdown: boolean
  /** It shows pictures in Markdown. */
  readonly images: boolean
  /** It can rename files as part of an edit. */
  readonly movesFiles: boolean
  /** It tells when folders are opened and closed. */
  readonly folderEvents: boolean
  /** The language that it speaks, such as `vi-VN`. */
  readonly locale: string | undefined
}

/** Reads a client's capabilities; what is missing or of the wrong kind counts as not there. */
export function featuresOf({ capabilities, locale }: InitializeParams): ClientFeatures {
  const { textDocument, workspace, window, experimental } = capabilities ?? {}
  const formats = textDocument?.hover?.contentFormat
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    hintRefresh: workspace?.inlayHint?.refreshSupport === true,
    lensRefresh: workspace?.codeLens?.refreshSupport === true,
    related: textDocument?.diagnostic?.relatedInformation === true || textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchingRelative: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    progress: window?.workDoneProgress === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    markdown: formats === undefined || formats.includes('markdown'),
    images: (experimental as { readonly hoverImages?: unknown } | undefined)?.hoverImages === true,
    movesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true,
    folderEvents: workspace?.workspaceFolders === true,
    locale: typeof locale === 'string' ? locale : undefined,
  }
}

/** A folder that is open in the client, and where it is on disk; undefined where it is on none. */
export interface OpenFolder {
  readonly uri: string
  readonly path: string | undefined
}

/** The folders that are open when a client connects. */
export function foldersOf(params: InitializeParams): OpenFolder[] {
  const { workspaceFolders, rootUri } = params
  return toFolders(Array.isArray(workspaceFolders) ? workspaceFolders : [{ uri: rootUri }])
}

/** The folders that a client names; what is none is left out. */
export function toFolders(named: unknown): OpenFolder[] {
  if (!Array.isArray(named)) return []
  return named.flatMap((folder: { readonly uri?: unknown } | null) =>
    typeof folder?.uri === 'string' ? [{ uri: folder.uri, path: pathOf(folder.uri) }] : [],
  )
}

/** Finds the innermost open folder that a document lies in; a document that is in none of them (an unsaved one) counts to the first. */
export function folderFor(uri: string, folders: readonly OpenFolder[]): OpenFolder | undefined {
  let best: OpenFolder | undefined
  for (const folder of folders) {
    const inside = uri.startsWith(folder.uri.endsWith('/') ? folder.uri : `${folder.uri}/`)
    if (inside && (best === undefined || folder.uri.length > best.uri.length)) best = folder
  }
  return best ?? (uri.startsWith('untitled:') ? folders[0] : undefined)
}
