/**
 * What is tried: each part takes a random text, and throws where something is not as it must be.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Analysis, analyse, draftText, edit, findingsOf } from '../../server/src/analysis.ts'
import type { Settings } from '../../server/src/checks/settings.ts'
import { BUILT_FILE, buildPack, readBuilt } from '../../server/src/disk/built.ts'
import { parseHidden } from '../../server/src/disk/hidden.ts'
import { openFolder } from '../../server/src/disk/pack-folder.ts'
import { loadPacks } from '../../server/src/disk/packs.ts'
import { parseSettings } from '../../server/src/disk/settings.ts'
import { claimReport } from '../../server/src/features/claim-report.ts'
import { evidencePage } from '../../server/src/features/evidence-pages.ts'
import { evidenceReport } from '../../server/src/features/evidence-report.ts'
import { readBibliography } from '../../server/src/knowledge/bibliography.ts'
import { buildKnowledge } from '../../server/src/knowledge/knowledge.ts'
import { readPack } from '../../server/src/knowledge/pack.ts'
import { readTable } from '../../server/src/knowledge/table-read.ts'
import { markupOf } from '../../server/src/markup/index.ts'
import { manyFacts } from '../generated.ts'
import { unpacking } from './documents.ts'
import { sending } from './messages.ts'
import { must } from './must.ts'
import { mutate } from './mutate.ts'

const root = process.cwd()
export const SETTINGS: Settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' }
export const seeds = loadPacks([join(root, 'seeds')], root).knowledge

interface File {
  readonly path: string
  readonly text: string
}

function filesIn(folder: string, fits: RegExp): readonly File[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }))
}

/** Drafts in all markups, and the files of a pack. */
const DRAFTS = [...filesIn('examples', /\.md$/), ...filesIn('test/corpus', /\.(?:md|qmd|tex|rst|adoc|html|txt)$/)].filter(
  ({ path }) => !path.endsWith('README.md') && !path.includes('/unseen/'),
)
const PACK = filesIn('seeds/vietnam-ict', /\.yaml$/)
const BIBLIOGRAPHIES = filesIn('test/corpus', /\.bib$/)
const TABLE = 'STRUCTURE,STRUCTURE_ID,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE\ndataflow,A:B(1.0),A,VN,2022,148\ndataflow,A:B(1.0),A,VN,2023,\n'
const SETTINGS_TEXT = 'packs: [kb]\nasOf: 2024-06-30\nrules:\n  newer-figure: off\nlanguages: [markdown]\ncitationStyle: pandoc\n'
const HIDDEN_TEXT = '- file: a.md\n  rule: mismatched-figure\n  before: were\n  text: $14 billion\n  after: in 2022\n'

/** Something that is tried with one random text after another. */
export interface Part {
  readonly name: string
  /** What is tried: texts, where nothing else is said. */
  readonly of?: string
  /** Tries one. Throws where something is not as it must be. */
  readonly run: (random: () => number) => void | Promise<void>
}

export const PARTS: readonly Part[] = [
  { name: 'drafts in every markup', run: (random) => holds(check(mutated(DRAFTS, random))) },
  { name: 'edits give what a fresh check gives', run: editing },
  { name: 'reports and lists of a draft', run: reporting },
  {
    name: 'messages to a server in any order, and nonsense among them',
    of: 'sequences',
    run: (random) => sending(random, (more) => mutated(DRAFTS, more)),
  },
  {
    name: 'Word documents: damaged archives and contents, and such as unpack without end',
    of: 'documents',
    run: (random) => unpacking(random, mutated(DRAFTS, random).text, seeds, SETTINGS),
  },
  {
    name: 'packs',
    run: (random) => {
      const at = Math.floor(random() * PACK.length)
      const files = PACK.map((file, index) => (index === at ? { ...file, text: mutate(file.text, random) } : file))
      const { pack, problems } = readPack(files)
      for (const { line, column, message } of problems) must(line >= 1 && column >= 1 && message !== '', 'a problem says where and what')
      buildKnowledge([pack])
    },
  },
  {
    name: 'bibliographies',
    run: (random) => {
      const { path, text } = mutated(BIBLIOGRAPHIES, random)
      readBibliography(path, text)
      readBibliography('refs.json', mutate('[{"id": "a", "type": "book", "title": "b", "issued": {"date-parts": [[2022, 1]]}}]', random))
      readBibliography('refs.yaml', mutate('references:\n- id: a\n  type: book\n  title: b\n', random))
    },
  },
  { name: 'built packs with a bit turned, a byte or the end missing', run: damaging },
  {
    name: 'settings, hidden lists, tables',
    run: (random) => {
      parseSettings(mutate(SETTINGS_TEXT, random), '.plumbline.yaml', [])
      parseHidden(mutate(HIDDEN_TEXT, random), '.plumbline-hidden.yaml', [])
      readTable(mutate(TABLE, random))
    },
  },
]

