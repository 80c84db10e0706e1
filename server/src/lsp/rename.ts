/**
 * Renames a citation key or a code of a pack, wherever packs and drafts have it.
 */
import { readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from '../analysis.ts'
import { isBibliographyPath } from '../disk/bibliographies.ts'
import { findDrafts } from '../disk/files.ts'
import { openFolder } from '../disk/pack-folder.ts'
import { entryOf } from '../features/pack-entries.ts'
import { type CodeKind, codeAt, codesIn } from '../features/pack-references.ts'
import { isCitationKey } from '../knowledge/citation-key.ts'
import { startOf } from '../markup/outline.ts'
import type { Span } from '../text/span.ts'
import type { OpenFolder } from './client.ts'
import type { Ground } from './ground.ts'
import { type Lines, offsetAt, rangeOf } from './lines.ts'
import { ownPacks, type PackScope } from './own-packs.ts'
import type { PackDocuments } from './pack-documents.ts'
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from './protocol.ts'
import { uriOf } from './uri.ts'
import { type DraftsScope, draftsIn, newDraftReader } from './workspace-drafts.ts'
import type { Ready } from './writing.ts'

export interface RenameScope extends DraftsScope, PackScope {
  readonly ready: Ready
  readonly packs: PackDocuments
  readonly folders: () => readonly OpenFolder[]
  /** The client can rename files. */
  readonly movesFiles: () => boolean
}

/** What is to have another name, and where the cursor is at it. */
interface Named {
  readonly kind: CodeKind
  readonly code: string
  readonly range: Range
}

/** The citation keys of a draft, with their places. */
type Keys = ReadonlyMap<string, readonly Range[]>

/** Answers the client. */
export function answerRename(connection: Connection, scope: RenameScope): void {
  const { ready, packs, folders, log, cwd } = scope
  const onDisk = newDraftReader<Keys>(scope, keysIn, new Map())

  const namedAt = async (uri: string, position: Position, token: CancellationToken): Promise<Named | undefined> => {
    const file = await packs.at(uri)
    if (file !== undefined) {
      const { document, path } = file
      const code = codeAt(document.getText(), path, document.offsetAt(position))
      return code === undefined
        ? undefined
        : { ...code, range: { start: document.positionAt(code.start), end: document.positionAt(code.end) } }
    }
    const open = await ready(uri, token)
    if (open === undefined) return undefined
    const { analysis, draft } = open
    const at = offsetAt(draft.lines, position)
    const found = keySpans(analysis).find(({ span }) => span.start <= at && at <= span.end)
    return found === undefined || !analysis.knowledge.sources.has(found.key)
      ? undefined
      : { kind: 'source', code: found.key, range: rangeOf(draft.lines, found.span) }
  }

  connection.onPrepareRename(async ({ textDocument: { uri }, position }, token) => {
    const named = await namedAt(uri, position, token)
    return named === undefined ? null : { range: named.range, placeholder: named.code }
  })

  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token): Promise<WorkspaceEdit | null> => {
    const named = await namedAt(uri, position, token)
    if (named === undefined) return null
    const { kind, code } = named
    const ground = await scope.groundFor(uri)
    const own = ownPacks(ground.packs.packs, scope).map(({ path }) => resolve(cwd, path))
    const problem = problemOf(kind, code, newName, ground, own)
    if (problem !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, problem)
    const edits = new Map<string, TextEdit[]>()
    const moves: { readonly from: string; readonly to: string }[] = []
    for (const folder of own) inPack(folder)
    if (kind === 'source') {
      for (const [path, list] of bibliographyEdits(code, newName, folders(), log)) edits.set(path, list)
      for await (const draft of draftsIn(folders(), log)) {
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
        const open = await ready(draft, token)
        const keys = open === undefined ? (await onDisk(draft, token))?.value : keysIn(open.analysis, open.draft.lines)
        const ranges = keys?.get(code) ?? []
        renameAt(draft, ranges)
      }
      const open = edits.has(uri) ? undefined : await ready(uri, token)
      const ranges = open === undefined ? [] : (keysIn(open.analysis, open.draft.lines).get(code) ?? [])
      renameAt(uri, ranges)
    }
    if (moves.length === 0) return { changes: Object.fromEntries(edits) }
    if (!scope.movesFiles())
      throw new ResponseError(ErrorCodes.InvalidParams, 'This editor cannot rename files, and the source has one of its own.')
    return {
      documentChanges: [
        ...[...edits].map(([address, list]) => ({ textDocument: { uri: address, version: null }, edits: list })),
        ...moves.map(({ from, to }) => ({ kind: 'rename' as const, oldUri: uriOf(from, cwd), newUri: uriOf(to, cwd) })),
      ],
    }

    function inPack(folder: string): void {
      for (const { path, text } of openFolder(folder, cwd).read().files) {
        const absolute = join(folder, ...path.split('/'))
        const address = uriOf(absolute, cwd)
        const document = TextDocument.create(address, '', 0, text)
        const spans: Span[] = codesIn(text, path)
          .filter((one) => one.kind === kind && one.code === code)
          .map(({ start, end }) => ({ start, end }))
        const moved = kind === 'source' ? movedPath(path, code, newName) : undefined
        if (moved !== undefined) {
          moves.push({ from: absolute, to: join(folder, ...moved.split('/')) })
          const id = /^(\s+id:\s*["']?)([^\s"'#]+)/m.exec(text)
          if (path.startsWith('sources/') && id?.[2] === code)
            spans.push({ start: id.index + (id[1]?.length ?? 0), end: id.index + id[0].length })
        }
        renameAt(
          address,
          spans.map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) })),
        )
      }
    }

    function renameAt(address: string, ranges: readonly Range[]): void {
      const list = ranges.map((range) => ({ range, newText: newName }))
      if (list.length > 0) edits.set(address, list)
    }
  })
}

