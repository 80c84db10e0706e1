/**
 * Runs long work a little at a time, so that messages which come in are read in between.
 */
import { setImmediate } from 'node:timers/promises'

/** For how many milliseconds work goes on before messages are read. */
const SLICE = 20

/** Takes steps for a while. Gives what they lead to once they are at their end. */
export function takeSteps<T>(steps: Iterator<undefined, T>): { readonly value: T } | undefined {
  for (const end = performance.now() + SLICE; performance.now() < end; ) {
    const step = steps.next()
    if (step.done === true) return step
  }
  return undefined
}

/** Takes all steps, some at a time; undefined where nobody waits for them any more. */
export async function inSlices<T>(steps: Iterator<undefined, T>, isCancelled: () => boolean): Promise<T | undefined> {
  while (!isCancelled()) {
    const end = takeSteps(steps)
    if (end !== undefined) return end.value
    await setImmediate()
  }
  return undefined
}
