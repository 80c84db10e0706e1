/** Throws where something is not as it must be. */
export function must(is: boolean, what: string): void {
  if (!is) throw new Error(`not so: ${what}`)
}
