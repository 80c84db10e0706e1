/**
 * Tells places that only say what went on while a number came about: *amid a slowing world economy*.
 *
 * In: the names of a sentence. Out: the same, where such a place names nothing any more. A place of its own (*despite the war in Eastmark*)
 * may be what the sentence is about, and stays.
 */
import type { AliasMatch } from '../knowledge/model.ts'
import { NUMBER, type Tokens } from '../reading/token.ts'

/** The names of a sentence, in order, with no place where it is a backdrop. */
export function withoutBackdrop(matches: readonly AliasMatch[], tokens: Tokens): readonly AliasMatch[] {
  return matches.some((match) => isBackdrop(match, tokens))
    ? matches.map((match) =>
        isBackdrop(match, tokens) ? { ...match, concepts: match.concepts.filter(({ kind }) => kind !== 'area') } : match,
      )
    : matches
}

function isBackdrop({ parts, concepts, from, to }: AliasMatch, { text, start, end, kind, count }: Tokens): boolean {
  if (parts !== 1 || !concepts.some((concept) => concept.kind === 'area')) return false
  const at = start[from] as number
  if (!EVERYWHERE.test(text.slice(at, end[to - 1])) || !BACKDROP.test(text.slice(Math.max(0, at - REACH), at))) return false
  // *Despite world sales of 5 billion*
  for (let next = to; next < count && next < to + AFTER; next++) {
    if (kind[next] === NUMBER) return false
    if (/[,;:.)]/.test(text.charAt(start[next] as number))) return true
  }
  return true
}

const REACH = 60
const AFTER = 8
const BACKDROP =
  /(?<![A-Za-zÀ-ỹ])(?:amid(?:st)?|despite|in spite of|notwithstanding|against (?:a|the) back(?:drop|ground) of|in the face of|bất chấp|mặc cho|(?:trong|trước|giữa) bối cảnh|trong điều kiện|trước (?:những|tình hình|sức ép|tác động|khó khăn|biến động|diễn biến))(?: [^\d.,;:()]*)? $/iu
const EVERYWHERE = /^(?:(?:the )?(?:world|global)(?:['’]s)?|(?:toàn )?thế giới|toàn cầu)$/iu
