/**
 * Finds what is in drafts, in this thread or in several beside it.
 *
 * In: drafts. Out: the findings of each, the same whatever the number of threads. A thread that dies takes the draft with it that it was
 * at work on, which is told; another takes its place.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { analyse, findingsOf } from '../analysis.ts'
import type { Finding } from '../checks/finding.ts'
import { type Told, toldIn } from '../features/across-drafts.ts'
import type { Draft } from '../text/draft.ts'
import type { Cache } from './cache.ts'
import { faultOf, type OpenDraft } from './drafts.ts'
import type { WorkspaceOptions } from './workspace.ts'
import type { World } from './world.ts'

/** What is found in a draft, and what it tells that other drafts may contradict, where that is asked for. */
export interface Found {
  readonly findings: readonly Finding[]
  readonly told?: Told
}

/** What is found in a draft, or why the program failed on it. */
export type Outcome = Found | { readonly fault: string }

export interface Checker {
  readonly of: (open: Pick<OpenDraft, 'draft' | 'knowledge' | 'settings' | 'packs' | 'origin'>) => Promise<Outcome>
  /** How many drafts may be asked for before the first answer is looked at. */
  readonly ahead: number
  readonly end: () => void
}

/** What a thread is started with. */
export interface ThreadStart {
  readonly cwd: string
  readonly today: string
  readonly options: WorkspaceOptions
}

/** What a thread is asked. It answers in the order of the questions. */
export interface Asked {
  readonly draft: Draft
  /** The absolute path by which it is told what the draft is checked with. */
  readonly origin: string
}

/** A thread takes a while until it is as fast as one that has been at work: it must have so many files before it. */
const FILES_A_THREAD = 50

/** How many threads are worth while: as many as were asked for, else as there are processors and work for. */
export function threadsFor(jobs: number | undefined, files: number): number {
  return jobs ?? Math.max(1, Math.min(availableParallelism(), Math.floor(files / FILES_A_THREAD)))
}

/** Starts a checker of so many threads; of one, it is this thread itself. */
export function newChecker(threads: number, options: WorkspaceOptions, world: World): Checker {
  const here: Checker = { of: async (open) => outcomeOf(open), ahead: 0, end: () => {} }
  return threads < 2 || world.thread === undefined ? here : beside(threads, world.thread, options, world, here)
}

/** Finds what is in a draft. */
export function outcomeOf({ draft, knowledge, settings }: Pick<OpenDraft, 'draft' | 'knowledge' | 'settings'>): Outcome {
  try {
    const analysis = analyse(draft, knowledge, settings)
    const findings = findingsOf(analysis)
    return settings.acrossDrafts === true ? { findings, told: toldIn(analysis) } : { findings }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

interface Job extends Asked {
  readonly answer: (outcome: Outcome) => void
}

interface Thread {
  readonly worker: Worker
  /** What it has been asked, in order: it is at work on the first. */
  readonly jobs: Job[]
}

function beside(count: number, program: URL, options: WorkspaceOptions, { cwd, today }: World, here: Checker): Checker {
  const threads: Thread[] = []
  const start = (): Thread => {
    const workerData: ThreadStart = { cwd, today, options }
    const thread: Thread = { worker: new Worker(program, { workerData }), jobs: [] }
    thread.worker.on('message', (outcome: Outcome) => thread.jobs.shift()?.answer(outcome))
    thread.worker.on('error', (error) => replace(thread, faultOf(error)))
    thread.worker.on('exit', () => replace(thread, 'its thread ended'))
    threads.push(thread)
    return thread
  }
  const give = (job: Job): void => {
    const idle = threads.find(({ jobs }) => jobs.length === 0)
    const thread = idle ?? (threads.length < count ? start() : threads.reduce((a, b) => (b.jobs.length < a.jobs.length ? b : a)))
    thread.jobs.push(job)
    thread.worker.postMessage({ draft: job.draft, origin: job.origin } satisfies Asked)
  }
  const replace = (thread: Thread, fault: string): void => {
    const at = threads.indexOf(thread)
    if (at < 0) return
    threads.splice(at, 1)
    const [first, ...others] = thread.jobs
    first?.answer({ fault })
    for (const job of others) give(job)
  }
  return {
    ahead: count * 4,
    // What a draft without a name is checked with is known here alone.
    of: (open) => {
      const { draft, origin } = open
      return origin === undefined ? here.of(open) : new Promise((answer) => give({ draft, origin, answer }))
    },
    end: () => {
      for (const { worker } of threads.splice(0)) void worker.terminate()
    },
  }
}

/** A checker that asks another only of drafts whose findings are not kept. */
export function remembering(checker: Checker, cache: Cache): Checker {
  return {
    ...checker,
    of: async (open) => {
      const name = cache.nameOf(open)
      const kept = cache.find(name)
      if (kept !== undefined) return kept
      const outcome = await checker.of(open)
      if ('findings' in outcome) cache.keep(name, outcome)
      return outcome
    },
  }
}

/** Asks of each item in turn, some ahead of the one whose answer is given next; the answers keep the order of the items. */
export async function* inOrder<T, U>(items: AsyncIterable<T>, ask: (item: T) => Promise<U>, ahead: number): AsyncIterable<readonly [T, U]> {
  const asked: { readonly item: T; readonly answer: Promise<U> }[] = []
  for await (const item of items) {
    asked.push({ item, answer: ask(item) })
    if (asked.length <= ahead) continue
    const first = asked.shift() as (typeof asked)[number]
    yield [first.item, await first.answer]
  }
  for (const { item, answer } of asked) yield [item, await answer]
}
