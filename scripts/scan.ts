/** One pass of a plain regular expression over the words and numbers of a text: R, which all costs are told in. */
export function scan(text: string): void {
  const word = /[0-9]+(?:[.,][0-9]+)*|[A-Za-z\u00C0-\u024F]+/g
  while (word.test(text));
}
