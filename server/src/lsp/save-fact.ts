/**
 * Keeps a number of a draft as a fact in a pack of the writer's own: two messages beside the protocol's own.
 *
 * In: first a place in a draft, then what the writer has confirmed. Out: what may be confirmed, then where the fact stands; or what is
 * wrong, in plain words. A pack with a mistake, or one that would have one, is left as it is.
 */
import type { Analysis } from '../analysis.ts'
import type { LoadedPack } from '../disk/packs.ts'
import { type FactProposal, proposeFact, type SeriesChoice, seriesChoices } from '../features/fact-proposal.ts'
import { newCoder } from '../features/pack-words.ts'
import type { Addition, NewObservation } from '../knowledge/pack-edit.ts'
import { locationOf } from './diagnostics.ts'
import type { Ground } from './ground.ts'
import { spanOf } from './lines.ts'
import { addAndTell, type NewSource, newSource, openOwnPack, type PackChoice, packChoices, type WriterScope } from './own-packs.ts'
import { type Connection, type Range, RequestType } from './protocol.ts'
import type { Ready } from './writing.ts'

export interface FactForm extends FactProposal {
  /** All series of the packs, by name. */
  readonly all: readonly SeriesChoice[]
  /** The writer's own packs. */
  readonly packs: readonly PackChoice[]
}

/** What a writer has confirmed. */
export interface ConfirmedFact {
  /** The folder of the pack; null for a new one in the workspace. */
  readonly pack: string | null
  /** A series, or in words what is measured, of what, and where. */
  readonly of: string | { readonly measure: string; readonly subject: string; readonly place: string }
  readonly value: string
  readonly period: string | null
  readonly status: string
  readonly locator: string
  /** A source of the pack, or a new one. */
  readonly source: string | NewSource
}

export type SavedFact =
  | { readonly place: { readonly uri: string; readonly line: number; readonly character: number } }
  | { readonly problem: string }

export const ProposeFactRequest = new RequestType<{ readonly uri: string; readonly range: Range }, FactForm | null, void>(
  'plumbline/proposeFact',
)
export const SaveFactRequest = new RequestType<{ readonly uri: string; readonly fact: ConfirmedFact }, SavedFact, void>(
  'plumbline/saveFact',
)

export interface SaveFactScope extends WriterScope {
  readonly ready: Ready
  readonly groundFor: (uri: string) => Promise<Ground>
  /** The folder of the workspace that a draft is in; undefined for one that is in none. */
  readonly folderOf: (uri: string) => string | undefined
  /** Called when files of packs have changed. */
  readonly changed: (paths: readonly string[]) => void
}

/** Answers the client. */
export function answerSaveFact(connection: Connection, scope: SaveFactScope): void {
  connection.onRequest(ProposeFactRequest, async ({ uri, range }, token): Promise<FactForm | null> => {
    const open = await scope.ready(uri, token)
    const proposal = open === undefined ? undefined : proposeFact(open.analysis, spanOf(open.draft.lines, range))
    if (open === undefined || proposal === undefined) return null
    const packs = packChoices((await scope.groundFor(uri)).packs.packs, scope)
    return { ...proposal, all: seriesChoices(open.analysis), packs }
  })

  connection.onRequest(SaveFactRequest, async ({ uri, fact }, token): Promise<SavedFact> => {
    const open = isConfirmed(fact) ? await scope.ready(uri, token) : undefined
    if (open === undefined) return { problem: 'Open the draft that the number stands in first.' }
    return save(fact, open.analysis, (await scope.groundFor(uri)).packs.packs, scope.folderOf(uri), scope)
  })
}

function save(
  fact: ConfirmedFact,
  { knowledge }: Analysis,
  packs: readonly LoadedPack[],
  workspace: string | undefined,
  scope: SaveFactScope,
): SavedFact {
  const open = openOwnPack(fact.pack, packs, workspace, scope)
  if ('problem' in open) return open
  const { labels, codeOf } = newCoder(knowledge)
  const series = typeof fact.of === 'string' ? knowledge.series.get(fact.of) : undefined
  if (typeof fact.of === 'string' && series === undefined)
    return { problem: 'What the number is of is in no pack any more: choose it again.' }
  const { measure, subject, place } = typeof fact.of === 'string' ? { measure: '', subject: '', place: '' } : fact.of
  const observation: NewObservation = {
    indicator: series?.indicator.code ?? codeOf('indicator', 'indicators', measure),
    subject: series?.subject.code ?? codeOf('subject', 'subjects', subject),
    area: series?.area.code ?? codeOf('area', 'areas', place),
    period: fact.period,
    value: fact.value,
    status: fact.status,
    locator: fact.locator,
  }
  const taken = new Set([...knowledge.sources.keys(), ...open.pack.sources.map(({ key }) => key)])
  const [source, csl] = typeof fact.source === 'string' ? [fact.source, {}] : newSource(fact.source, taken, 'report')
  const addition: Addition = { source, csl, observations: [observation], labels }
  const told = addAndTell(open, addition, fact.pack === null, workspace, scope)
  if ('problem' in told) return told
  const { saved } = told
  const kept = saved.pack.observations.findLast((one) => one.source === source && one.written === fact.value)
  const { uri, range } = locationOf(kept?.origin ?? { path: open.main, line: 1, column: 1 }, scope.cwd)
  return { place: { uri, ...range.start } }
}

/** Tells whether a client has sent what it should. */
function isConfirmed(fact: unknown): fact is ConfirmedFact {
  if (typeof fact !== 'object' || fact === null) return false
  const { pack, of, value, period, status, locator, source } = fact as Readonly<Record<string, unknown>>
  const texts = (it: unknown, ...keys: readonly string[]): boolean =>
    typeof it === 'string' || (typeof it === 'object' && it !== null && keys.every((key) => typeof (it as never)[key] === 'string'))
  return (
    (pack === null || typeof pack === 'string') &&
    (period === null || typeof period === 'string') &&
    [value, status, locator].every((it) => typeof it === 'string') &&
    texts(of, 'measure', 'subject', 'place') &&
    texts(source, 'title', 'outlet', 'issued', 'url')
  )
}