/** A small pack in a folder, and its built file. */
function builtPack(): { readonly folder: string; readonly path: string; readonly file: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-fuzz-'))
  for (const { path, text } of manyFacts(200, 0)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { folder, path: join(folder, BUILT_FILE), file: buildPack(openFolder(folder, folder), FIRST, '1').file() }
}

const FIRST = { packs: [], digests: [] }
let built: ReturnType<typeof builtPack> | undefined

function damaging(random: () => number): void {
  built ??= builtPack()
  const { folder, path, file } = built
  const at = Math.floor(random() * file.length)
  const bit = 1 << Math.floor(random() * 8)
  const flipped = Buffer.from(file)
  flipped[at] = (flipped[at] as number) ^ bit
  const damaged = [flipped, file.subarray(0, at), Buffer.concat([file.subarray(0, at), file.subarray(at + 1)])]
  writeFileSync(path, damaged[Math.floor(random() * damaged.length)] as Buffer)
  must(readBuilt(path, openFolder(folder, folder), FIRST, '1') === undefined, 'a damaged file is not believed')
}

export function check({ path, text }: File): Analysis {
  return analyse({ path, text, markup: markupOf(path) ?? 'markdown' }, seeds, SETTINGS)
}

function mutated(files: readonly File[], random: () => number): File {
  const file = files[Math.floor(random() * files.length)] as File
  return { ...file, text: mutate(file.text, random) }
}

/** Findings and their edits stand in the draft. */
function holds(analysis: Analysis): void {
  const text = draftText(analysis)
  const inside = (start: number, end: number): boolean => 0 <= start && start <= end && end <= text.length
  for (const { start, end, text: words, message, fixes } of findingsOf(analysis)) {
    must(inside(start, end) && text.slice(start, end) === words && message !== '', 'a finding stands in the draft')
    for (const { edits } of fixes)
      for (const one of edits) must(one.path !== undefined || inside(one.start, one.end), 'an edit stands in the draft')
  }
}

function editing(random: () => number): void {
  const file = mutated(DRAFTS, random)
  let analysis = check(file)
  let text = file.text
  for (let left = 4; left > 0; left--) {
    const start = Math.floor(random() * (text.length + 1))
    const end = Math.min(text.length, start + Math.floor(random() ** 3 * 200))
    const newText = mutate(text.slice(start, start + 40), random, 2)
    text = text.slice(0, start) + newText + text.slice(end)
    analysis = edit(analysis, { start, end, newText })
  }
  must(draftText(analysis) === text, 'an edit gives the edited text')
  const [edited, fresh] = [findingsOf(analysis), findingsOf(check({ ...file, text }))]
  must(JSON.stringify(edited) === JSON.stringify(fresh), 'an edited draft has the findings of a fresh one')
}

function reporting(random: () => number): void {
  const analysis = check(mutated(DRAFTS, random))
  const text = draftText(analysis)
  for (const { start, end, text: words } of claimReport(analysis).quantities)
    must(text.slice(start, end) === words, 'a quantity stands in the draft')
  const report = { ...evidenceReport(analysis), path: '<script>alert(1)</script>' }
  for (const format of ['markdown', 'html', 'csv'] as const) evidencePage([report], format)
  must(!evidencePage([report], 'html').includes('<script'), 'a page has no markup of a draft')
}
