/**
 * The index of a draft's claims: by series and period, and by the words that a number is told of.
 *
 * In: blocks that enter and leave. Out: for each key the claims that share it, in the order of the draft, and what the index
 * rules report of them. It is immutable: a changed index shares all buckets that the change did not touch, so that an edit costs
 * what it touches.
 */
import { CELL_KEY } from '../resolve/celled.ts'
import { HOLDER_KEY, phrasesOf } from '../resolve/phrases.ts'
import type { ResolvedBlock } from '../resolve/resolved.ts'
import { CROWD, RESTATE_KEY } from '../resolve/restated.ts'
import { firstNot } from '../text/search.ts'
import type { IndexedFigure, IndexReport, IndexRule, Scope } from './check.ts'

/** A report of an index rule. */
export interface IndexRuleReport extends IndexReport {
  readonly rule: IndexRule
}

/** Buckets of entries by key, and what is reported of a key where anything is. */
export interface ClaimIndex {
  readonly buckets: readonly ReadonlyMap<string, readonly ResolvedBlock[]>[]
  readonly reports: ReadonlyMap<string, readonly IndexRuleReport[]>
}

const BUCKETS = 256

export const EMPTY_INDEX: ClaimIndex = { buckets: Array.from({ length: BUCKETS }, () => new Map()), reports: new Map() }

/** A change of the blocks of a draft: `removed` stood where `added` stand now. */
export interface BlockChange {
  readonly removed: readonly ResolvedBlock[]
  readonly added: readonly ResolvedBlock[]
  /** Tells where a block stands in the changed draft. */
  readonly position: (block: ResolvedBlock) => number
}

/** The index after a change. */
export function changeIndex(index: ClaimIndex, change: BlockChange, rules: readonly IndexRule[], scope: Scope): ClaimIndex {
  const lists = new Map<string, ResolvedBlock[]>()
  const listOf = (key: string): ResolvedBlock[] => {
    let list = lists.get(key)
    if (list === undefined) {
      list = [...(index.buckets[bucketOf(key)]?.get(key) ?? [])]
      lists.set(key, list)
    }
    return list
  }
  for (const block of change.removed) for (const key of claimsOf(block).keys()) remove(listOf(key), block)
  for (const block of change.added) for (const key of claimsOf(block).keys()) insert(listOf(key), block, change.position)
  if (lists.size === 0) return index
  const buckets = [...index.buckets]
  const owned = new Set<number>()
  let reports: Map<string, readonly IndexRuleReport[]> | undefined
  for (const [key, blocks] of lists) {
    const number = bucketOf(key)
    if (!owned.has(number)) {
      buckets[number] = new Map(buckets[number])
      owned.add(number)
    }
    const bucket = buckets[number] as Map<string, readonly ResolvedBlock[]>
    if (blocks.length === 0) bucket.delete(key)
    else bucket.set(key, blocks)
    const own = reportsOn(key, blocks, rules, scope)
    if (own.length === 0 && !index.reports.has(key)) continue
    reports ??= new Map(index.reports)
    if (own.length === 0) reports.delete(key)
    else reports.set(key, own)
  }
  return { buckets, reports: reports ?? index.reports }
}

/** All reports of the index rules, in no order; of a number that meets another under several keys only one. */
export function indexReports({ reports }: ClaimIndex): readonly IndexRuleReport[] {
  const found: IndexRuleReport[] = []
  const told = new Map<ResolvedBlock, Set<string>>()
  for (const own of reports.values()) {
    for (const report of own) {
      const here = told.get(report.block) ?? new Set()
      told.set(report.block, here)
      const key = `${report.rule.id} ${report.start}`
      if (!here.has(key)) found.push(report)
      here.add(key)
    }
  }
  return found
}

function reportsOn(key: string, blocks: readonly ResolvedBlock[], rules: readonly IndexRule[], scope: Scope): readonly IndexRuleReport[] {
  const [only] = blocks
  if (only === undefined || (blocks.length > CROWD && key.startsWith(RESTATE_KEY))) return []
  const claims = blocks.length === 1 ? (claimsOf(only).get(key) ?? []) : blocks.flatMap((block) => claimsOf(block).get(key) ?? [])
  if (claims.length < 2 || ((key.startsWith(HOLDER_KEY) || key.startsWith(CELL_KEY)) && !claims.some((claim) => claim.figure.inTable)))
    return []
  return rules.flatMap((rule) => rule.run(claims, scope).map((report) => ({ ...report, rule })))
}

const known = new WeakMap<ResolvedBlock, ReadonlyMap<string, readonly IndexedFigure[]>>()

const NONE: ReadonlyMap<string, readonly IndexedFigure[]> = new Map()

/** The claims of a block by their keys. */
function claimsOf(block: ResolvedBlock): ReadonlyMap<string, readonly IndexedFigure[]> {
  if (block.figures.length === 0) return NONE
  let claims = known.get(block)
  if (claims !== undefined) return claims
  const byKey = new Map<string, IndexedFigure[]>()
  const add = (key: string, claim: IndexedFigure): void => {
    const list = byKey.get(key)
    if (list === undefined) byKey.set(key, [claim])
    else list.push(claim)
  }
  for (const figure of block.figures) {
    const key = keyOf(figure)
    if (key !== undefined) add(key, { block, figure })
  }
  for (const phrased of phrasesOf(block)) for (const key of phrased.keys) add(key, { block, figure: phrased.figure, phrased })
  claims = byKey
  known.set(block, claims)
  return claims
}

function keyOf(figure: IndexedFigure['figure']): string | undefined {
  if (figure.resolution.kind !== 'resolved' || figure.quoted) return undefined
  const period = figure.verdict?.period?.code
  return period === undefined ? undefined : `${figure.resolution.series.id} ${period}`
}

function remove(list: ResolvedBlock[], block: ResolvedBlock): void {
  const at = list.indexOf(block)
  if (at >= 0) list.splice(at, 1)
}

/** Inserts by binary search, so that few positions are asked for. */
function insert(list: ResolvedBlock[], block: ResolvedBlock, position: BlockChange['position']): void {
  const place = position(block)
  list.splice(
    firstNot(list, (other) => position(other) < place),
    0,
    block,
  )
}

function bucketOf(key: string): number {
  let hash = 0
  for (let index = 0; index < key.length; index++) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) | 0
  return (hash >>> 0) % BUCKETS
}
