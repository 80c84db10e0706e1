/** A citation key that nothing knows. */
import { nearest } from '../knowledge/nearest.ts'
import type { Citation } from '../resolve/resolved.ts'
import type { BlockRule, Report, Scope } from './check.ts'

export const unknownCitation: BlockRule = {
  id: 'unknown-citation',
  kind: 'block',
  severity: 'warning',
  summary: 'A citation key that is in no bibliography and no knowledge base.',
  run: (block, scope) => block.citations.flatMap((citation) => reportOn(citation, scope) ?? []),
}

function reportOn({ kind, key, span, locator, inText, mayBePart }: Citation, { library, say }: Scope): Report | undefined {
  if (kind !== 'key' || library.incomplete || library.named(key) !== undefined) return undefined
  const near = nearest(key, library.keys)
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

/**
 * `@linh` in a sentence may call somebody, and `[@linh please check]` does; a key stands in brackets with nothing but a page
 * behind it, or looks like no name: it has a digit or a mark inside.
 */
function isSurelyKey(key: string, locator: string, inText: boolean, kept: boolean): boolean {
  const coded = /\d/.test(key) || (kept && /[:_-]/.test(key))
  if (inText) return coded
  return coded || locator === '' || /^(?:\d|[ivxlc]+\b|pp?\.|ch|sec|§|para|fig|tab|vol|no\.|tr\.|trang|chương)/i.test(locator)
}
