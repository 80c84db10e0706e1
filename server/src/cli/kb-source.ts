/**
 * `plumbline kb add FILE`: writes the review of a source, or adds what is ticked in one to a pack.
 */
import { basename, dirname, relative, resolve } from 'node:path'
import { readSourceFile, readTextFile } from '../disk/source-file.ts'
import { writeIn } from '../disk/write.ts'
import { additionOf } from '../features/review-addition.ts'
import { readSource } from '../features/source-add.ts'
import { type Review, readReview } from '../features/source-review.ts'
import { buildKnowledge } from '../knowledge/knowledge.ts'
import type { Draft } from '../text/draft.ts'
import { counted } from './counted.ts'
import type { Troubles } from './drafts.ts'
import { openPack, type SourceOptions, savePack, troublesOf } from './kb-edit.ts'
import { BAD, CLEAN } from './status.ts'
import type { World } from './world.ts'

/** What may be said of a source, instead of what its text says of itself. */
export interface AddSourceOptions extends Partial<Omit<SourceOptions, 'bundled'>> {
  readonly bundled: boolean
  readonly yes?: boolean
}

/** The ending of reviews: no draft has it, so that none is checked. */
export const REVIEW = '.review'

/** Reads a source into a review, or adds a review to a pack. Gives the exit status. */
export async function runKbAddSource(path: string, options: AddSourceOptions, world: World): Promise<number> {
  const troubles = troublesOf(world)
  const open = openPack(options.pack, options.bundled, world, troubles)
  if (open === undefined) return BAD
  const knowledge = buildKnowledge([...open.among, open.pack])
  const absolute = resolve(world.cwd, path)
  if (path.endsWith(REVIEW)) return accept(absolute, path)
  const source = readSourceFile(absolute)
  if ('problem' in source) return tell(source.problem)
  const { source: key, title, issued, outlet, url } = options
  const told = Object.fromEntries(Object.entries({ key, title, issued, outlet, url }).filter(([, value]) => value !== undefined))
  const read = readSource(source, knowledge, world.today, told, { place: '', file: basename(path) })
  if (options.yes === true) return add(readReview(read.review), path, undefined)
  const target = `${read.key}${REVIEW}`
  const fault = writeIn(target, read.review.replace(/^file: .*$/m, `file: ${relative(world.cwd, absolute)}`), world.cwd)
  if (fault !== undefined) {
    troubles.tell(fault)
    return BAD
  }
  const { figures, milestones, instruments, quotes } = read.counts
  world.out(
    `${target}: ${counted(figures, 'figure')}, ${milestones === 0 ? '' : `${counted(milestones, 'goal')}, `}${counted(instruments, 'document')} and ${counted(quotes, 'quotation')} to go through; then: plumbline kb add ${target}\n`,
  )
  return CLEAN

  function accept(file: string, shown: string): number {
    const text = readTextFile(file)
    if ('problem' in text) return tell(text.problem)
    const read = readReview(text.text)
    return add(read, shown, sourceOf(read.review, dirname(file), troubles))
  }

  function add({ review, problems }: ReturnType<typeof readReview>, shown: string, source: Draft | undefined): number {
    for (const { line, message } of problems) troubles.tell(`${shown}:${line + 1}: ${message}`)
    if (problems.length > 0 || open === undefined) return BAD
    const text = review.keepsText ? source?.text : undefined
    return savePack(open, additionOf(review, knowledge, open.pack.area, text), world, troubles)
  }

  function tell(problem: string): number {
    troubles.tell(`${path}: ${problem}`)
    return BAD
  }
}

/** The source that a review is of, where its text is to be kept. */
function sourceOf({ keepsText, file }: Review, folder: string, troubles: Troubles): Draft | undefined {
  if (!keepsText || file === '') return undefined
  const read = readSourceFile(resolve(folder, file))
  if (!('problem' in read)) return read
  troubles.tell(`${file}: ${read.problem}`)
  return undefined
}
