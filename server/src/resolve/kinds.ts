/**
 * Tells where the words beside a name make what is named one kind of it: *small firms*, *gross revenue*, *revenue on paper*.
 *
 * Words that say of all of it what it is like (*total*, *annual*, *growing industry*) are none of these.
 */
import type { Figure } from '../claims/claim.ts'
import type { Quantity } from '../reading/quantity.ts'
import { type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'
import { fromOf, type Mention, toOf } from './mentions.ts'

/** The words beside one of these names by which it is of one kind alone; undefined without any. */
export function kindBeside(
  tokens: Tokens,
  mentions: readonly (Mention | undefined)[],
  figure: Pick<Figure, 'at' | 'quantity'>,
): string | undefined {
  const named = mentions.filter((mention) => mention !== undefined)
  const { kind } = figure.quantity
  for (const mention of named) {
    const word = kindBefore(tokens, mention, kind)
    if (word !== undefined) return word
  }
  for (const mention of named) {
    const words = kindBehind(tokens, mention, figure)
    if (words !== undefined) return words
  }
  return undefined
}

function isMany(kind: Quantity['kind']): boolean {
  return kind === 'count' || kind === 'bare'
}

function kindBefore(tokens: Tokens, mention: Mention, kind: Quantity['kind']): string | undefined {
  const before = fromOf(mention) - 1
  if (before < 0 || tokens.kind[before] !== WORD || kind === 'rank') return undefined
  const word = tokens.word[before] as number
  // *A successful industry has four stages*: one.
  const isOfSome = isMany(kind) && OF_SOME.has(word) && tokenText(tokens, (mention.parts[0] as TokenRange).to - 1).endsWith('s')
  return KINDS.has(word) || isOfSome ? tokenText(tokens, before) : undefined
}

/** *Revenue less imports*, *revenue on paper*: of one kind, or reckoned in a way of its own. */
function kindBehind(
  { text, end }: Tokens,
  mention: Mention,
  { at, quantity: { kind } }: Pick<Figure, 'at' | 'quantity'>,
): string | undefined {
  const from = end[toOf(mention) - 1] as number
  const behind = text.slice(from, from + 48)
  const sort = BEHIND.exec(behind)
  if (sort !== null || !isMany(kind)) return sort?.[1] ?? OF_FEW.exec(behind)?.[1]
  // *52,000 firms grew*; not *the number of firms grew*.
  const isTold = fromOf(mention) >= at.to
  const some = SOME_THAT.exec(behind) ?? KIND_IN_VIETNAMESE.exec(behind.normalize('NFC')) ?? (isTold ? MOVED.exec(behind) : null)
  return some?.[1]
}

/** `nhỏ`, `có website`, `được khảo sát`: kinds, as Vietnamese names them behind. */
const KIND_IN_VIETNAMESE =
  /^ ((?:siêu )?nhỏ|vừa và nhỏ|lớn(?= (?:năm|là|đạt|ước)| ?[.,;])|hàng đầu|còn lại|khác|xuất khẩu|niêm yết|tham gia|được (?:khảo sát|hỏi|phỏng vấn)|có (?:website|lãi|dưới|vốn|chi nhánh|trụ sở|nhà máy)|(?:trong|thuộc) (?:khu|cụm|mẫu|diện|danh sách|hiệp hội|khảo sát))(?![A-Za-zÀ-ỹ])/iu
/** `của 5 doanh nghiệp lớn nhất` */
const OF_FEW = /^ (của \d+ [^.,;\d]{2,32} (?:lớn|hàng đầu|nhỏ))(?![A-Za-zÀ-ỹ])/iu
const MOVED = /^ (grew|shrank|doubled|tripled|halved)\b/i

/** What some of those that are counted are, or did: *firms in the sample*, *firms took part*. */
const SOME_THAT =
  /^,? (in business|with (?:a|an|no) [a-z]+(?![a-z]| of| in)|among (?:the|its|our|their) [a-z]+|at (?:the )?most|by (?:one|another|some) (?:count|definition|reckoning|tally|estimate)|in (?:the|our|its|this|a) (?:survey|sample|register|database|study|panel)|left (?:the|their|over|after|behind)|(?:founded|started|launched|born) (?:in|before|after|since|between)|registered in (?:the year|(?:19|20)\d\d)|listed as|(?:that|which|who) (?:grew|shrank|doubled|tripled|halved)|(?:(?:that|which|who) )?(?:(?:were|are|was) (?:new|asked|questioned|surveyed|interviewed|for sale|registered in the year|in the (?:two|three|big|north|south|east|west|capital|cities))|(?:took|take) part|ha(?:d|ve) (?:a|an|no|fewer|more|less)))\b/i

const BEHIND =
  /^,? ((?:less|minus|plus) (?:the )?[a-z]+|(?:a|each|every|per|by the) (?:quarter|month|week|day|head)|on (?:average|paper)|under (?:contract|construction|negotiation|review)|at (?:best|worst)|in (?:the|a|one|some|our|its) (?:[a-z]+ )?(?:case|scenario|model|simulation|game|example|exercise|count|draft|edition|version)|in (?:last|this) (?:year|month)['’]s (?:report|edition|draft|budget)|of (?:its|their|his|her|our) (?:members|customers|clients|partners|owners|tenants)|of the (?:[a-z]+ )?(?:largest|biggest|smallest|top|best|others)|from (?:new|old|other|such) [a-z]+)\b/i

/** Sizes, ages, and how it is reckoned. */
const KINDS = internAll(
  `new newer newest former small smaller smallest tiny medium large larger largest big bigger biggest major best worst real nominal gross lost minimum
  maximum preliminary provisional remaining other`,
)

/** What some of those that are counted are like. */
const OF_SOME = internAll('active inactive listed unlisted exporting successful growing operating closed surviving leading')
