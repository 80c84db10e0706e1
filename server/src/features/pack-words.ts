/**
 * Finds the codes of things that are told in words, and makes up those that no pack has.
 */
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { ConceptKind } from '../knowledge/model.ts'
import { slug } from '../knowledge/table-import.ts'
import { tokenize } from '../reading/token.ts'

/** Gives codes for words, and keeps the names of new ones by `LIST CODE`. */
export interface Coder {
  readonly labels: Map<string, string>
  /** The code of a thing of this kind that has these words for a name, or a new one; empty where the words hold no letter. */
  codeOf(kind: ConceptKind, list: string, words: string): string
}

/** Starts to give codes. */
export function newCoder(knowledge: Knowledge): Coder {
  const labels = new Map<string, string>()
  return {
    labels,
    codeOf: (kind, list, words) => {
      const tokens = tokenize(words)
      const match = knowledge.match(tokens).find((one) => one.parts === 1 && one.from === 0 && one.to === tokens.count)
      const known = match?.concepts.find((concept) => concept.kind === kind)?.code
      const code = known ?? slug(words).slice(0, 60).replace(/-$/, '')
      if (known === undefined && code !== '') labels.set(`${list} ${code}`, words)
      return code
    },
  }
}

/** A citation key for a new source: its outlet, else its title, and its year. */
export function keyFor(title: string, outlet: string, issued: string, taken: ReadonlySet<string>): string {
  const stem = `${
    slug(outlet === '' ? title : outlet)
      .replaceAll('-', '')
      .slice(0, 20) || 'source'
  }${issued.slice(0, 4)}`
  let key = stem
  for (let letter = 0; taken.has(key); letter++)
    key = `${stem}${String.fromCharCode(0x61 + (letter % 26)).repeat(1 + Math.floor(letter / 26))}`
  return key
}
