/** Tells whether a text can be the citation key of a source: it is the name of a file too, so it holds no slash. */
export function isCitationKey(text: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~-]*$/u.test(text)
}
