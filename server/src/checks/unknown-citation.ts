/** A citation key that nothing knows. */
import { nearest } from '../knowledge/nearest.ts'
import type { Citation } from '../resolve/resolved.ts'
import type { BlockRule, Report, Scope } from './check.ts'
import { reportsOn } from './report.ts'

export const unknownCitation: BlockRule = {
  id: 'unknown-citation',
  kind: 'block',
  severity: 'warning',
  summary: 'A citation key that is in no bibliography and no knowledge base.',
  run: (block, scope) => reportsOn(block.citations, (citation) => reportOn(citation, scope)),
}

function reportOn({ kind, key, span, locator, inText, mayBePart, isOwn }: Citation, { library, say, markup }: Scope): Report | undefined {
  if (kind !== 'key' || library.incomplete || library.named(key) !== undefined) return undefined
  // Docutils tells citations by their letters alone.
  if (markup === 'restructuredtext' && library.keys.some((known) => known.toLowerCase() === key.toLowerCase())) return undefined
  // What a macro stands for.
  if (/[\\#]/.test(key)) return undefined
  const near = nearest(key, library.keys)
  // HTML was made from a draft that had its entries elsewhere; a command of the draft's own may take anything.
  if (near === undefined && (markup === 'html' || isOwn === true)) return undefined
  if (
    near === undefined &&
    !(mayBePart === true ? NAME_AND_YEAR.test(key) : isSurelyKey(key, locator ?? '', inText === true, library.kept))
  )
    return undefined
  return {
    ...span,
    message: say.unknownKey(key, near ?? null),
    claim: {},
    evidence: [],
    fixes: near === undefined ? [] : [{ title: say.changeTo(near, null), preferred: true, edits: [{ ...span, newText: near }] }],
  }
}

// Other references to a part of the draft, `<<rv32>>`, may be to one that stands in another file.
const NAME_AND_YEAR = /[A-Za-zÀ-ỹ]{3}[A-Za-zÀ-ỹ:_-]*(?:19|20)\d\d(?!\d)|^[A-Za-zÀ-ỹ]{5,}\d\d[a-z]?$/u

const AUTHOR_AND_YEAR = /[A-Za-zÀ-ỹ]{3}[A-Za-zÀ-ỹ:_-]*(?:19|20)\d\d(?!\d)/u

/**
 * `@linh` in a sentence may call somebody, and `[@linh please check]` does; a key stands in brackets with nothing but a page
 * behind it, or looks like no name: it has a digit or a mark inside.
 */
function isSurelyKey(key: string, locator: string, inText: boolean, kept: boolean): boolean {
  // A day, a package: @2024-05-01, @types/node18.
  if (/^\d{4}-\d\d(?:-\d\d)?$|^[\w-]+\/[\w-]+$/.test(key)) return false
  if (inText) return AUTHOR_AND_YEAR.test(key) || (kept && /:|[A-Za-zÀ-ỹ]{4}[:_-]?\d\d[a-z]?$/u.test(key))
  const coded = /\d/.test(key) || (kept && /[:_-]/.test(key))
  return coded || locator === '' || /^(?:\d|[ivxlc]+\b|pp?\.|ch|sec|§|para|fig|tab|vol|no\.|tr\.|trang|chương)/i.test(locator)
}
