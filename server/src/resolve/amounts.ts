/**
 * Reads in which unit a draft says that its amounts are: *All amounts in this annex are in billions of dollars unless a row says otherwise.*
 *
 * In: a paragraph. Out: that unit of money, for the tables behind it whose heads and labels name none.
 */
import type { Reading } from '../claims/claim.ts'
import { type UnitPhrase, unitPhraseOf } from '../claims/unit-phrase.ts'
import { holdsAny, tokenize } from '../reading/token.ts'
import { internAll } from '../reading/vocabulary.ts'

const OPENERS = internAll('all amounts figures values sums money monetary unless the unit units currency tất cả các mọi số giá trị đơn')
const AMOUNTS = internAll('amounts figures values sums money unit units currency số giá đơn')
const SAYS =
  /^(?:unless [^,.;]{1,60}, )?(?:all (?:of )?)?(?:the )?(?:(?:money |monetary )?(?:amounts|figures|values|sums)|money)\b(?:[^.;]{0,60}?\b(?:are|is) (?:all )?(?:given |expressed |shown |stated |quoted )?(?=in )|,? (?=in (?:[$€]|u\.?s|euro|dollar|thousand|[mbtr]+illion)))(in [^;]*)|^(?:tất cả )?(?:các |mọi )?(?:số tiền|số liệu|giá trị|đơn vị(?: tính)?)[^.;]{0,60}?(?:tính bằng|tính theo|đều là|là) ([^;]*)|^(?:units?|currency|đơn vị(?: tính)?): ([^;.]*,? ?(?:unless|if not|except|trừ|nếu không)[^;]*)/iu

/** The unit of money that a paragraph says amounts are in; undefined where it says nothing of the kind. */
export function amountsIn({ tokens, sentences }: Pick<Reading, 'tokens' | 'sentences'>): UnitPhrase | undefined {
  for (const { tokens: range } of sentences) {
    if (!OPENERS.has(tokens.word[range.from] as number) || !holdsAny(tokens, range, AMOUNTS)) continue
    const said = SAYS.exec(tokens.text.slice(tokens.start[range.from], tokens.end[range.to - 1]))
    const unit =
      said === null
        ? undefined
        : unitPhraseOf(
            tokenize(
              (said[1] ?? said[2] ?? said[3] ?? '').replace(
                /(?<![A-Za-zÀ-ỹ])(?:unless|except|if not|but|trừ|nếu không)(?![A-Za-zÀ-ỹ]).*$/iu,
                '',
              ),
            ),
            [],
          )
    if (unit?.kind === 'money') return unit
  }
  return undefined
}
