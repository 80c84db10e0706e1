/**
 * Writes packs small enough for a test: all parts of a pack in one YAML text, its top-level keys those parts.
 *
 *     area: vn                                  # pack.yaml: default area, languages …
 *     indicators: {revenue: {…}}                # codelists/indicators.yaml; so subjects, areas, milestones, units
 *     agents: {…}                               # agents.yaml; so instruments
 *     sources: {ledger2023: {issued: 2023-06-14, observations: […]}}      # sources/KEY.yaml; csl is made up where it is left out
 *     quotes: {ledger2023: […]}                 # quotes/KEY.yaml
 *     texts: {ledger2023: …}                    # of pack.yaml
 */
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { loadPacks } from '../../server/src/disk/packs.ts'
import { readWholePack } from '../../server/src/features/source-texts.ts'
import { buildKnowledge, type Knowledge } from '../../server/src/knowledge/knowledge.ts'
import { root } from './expect.ts'

type Tree = Record<string, unknown>

const CODELISTS = ['indicators', 'subjects', 'areas', 'milestones', 'units']

/** Builds the knowledge base of some compact packs, taken together as one. A problem in them is an error of the test. */
export function knowledgeOf(packs: readonly string[]): Knowledge {
  const read = readWholePack(packFiles(packs))
  const knowledge = buildKnowledge([read.pack])
  const problems = [...read.problems, ...knowledge.problems]
  if (problems.length > 0) {
    throw new Error(`the test's pack:\n${problems.map(({ path, line, message }) => `${path}:${line}: ${message}`).join('\n')}`)
  }
  return knowledge
}

/** The files that compact packs stand for. */
export function packFiles(packs: readonly string[]): readonly { readonly path: string; readonly text: string }[] {
  let whole: Tree = {}
  for (const text of packs) whole = merged(whole, parse(text) as Tree)
  const { sources = {}, quotes = {}, agents, instruments, ...rest } = whole
  const files: { path: string; content: unknown }[] = []
  for (const list of CODELISTS) {
    if (rest[list] !== undefined) files.push({ path: `codelists/${list}.yaml`, content: rest[list] })
    delete rest[list]
  }
  if (agents !== undefined) files.push({ path: 'agents.yaml', content: agents })
  if (instruments !== undefined) files.push({ path: 'instruments.yaml', content: instruments })
  for (const [key, source] of Object.entries(sources as Tree))
    files.push({ path: `sources/${key}.yaml`, content: sourceOf(key, source as Tree) })
  for (const [key, words] of Object.entries(quotes as Tree)) files.push({ path: `quotes/${key}.yaml`, content: words })
  files.unshift({ path: 'pack.yaml', content: { schema: 1, name: 'Test', id: 'test', languages: ['en', 'vi'], ...rest } })
  return files.map(({ path, content }) => ({ path, text: stringify(content) }))
}

function sourceOf(key: string, { issued, title, outlet, url, author, csl, ...facts }: Tree): Tree {
  const record = { id: key, type: 'report', title: title ?? key, 'container-title': outlet ?? 'The Ledger', issued: issued ?? '2023-06-14' }
  if (url !== undefined) Object.assign(record, { URL: url })
  if (author !== undefined) Object.assign(record, { author: [{ literal: author }] })
  return { csl: csl ?? record, ...facts }
}

/** Maps are merged, all else is replaced. */
function merged(a: Tree, b: Tree): Tree {
  const result: Tree = { ...a }
  for (const [key, value] of Object.entries(b))
    result[key] = isTree(value) && isTree(result[key]) ? merged(result[key] as Tree, value) : value
  return result
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

let seeds: Knowledge | undefined

/** The bundled packs: what a document without a pack of its own is checked with. */
export function bundled(): Knowledge {
  seeds ??= loadPacks([join(root, 'seeds')], root).knowledge
  return seeds
}
