/**
 * Tells on a terminal that a long run goes on. Nothing is printed in the first second, nor where errors go elsewhere.
 */
import type { World } from './world.ts'

export interface Progress {
  readonly step: (done: number, total: number, name: string) => void
  /** Takes the line off the screen, so that something else can be printed. */
  readonly clear: () => void
}

const PATIENCE = 1000
const PAUSE = 100

/** Starts the clock. `now` gives milliseconds. */
export function startProgress(world: Pick<World, 'err' | 'errIsTerminal' | 'columns'>, now: () => number = Date.now): Progress {
  if (!world.errIsTerminal) return { step: () => {}, clear: () => {} }
  const start = now()
  let last = start + PATIENCE - PAUSE
  let shown = false
  const clear = (): void => {
    if (shown) world.err('\r\u001b[2K')
    shown = false
  }
  return {
    step: (done, total, name) => {
      const time = now()
      if (time - last < PAUSE) return
      last = time
      clear()
      world.err(`${done}/${total}${leftOf(done, total, time - start)} ${name}`.slice(0, Math.max(10, world.columns - 1)))
      shown = true
    },
    clear,
  }
}

/** Earlier than this nobody can say how long it will take. */
const FORESEEN = 5000

/** How much longer it will take if it goes on like this: `, about 2 min left`. */
function leftOf(done: number, total: number, elapsed: number): string {
  if (elapsed < FORESEEN || done === 0) return ''
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000)
  return `, about ${seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left:`
}
