/**
 * Answers where else a fact is stated, what each number was read as, and which facts have certain words.
 */
import {
  type CancellationToken,
  type Connection,
  type InlayHint,
  type Location,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node'
import type { Analysis } from '../analysis.ts'
import { capitalised, periodInWords, sourceName } from '../checks/report.ts'
import { seriesName } from '../features/hover.ts'
import { hintsIn } from '../features/inlay-hints.ts'
import { buildLookup, type Lookup } from '../features/lookup.ts'
import { factAt, statementsIn } from '../features/statements.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { OpenFolder } from './client.ts'
import { locationOf } from './diagnostics.ts'
import type { Ground } from './ground.ts'
import { type Lines, offsetAt, positionAt, rangeOf, spanOf } from './lines.ts'
import { type DraftsScope, draftsIn, newDraftReader } from './workspace-drafts.ts'
import type { Ready } from './writing.ts'

/** What an editor can ask for. */
export const STATEMENTS = {
  referencesProvider: true,
  inlayHintProvider: true,
  workspaceSymbolProvider: true,
} satisfies ServerCapabilities

export interface StatementsScope extends DraftsScope {
  readonly ready: Ready
  readonly folders: () => readonly OpenFolder[]
  /** What is known in the first folder. */
  readonly ground: () => Promise<Ground>
  /** The folder that the paths of packs start from. */
  readonly cwd: string
}

/** The places of a draft by what they state. */
type Places = ReadonlyMap<string, readonly Location[]>

/** How many facts are told of at once. */
const MOST_FACTS = 100

/** Answers the client. */
export function answerStatements(connection: Connection, scope: StatementsScope): void {
  const { ready, folders, ground, cwd, log } = scope
  const onDisk = newDraftReader<Places>(scope, placesIn, new Map())
  const lookups = new WeakMap<Knowledge, Lookup>()

  const placesOf = async (uri: string, token: CancellationToken): Promise<Places | undefined> => {
    const open = await ready(uri, token)
    return open === undefined ? (await onDisk(uri, token))?.value : placesIn(open.analysis, open.draft.lines, uri)
  }

  connection.onReferences(async ({ textDocument: { uri }, position, context }, token): Promise<Location[]> => {
    const open = await ready(uri, token)
    const at = open === undefined ? undefined : factAt(open.analysis, offsetAt(open.draft.lines, position))
    if (at === undefined) return []
    const found: Location[] = context?.includeDeclaration !== false && at.origin !== undefined ? [locationOf(at.origin, cwd)] : []
    const seen = new Set([uri])
    found.push(...((await placesOf(uri, token))?.get(at.fact) ?? []))
    for await (const other of draftsIn(folders(), log)) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
      if (seen.has(other)) continue
      seen.add(other)
      found.push(...((await placesOf(other, token))?.get(at.fact) ?? []))
    }
    return found
  })

  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token): Promise<InlayHint[]> => {
    const open = await ready(uri, token)
    if (open === undefined || token.isCancellationRequested) return []
    const { analysis, draft } = open
    return hintsIn(analysis, spanOf(draft.lines, range)).map(({ at, label, about }) => ({
      position: positionAt(draft.lines, at),
      label,
      tooltip: about,
      paddingLeft: true,
    }))
  })

  connection.onWorkspaceSymbol(async ({ query }): Promise<WorkspaceSymbol[]> => {
    if (typeof query !== 'string' || query.trim() === '') return []
    const { knowledge } = await ground()
    const lookup = lookups.get(knowledge) ?? buildLookup(knowledge)
    lookups.set(knowledge, lookup)
    return lookup.find(query, MOST_FACTS).flatMap((fact) => {
      if (fact.kind !== 'figure') return []
      const { series, observation } = fact
      const period = observation.period === null ? '' : ` (${periodInWords(observation.period.code)})`
      return {
        name: `${capitalised(seriesName(series, 'en'))}${period}: ${observation.written}`,
        kind: SymbolKind.Number,
        containerName: sourceName(observation.source, knowledge),
        location: locationOf(observation.origin, cwd),
      }
    })
  })
}

function placesIn(analysis: Analysis, lines: Lines, uri: string): Places {
  const places = new Map<string, Location[]>()
  for (const { fact, span } of statementsIn(analysis)) {
    const location = { uri, range: rangeOf(lines, span) }
    const list = places.get(fact)
    if (list === undefined) places.set(fact, [location])
    else list.push(location)
  }
  return places
}
