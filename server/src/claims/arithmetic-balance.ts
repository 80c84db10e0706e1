/**
 * Finds what two opposite flows leave: *revenue of 7.2 billion and spending of 7.9 billion, a deficit of 0.7 billion*.
 *
 * In: three terms in a row and the gaps around them. Out: the greater flow, the smaller and the balance. It takes only flows of one kind, named
 * right before their numbers, and a balance that the sentence draws from them.
 */
import { alike, type Relation, type Three } from './arithmetic-relation.ts'

const COMES = 'revenues?|income|receipts|earnings|takings|inflows?|thu|doanh thu'
const GOES = 'expenditures?|spending|expenses|costs?|outlays?|outgoings|outflows?|chi|chi phí'
const FLOW = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:(${COMES})|(${GOES})|(exports?|exported|xuất khẩu)|(imports?|imported|nhập khẩu))(?![A-Za-zÀ-ỹ])`,
  'gu',
)
const DRAWN =
  /^(?: [A-Za-zÀ-ỹ]+){0,2}?[,–—]? ?(?:(?:and )?(?:so|thus|hence|which|that) ?(?:that )?)?(?:(?:there (?:was|is)|leaving|leaves?|left|giving|gives?|yielding|making|makes|meaning|means|resulting in|with|for) )?(?:(?:it|them|us|the \w+) with )?(?:(an?|the|tức(?: là)?|như vậy|nên|do đó) )?(?:[a-z]+ ){0,1}?(deficit|shortfall|loss|surplus|profit|gap|difference|nhập siêu|bội chi|thâm hụt|lỗ|xuất siêu|bội thu|thặng dư|lãi)(?: (?:of|stood at|stands at|was|is|came to|comes to|amounts to|amounted to|reached|đạt|là|ở mức))? $/u
const ENDS = /^(?: [A-Za-zÀ-ỹ]+)?(?:[.,;)]|$)/u
/** A number of a change or of a part is no flow. */
const APART =
  /\b(?:by|up|down|rose|grew|fell|more|less|fewer|than|from|after|before|of which|per|other|another|only|partly|tăng|giảm|so với|hơn|sau khi|trong đó)(?![A-Za-zÀ-ỹ])|%/u

export function balanceIn({ one, two, three, before, first, second, after }: Three): Relation | undefined {
  if (
    (one.kind === 'bare' && one.quantity.style.scale === 1) ||
    !alike(one, two) ||
    !alike(two, three) ||
    one.kind === 'percent' ||
    one.kind === 'points'
  )
    return undefined
  const drawn = DRAWN.exec(second)
  if (drawn === null || !ENDS.test(after) || first.length > 60 || /[;:()]/.test(first)) return undefined
  // *The deficit was*, of whatever, unless it is drawn: *so the deficit was*.
  if (drawn[1] === 'the' && !/\b(?:so|thus|hence|leav|giv|mak|mean|yield|result)/.test(second)) return undefined
  const lead = before.slice(-80)
  if (APART.test(lead) || APART.test(first) || APART.test(second.replace(/^.*,/, ''))) return undefined
  const [a, b] = [flowOf(lead), flowOf(first)]
  if (a === undefined || b === undefined || a === b || a < 2 !== b < 2) return undefined
  const [comes, goes] = a % 2 === 0 ? [one, two] : [two, one]
  const word = drawn[2] as string
  if (comes.value === goes.value || (/^(?:gap|diff)/.test(word) ? false : FALLS.test(word) !== comes.value < goes.value)) return undefined
  const [whole, part] = comes.value > goes.value ? [comes, goes] : [goes, comes]
  return { kind: 'rest', whole, parts: [part], follows: three }
}

const FALLS = /^(?:deficit|shortfall|loss|nhập siêu|bội chi|thâm hụt|lỗ)$/

/** The one flow that a gap names: 0 and 1 are money that comes and goes, 2 and 3 goods that go and come. */
function flowOf(gap: string): number | undefined {
  const found = [...gap.matchAll(FLOW)]
  if (found.length !== 1) return undefined
  const [match] = found as [RegExpExecArray]
  return [1, 2, 3, 4].findIndex((group) => match[group] !== undefined)
}
