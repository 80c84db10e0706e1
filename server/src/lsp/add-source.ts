/**
 * Adds what a source says to a pack of the writer's own: messages beside the protocol's own.
 *
 * In: a file or a text, then the review that the writer went through. Out: the review to go through, then where its facts stand; or what
 * is wrong, with its line where it has one.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readSourceFile } from '../disk/source-file.ts'
import { additionOf } from '../features/review-addition.ts'
import { type ReadSource, readSource } from '../features/source-add.ts'
import { type Review, type ReviewProblem, readReview } from '../features/source-review.ts'
import { buildKnowledge } from '../knowledge/knowledge.ts'
import type { Draft } from '../text/draft.ts'
import type { Ground } from './ground.ts'
import { addAndTell, type Kept, openOwnPack, type PackChoice, packChoices, placeOfSource, type WriterScope } from './own-packs.ts'
import { type Connection, RequestType } from './protocol.ts'
import { pathOf } from './uri.ts'

/** Asks for the review of a source: of a file, or of a text such as the clipboard's. */
export interface ReadSourceParams {
  /** The folder or document of the workspace that the packs are those of. */
  readonly uri?: string
  readonly file?: string
  readonly text?: string
  /** When it came out, where its text does not say. */
  readonly issued?: string
  /** The language that the writer reads in. */
  readonly language?: string
}

export type SourceToReview =
  | (ReadSource & { readonly packs: readonly PackChoice[]; readonly dated: boolean })
  | { readonly problem: string }

/** What of a review is to be kept, and where. */
export interface KeepReviewParams {
  readonly uri?: string
  /** The review as the writer left it. */
  readonly text: string
  /** The folder of the pack; null for a new one in the workspace. */
  readonly pack: string | null
}

export type KeptReview = Kept | { readonly problems: readonly ReviewProblem[] }

export const ReadSourceRequest = new RequestType<ReadSourceParams, SourceToReview, void>('plumbline/readSource')
export const KeepReviewRequest = new RequestType<KeepReviewParams, KeptReview, void>('plumbline/keepReview')
export const PacksRequest = new RequestType<{ readonly uri?: string }, readonly PackChoice[], void>('plumbline/packs')

export interface AddSourceScope extends WriterScope {
  readonly groundFor: (uri: string | undefined) => Promise<Ground>
  readonly folderOf: (uri: string | undefined) => string | undefined
  /** The folders of the workspace. */
  readonly roots: () => readonly string[]
  readonly today: () => string
  /** Called when files of packs have changed. */
  readonly changed: (paths: readonly string[]) => void
}

/** Answers the client. */
export function answerAddSource(connection: Connection, scope: AddSourceScope): void {
  /** Texts of no file, such as a clipboard's, by the keys that their reviews have; the last few. */
  const held = new Map<string, string>()
  const hold = (key: string, text: string): void => {
    held.delete(key)
    held.set(key, text)
    for (const first of held.keys()) if (held.size > MOST_HELD) held.delete(first)
  }

  connection.onRequest(PacksRequest, async ({ uri }) => packChoices((await scope.groundFor(uri)).packs.packs, scope))

  connection.onRequest(ReadSourceRequest, async (params): Promise<SourceToReview> => {
    const file = typeof params.file === 'string' ? pathOf(params.file) : undefined
    const draft = sourceOf(params, file, scope)
    if ('problem' in draft) return draft
    const { packs } = await scope.groundFor(params.uri)
    const told = typeof params.issued === 'string' ? { issued: params.issued } : {}
    const read = readSource(draft, packs.knowledge, scope.today(), told, {
      place: '',
      file: file === undefined ? '' : fileIn(file, scope),
      isHeld: file === undefined,
      language: params.language === 'vi' ? 'vi' : 'en',
    })
    if (file === undefined) hold(read.key, draft.text)
    return { ...read, dated: readReview(read.review).review.record.issued !== '', packs: packChoices(packs.packs, scope) }
  })

  connection.onRequest(KeepReviewRequest, async ({ uri, text, pack }): Promise<KeptReview> => {
    if (typeof text !== 'string' || (pack !== null && typeof pack !== 'string')) return { problem: 'The review could not be read.' }
    const { review, problems } = readReview(text)
    if (problems.length > 0) return { problems }
    const source = keptText(review, scope, held)
    if (typeof source === 'object') return source
    return keep(review, source, pack, (await scope.groundFor(uri)).packs.packs, scope.folderOf(uri), scope)
  })
}

function sourceOf({ text }: ReadSourceParams, file: string | undefined, { shown }: AddSourceScope): Draft | { readonly problem: string } {
  if (file !== undefined) {
    const read = readSourceFile(file)
    return 'problem' in read ? { problem: `${shown(file)}: ${read.problem}` } : read
  }
  if (typeof text === 'string' && text.trim() !== '')
    return { path: 'clipboard', text, markup: /^\s*<(?:!doctype|html|p|div|h\d)\b/i.test(text) ? 'html' : 'text' }
  return { problem: 'There is no text to read: copy the source, or choose a file.' }
}

/** A file as a review names it: from its folder of the workspace on, where it lies in one. */
function fileIn(file: string, { roots, shown }: AddSourceScope): string {
  const short = shown(file)
  return roots().some((root) => resolve(root, short) === file) ? short : file
}

const MOST_HELD = 8

/** The text of a source that is to be kept beside its facts. */
function keptText(
  { keepsText, file, record }: Review,
  { roots }: AddSourceScope,
  held: ReadonlyMap<string, string>,
): string | undefined | { readonly problem: string } {
  if (!keepsText) return undefined
  // The writer may have given it another key.
  const only = held.size === 1 ? [...held.values()][0] : undefined
  if (file === '') return held.get(record.key) ?? only ?? { problem: 'The text is not at hand any more: save it as a file, and add that.' }
  const path = roots()
    .map((root) => resolve(root, file))
    .find(existsSync)
  const read = readSourceFile(path ?? file)
  return 'problem' in read ? { problem: `${file}: ${read.problem}` } : read.text
}

function keep(
  review: Review,
  text: string | undefined,
  pack: string | null,
  packs: Ground['packs']['packs'],
  workspace: string | undefined,
  scope: AddSourceScope,
): KeptReview {
  const open = openOwnPack(pack, packs, workspace, scope)
  if ('problem' in open) return open
  const addition = additionOf(review, buildKnowledge([...open.among, open.pack]), open.pack.area, text)
  const told = addAndTell(open, addition, pack === null, workspace, scope)
  if ('problem' in told) return told
  const { added } = told.saved
  return { place: placeOfSource(review.record.key, open, told.saved, scope.cwd), figures: added.fresh + added.changed, goals: added.goals }
}
