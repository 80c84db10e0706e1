/**
 * A thread beside the command line: finds what is in the drafts that it is given.
 *
 * It looks up itself what a draft is checked with, as the command line does, so that neither settings nor packs are sent about.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { installationOf } from '../disk/installation.ts'
import { namedBibliographies } from '../resolve/declared.ts'
import { type Asked, outcomeOf, type ThreadStart } from './checker.ts'
import { openWorkspace } from './workspace.ts'

const { cwd, today, options }: ThreadStart = workerData
const workspace = openWorkspace({ cwd, today, ...installationOf(import.meta.url) }, options)

parentPort?.on('message', ({ draft, origin }: Asked) => {
  const named = namedBibliographies(draft.text, draft.markup)
  parentPort?.postMessage(outcomeOf({ draft, ...workspace.for(origin, named) }))
})
