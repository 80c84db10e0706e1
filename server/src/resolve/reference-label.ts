/** Gives the label by which an author's name and a year find an entry of a draft's list of references. */
export function authorLabel(name: string, year: string): string {
  return `~${name.toLowerCase()} ${year}`
}
