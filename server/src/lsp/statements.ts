/**
 * Answers where else a fact is stated, what each number was read as, what a draft states in all, and which facts have certain words.
 */
import type { Analysis } from '../analysis.ts'
import { capitalised, periodInWords, sourceName } from '../checks/report.ts'
import { seriesName } from '../features/hover.ts'
import { hintsIn } from '../features/inlay-hints.ts'
import { buildLookup, type Lookup } from '../features/lookup.ts'
import { packFileWords } from '../features/pack-file-words.ts'
import { factAt, statementsIn } from '../features/statements.ts'
import { type StatedSymbol, symbolsIn } from '../features/symbols.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Language } from '../text/language.ts'
import type { OpenFolder } from './client.ts'
import { locationOf } from './diagnostics.ts'
import type { Ground } from './ground.ts'
import { type Lines, offsetAt, positionAt, rangeOf, spanOf } from './lines.ts'
import type { PackDocuments } from './pack-documents.ts'
import {
  CancellationToken,
  type CodeLens,
  type Connection,
  type DocumentSymbol,
  type InlayHint,
  type Location,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  SymbolKind,
  type WorkspaceSymbol,
} from './protocol.ts'
import { type DraftsScope, draftsIn, newDraftReader } from './workspace-drafts.ts'
import type { Ready } from './writing.ts'

/** What an editor can ask for. */
export const STATEMENTS = {
  referencesProvider: true,
  inlayHintProvider: true,
  workspaceSymbolProvider: true,
  documentSymbolProvider: { label: 'Plumbline' },
  codeLensProvider: { resolveProvider: true },
} satisfies ServerCapabilities

export interface StatementsScope extends DraftsScope {
  readonly ready: Ready
  /** The files of packs that are open. */
  readonly packs: PackDocuments
  readonly folders: () => readonly OpenFolder[]
  /** What is known in the first folder. */
  readonly ground: () => Promise<Ground>
  /** The language of what is said on a file of a pack. */
  readonly languageIn: (ground: Ground) => Language
  /** The folder that the paths of packs start from. */
  readonly cwd: string
}

/** The places of a draft by what they state. */
type Places = ReadonlyMap<string, readonly Location[]>

/** The command of the client that shows places. */
const SHOW_PLACES = 'plumbline.showPlaces'

const SYMBOL_KINDS: Readonly<Record<StatedSymbol['kind'], SymbolKind>> = {
  figure: SymbolKind.Number,
  milestone: SymbolKind.Event,
  instrument: SymbolKind.File,
  quotation: SymbolKind.String,
}

/** How many facts are told of at once. */
const MOST_FACTS = 100

/** Answers the client. */
export function answerStatements(connection: Connection, scope: StatementsScope): void {
  const { ready, packs, folders, ground, cwd, log } = scope
  const onDisk = newDraftReader<Places>(scope, placesIn, new Map())
  const lookups = new WeakMap<Knowledge, Lookup>()

  const placesOf = async (uri: string, token: CancellationToken): Promise<Places | undefined> => {
    const open = await ready(uri, token)
    return open === undefined ? (await onDisk(uri, token))?.value : placesIn(open.analysis, open.draft.lines, uri)
  }

  /** All places that state a fact, those of one draft first. */
  const placesOfFact = async (fact: string, first: string | undefined, token: CancellationToken): Promise<Location[]> => {
    const found: Location[] = first === undefined ? [] : [...((await placesOf(first, token))?.get(fact) ?? [])]
    const seen = new Set(first === undefined ? [] : [first])
    for await (const other of draftsIn(folders(), log)) {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
      if (seen.has(other)) continue
      seen.add(other)
      found.push(...((await placesOf(other, token))?.get(fact) ?? []))
    }
    return found
  }

  connection.onReferences(async ({ textDocument: { uri }, position, context }, token): Promise<Location[]> => {
    const inPack = await packs.factAt(uri, position)
    if (inPack !== undefined) return inPack === '' ? [] : placesOfFact(inPack, undefined, token)
    const open = await ready(uri, token)
    const at = open === undefined ? undefined : factAt(open.analysis, offsetAt(open.draft.lines, position))
    if (at === undefined) return []
    const declared = context?.includeDeclaration !== false && at.origin !== undefined ? [locationOf(at.origin, cwd)] : []
    return [...declared, ...(await placesOfFact(at.fact, uri, token))]
  })

  /** The places of all drafts by what they state. Many lenses are asked for at once: those that come while it gathers wait for the same. */
  let gathering: { readonly places: Promise<Places>; readonly askers: CancellationToken[] } | undefined
  const allPlaces = (token: CancellationToken): Promise<Places> => {
    if (gathering !== undefined) {
      gathering.askers.push(token)
      return gathering.places
    }
    const askers = [token]
    const gather = async (): Promise<Places> => {
      const all = new Map<string, Location[]>()
      for await (const uri of draftsIn(folders(), log)) {
        if (askers.every((asker) => asker.isCancellationRequested)) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
        for (const [fact, places] of (await placesOf(uri, CancellationToken.None)) ?? [])
          all.set(fact, [...(all.get(fact) ?? []), ...places])
      }
      return all
    }
    const places = gather().finally(() => {
      gathering = undefined
    })
    gathering = { places, askers }
    return places
  }

  connection.onCodeLens(({ textDocument: { uri } }) => packs.lenses(uri))

  connection.onCodeLensResolve(async (lens, token): Promise<CodeLens> => {
    const { fact, uri } = lens.data as { readonly fact: string; readonly uri: string }
    const places = (await allPlaces(token)).get(fact) ?? []
    const drafts = new Set(places.map((place) => place.uri)).size
    const title = packFileWords(scope.languageIn(await scope.groundFor(uri))).statedIn(drafts)
    const args = [uri, lens.range.start, places]
    return { ...lens, command: { title, command: places.length === 0 ? '' : SHOW_PLACES, arguments: args } }
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

  connection.onDocumentSymbol(async ({ textDocument: { uri } }, token): Promise<DocumentSymbol[]> => {
    const inPack = await packs.symbols(uri)
    if (inPack !== undefined) return inPack
    const open = await ready(uri, token)
    if (open === undefined || token.isCancellationRequested) return []
    return symbolsIn(open.analysis).map(({ kind, span, name, detail }) => {
      const range = rangeOf(open.draft.lines, span)
      return { name, detail, kind: SYMBOL_KINDS[kind], range, selectionRange: range }
    })
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