/** Where a file that is named by a citation key stands afterwards. */
function movedPath(path: string, key: string, newKey: string): string | undefined {
  const [, folder, name, ending] = /^(sources|quotes|texts)\/(.+)\.(ya?ml|txt|md)$/.exec(path) ?? []
  return name === key ? `${folder}/${newKey}.${ending}` : undefined
}

/** Why a name cannot be given, in plain words. */
function problemOf(
  kind: CodeKind,
  code: string,
  newName: string,
  { knowledge, packs }: Ground,
  own: readonly string[],
): string | undefined {
  const fits = kind === 'source' ? isCitationKey(newName) : /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(newName)
  if (!fits) return kind === 'source' ? 'Write letters and digits, such as ledger2023.' : 'Write small letters, digits and hyphens.'
  if (newName !== code && entryOf({ kind, code: newName }, knowledge) !== undefined)
    return `“${newName}” is there already: choose another name.`
  const path = entryOf({ kind, code }, knowledge)?.origin.path
  const bundled = packs.packs.length > own.length && path !== undefined && !own.some((folder) => resolve(path).startsWith(folder + sep))
  return bundled ? `“${code}” is of a pack that is not yours, so it keeps its name.` : undefined
}

function keySpans({ blocks, outline }: Analysis): readonly { readonly key: string; readonly span: Span }[] {
  return blocks.flatMap(({ resolved }, index) => {
    const start = startOf(outline, index)
    return resolved.citations.flatMap(({ kind, key, span }) =>
      kind === 'key' ? [{ key, span: { start: start + span.start, end: start + span.end } }] : [],
    )
  })
}

function keysIn(analysis: Analysis, lines: Lines): Keys {
  const keys = new Map<string, Range[]>()
  for (const { key, span } of keySpans(analysis)) {
    const list = keys.get(key) ?? []
    list.push(rangeOf(lines, span))
    keys.set(key, list)
  }
  return keys
}

/** How an entry begins that has a key, the key last: BibTeX, CSL in JSON, CSL in YAML. */
const ENTRIES = [
  [/\.bib$/i, /^\s*@\w+\s*\{\s*([^\s,{}]+)(?=\s*,)/gm],
  [/\.json$/i, /"id"\s*:\s*"([^"\n]+)(?=")/g],
  [/\.ya?ml$/i, /^\s*(?:- )?id:\s*["']?([^\s"'#]+)/gm],
] as const

/** The entries of bibliographies that have the key. */
function* bibliographyEdits(
  key: string,
  newName: string,
  folders: readonly OpenFolder[],
  log: (line: string) => void,
): Iterable<readonly [uri: string, edits: TextEdit[]]> {
  for (const folder of folders) {
    if (folder.path === undefined) continue
    const { files } = findDrafts([folder.path], folder.path, isBibliographyPath)
    for (const { absolute } of files) {
      try {
        const text = readFileSync(absolute, 'utf8')
        const document = TextDocument.create('', '', 0, text)
        const entry = ENTRIES.find(([ending]) => ending.test(absolute))?.[1]
        const found = [...(entry === undefined ? [] : text.matchAll(entry))].flatMap((match) => {
          if (match[1] !== key) return []
          const start = match.index + match[0].lastIndexOf(key)
          return [{ range: { start: document.positionAt(start), end: document.positionAt(start + key.length) }, newText: newName }]
        })
        if (found.length > 0) yield [uriOf(absolute, folder.path), found]
      } catch (error) {
        log(`${absolute}: ${String(error)}`)
      }
    }
  }
}
