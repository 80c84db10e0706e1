/** SDMX's observation status, as far as sources tell it: the last two are projections. */
export type Status = (typeof STATUSES)[number]

export const STATUSES = ['actual', 'estimate', 'forecast', 'target'] as const

/** Tells whether a word is the code of a status. */
export function isStatus(word: string): word is Status {
  return STATUSES.some((status) => status === word)
}

/** Tells whether a status is of something that has not happened yet. */
export function isProjection(status: Status): boolean {
  return status === 'forecast' || status === 'target'
}
