/**
 * Tells whether a reference is given as the source of what it stands beside: not one that is to be compared or read further, that a method or
 * a definition is from, or that the sentence names for anything else.
 *
 * In: a reference, its run and the source of its block. Out: whether it speaks for what is claimed there.
 */
import type { Reference, ReferenceText } from './references.ts'

/** Characters of a reference's surroundings that are looked at. */
const REACH = 80

/** *[contrast @x]*, *[for the debate see @x]*, *(definitions: @x)*: what leads to it says that it has something else. */
const ASIDE =
  /\b(?:contrast|compare|but see|contra|pace|unlike|contrary to|not (?:in|from)|further reading|background|see also|more (?:on|in|about)|definitions?|methods?|methodology)\b|(?<![A-Za-zÀ-ỹ])(?:so sánh|xem thêm|đối chiếu|trái với|khác với|định nghĩa|phương pháp)(?![A-Za-zÀ-ỹ])|^[\s[(]*(?:for|on|about|về)\s(?!example\b|instance\b|details?\b|the (?:figures?|numbers?|data)\b).*(?:\bsee\b|xem|,|:)/iu

/** *Not in @x*, *neither @x nor*, *more than @x*, *since @x*: what it does not say, or when it did not yet. */
const APART =
  /\b(?:not|neither|nor|no|nothing|never|without|unlike|than|since|until|before|after|beyond|against|despite|update[sd]?|updating)(?: (?:is|was|are))?(?: (?:in|from|of|by|the|what|that|anything))*\s*$/i

/** *According to @x*, *as in @x*, *the count of @x*, *(@x*: words that lead to a source. */
const LEADING =
  /(?:^|[\s(,;:[–—-])(?:according to|as|in|from|by|per|see|via|e\.g\.,?|source|sources|based on|quoting|citing|cites?|quotes?|and|or|with|also|theo|như|trong|nguồn|và|dẫn|(?:figures?|numbers?|counts?|data|estimates?|reports?|tables?|surveys?|statistics|words|số liệu|con số|báo cáo|thống kê) (?:of|in|by|from|của|trong))(?: the)?\s*$|(?:^|[(,;:[–—.?!])\s*$/iu

/** *@x says, @x puts it at, @x (page 4) has*; but not *@x has no number*. */
const TELLING =
  /^(?:['’]s? )?[\s,]*(?:\([^()]*\)[\s,]*)?(?:(?:also|itself|still|later|already|then|only|rightly|correctly|each|both|even|in turn|for its part|cũng|đã),? )*(?:says?|said|reports?|reported|puts?|gives?|gave|has|had|have|shows?|showed|states?|stated|counts?|counted|finds?|found|writes?|wrote|notes?|noted|tells?|told|estimates?|estimated|speaks?|spoke|quotes?|quoted|cites?|cited|records?|recorded|names?|lists?|listed|prints?|printed|carries|carried|confirms?|confirmed|claims?|claimed|argues?|argued|mentions?|mentioned|announce[sd]?|explain(?:s|ed)|add(?:s|ed)|is (?:the|our|my) source|figures?|numbers?|count|estimate|cho biết|cho rằng|cho hay|nêu|viết|ghi|đưa|dẫn|thống kê|công bố|khẳng định|ước tính|báo cáo|thông tin|đăng)(?![A-Za-zÀ-ỹ])(?! (?:no\b|nothing|not\b|không))/iu

/** *There were 7 in 2022 @x.*: nothing of its sentence is behind it, and no preposition before it. */
const CLOSES = /^\s*(?:[.;!?)]|$)/
const GOVERNED = /\b(?:of|in|from|to|on|about|with|for|by|as|at)(?: the)?\s*$/i

/** Tells whether a reference of a paragraph speaks for what it stands beside. */
export function speaksFor(reference: Reference, { run, written }: Pick<ReferenceText, 'run' | 'written'>): boolean {
  const before = run.text.slice(Math.max(0, reference.start - REACH), reference.start)
  if (!reference.inText) return !ASIDE.test(reference.kind === 'key' ? prefixOf(reference, written) : '')
  const lead = /[^.;]*$/.exec(before)?.[0] ?? ''
  if (ASIDE.test(/[^([]*$/.exec(lead)?.[0] ?? '') || APART.test(lead)) return false
  const after = run.text.slice(reference.end, reference.end + REACH)
  return reference.kind === 'words' || LEADING.test(before) || TELLING.test(after) || (CLOSES.test(after) && !GOVERNED.test(before))
}

/** What stands before a key within its brackets: `see also ` of `[@a; see also @b]`, `but see` of `\parencite[but see][]{a}`. */
function prefixOf({ source }: Reference, written: string): string {
  const before = written.slice(Math.max(0, source.start - REACH), source.start)
  const command = /\\[A-Za-z]+\*?((?:\[[^\]]*\])*)\{[^{}]*$/.exec(before)
  if (command !== null) return (command[1] ?? '').replace(/[[\]]+/g, ' ')
  return /[[;(]([^[;@()]*)[-@]*$/.exec(before)?.[1] ?? ''
}

/** Tells whether a reference of a note speaks for what the note is on: *On smart ports see @x* does not. */
export function speaksInNote(reference: Reference, { run }: Pick<ReferenceText, 'run'>): boolean {
  const lead = /[^.;]*$/.exec(run.text.slice(0, reference.start))?.[0] ?? ''
  return !ASIDE.test(lead) && !APART.test(lead)
}
