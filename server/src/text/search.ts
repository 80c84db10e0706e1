/** Searches in ascending lists, by halves. */

/** The index of the first of the ascending `numbers` that is more than `limit`, from index `from` to `to`. */
export function firstAbove(numbers: ArrayLike<number>, limit: number, from = 0, to = numbers.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the first entry that is not `before`, in a list where those that are come first. */
export function firstNot<T>(entries: readonly T[], before: (entry: T) => boolean): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(entries[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}

/** The entries around `index` of which each is joined to the next: the first of them, and the one behind the last. */
export function runAround<T>(entries: readonly T[], index: number, isJoined: (left: T, right: T) => boolean): { from: number; to: number } {
  let from = index
  while (from > 0 && isJoined(entries[from - 1] as T, entries[from] as T)) from--
  let to = index + 1
  while (to < entries.length && isJoined(entries[to - 1] as T, entries[to] as T)) to++
  return { from, to }
}

/**
 * The entry before `index`, if there is one. A list that is asked for its entry -1 looks for a property of that name, which takes a
 * hundred times as long.
 */
export function oneBefore<T>(entries: readonly T[], index: number): T | undefined {
  return index > 0 ? entries[index - 1] : undefined
}
