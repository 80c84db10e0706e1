/**
 * Reads how one number is told where that differs from how its clause tells: by the words right before it, by its period, by a denial.
 */
import type { Bound, Quantity } from '../reading/quantity.ts'
import type { Tokens } from '../reading/token.ts'
import type { FigurePeriod } from './claim.ts'
import type { Segment } from './segments.ts'
import type { Stance } from './stance.ts'

/** The present tense tells a plan where the period is still to come; of a case that is set out, what is to come is supposed. */
export function stanceThen(stance: Stance, found: FigurePeriod, documentDay: string, supposed: boolean, headed: boolean): Stance {
  const { period, how } = found
  const dated = period !== undefined && how !== 'before' && how !== 'none'
  const planned = stance.tense === 'ahead' || stance.tense === 'projected'
  // Below *Scenario A* what is told without a time, and not as past, is of that case.
  if (headed && !dated && stance.withheld === null && (stance.present || stance.tense === 'bare'))
    return { ...stance, withheld: 'hypothetical' }
  if (supposed && stance.withheld === null && !(planned && stance.status === 'target') && (planned || (dated && period.to > documentDay)))
    return { ...stance, withheld: 'hypothetical' }
  const ahead = stance.present && dated && period.from > documentDay
  return ahead ? { ...stance, tense: 'ahead', status: 'target' } : stance
}

/** Words before a number that are looked at. */
const REACH = 56

/** *5.1 % of GDP, on the way to 6 % in 2030*: what is still to come is a goal; *90 % by 2030, against 71 % in 2024*: what is past is none. */
export function besideNumber(stance: Stance, { start, end }: Quantity, found: FigurePeriod, text: string, documentDay: string): Stance {
  const { period, how } = found
  if (period === undefined || (how !== 'own' && how !== 'near')) return stance
  const before = text.slice(Math.max(0, start - REACH), start)
  const planned = stance.tense === 'ahead' || stance.tense === 'projected'
  // *1,420 (2024), 1,000 (goal for 2028)*: a bracket says how its own number is told.
  if (how === 'own' && period.from > documentDay && stance.tense === 'bare' && GOAL_BEHIND.test(text.slice(end, end + BRACKET)))
    return { ...stance, tense: 'projected', status: 'target' }
  if (planned && how === 'own' && period.to <= documentDay && GOAL_BEFORE.test(before))
    return { ...stance, tense: 'bare', status: null, present: false }
  // *Counts on 80 by 2025 (70 in 2022)*: what is past is told, not planned, though it stands within what plans.
  if (planned && stance.withheld === null && period.to <= documentDay && isPlainBracket(text, start, end))
    return { ...stance, tense: 'bare', status: null, present: false }
  // *Short of the 95 % that the plan sets for 2027*: what is not reached is a goal.
  if (planned && stance.withheld === 'negated' && period.to > documentDay && SHORT.test(before)) return { ...stance, withheld: null }
  // *Missed its goal of 9 GW*, *if the goal of 9 GW is to be met*: whether it is reached or not, it is the goal.
  if (planned && stance.withheld !== null && period.to > documentDay)
    if (isGivenGoal(before, clauseBehind(text, end), stance.withheld === 'question')) return { ...stance, withheld: null }
  // *To come to 95 % by 2027, the goal of the ministry, it would have to rise*
  if (stance.withheld === 'hypothetical' && period.to > documentDay && APPOSED_GOAL.test(text.slice(end, end + 2 * REACH)))
    return { ...stance, tense: 'projected', status: 'target', withheld: null }
  // *A target of 75,000 would cost a billion*: nobody's.
  if (planned && stance.withheld === null && A_GOAL.test(before) && WOULD.test(clauseBehind(text, end)))
    return { ...stance, withheld: 'hypothetical' }
  // *According to the institute it is 66 %, against a target of 90 % in 2030*: the target is not the institute's.
  if (planned && stance.others === 'projection' && GOAL_OF.test(before)) return { ...stance, others: null }
  // *Thấp hơn mức 52 tỷ euro đã đề ra*: what was set is a goal.
  if (!planned && SET_BEHIND.test(text.slice(end, end + BRACKET)))
    return { ...stance, tense: 'projected', status: 'target', present: false }
  // *95 % of teachers fully qualified by 2029*: nothing has been reached by a time that is still to come.
  if (stance.tense === 'achieved' && how === 'own' && found.deadline && period.from > documentDay)
    return { ...stance, tense: 'projected', status: 'target', present: false }
  // *Target of the ministry: 45,000 homes completed in 2028*: a label says how its number is told.
  if (stance.tense === 'achieved' && how === 'own' && period.from > documentDay && GOAL_LABEL.test(before))
    return { ...stance, tense: 'projected', status: 'target', present: false }
  // *The strategy says 75,000 by 2030*: so does what is told without a time.
  if (stance.tense === 'bare' && stance.withheld === null && how === 'own' && found.deadline && period.from > documentDay)
    return { ...stance, tense: 'projected', status: 'target' }
  if (!planned && period.from > documentDay && TOWARDS.test(before))
    return { ...stance, tense: 'projected', status: 'target', present: false }
  if (planned && how === 'own' && period.to <= documentDay && AGAINST.test(before))
    return { ...stance, tense: 'bare', status: null, present: false }
  return stance
}

/** A bracket around a number that speaks of no plan. */
function isPlainBracket(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('(', start)
  if (from < 0 || text.lastIndexOf(')', start) > from) return false
  const to = text.indexOf(')', end)
  return to >= 0 && !PLANS.test(text.slice(from, to))
}

const PLANS =
  /(?<![A-Za-zÀ-ỹ])(?:targets?|targeted|goals?|aims?|aimed|plan(?:s|ned)?|objectives?|expect(?:s|ed)?|forecasts?|project(?:ed|ions?)|foreseen|due|should|would|will|to be|to reach|instead of|mục tiêu|kế hoạch|chỉ tiêu|dự báo|dự kiến|phấn đấu)(?![A-Za-zÀ-ỹ])/iu

const GOAL_LABEL = /(?<![A-Za-zÀ-ỹ])(?:target|goal|aim|ambition|objective|mục tiêu|chỉ tiêu|kế hoạch)(?![A-Za-zÀ-ỹ])[^.;:]*: $/iu

/** Letters of a bracket that are looked at. */
const BRACKET = 24
const GOAL_BEHIND = /^ \((?:the |a )?(?:goal|target|aim|plan|planned|targeted|mục tiêu|kế hoạch|chỉ tiêu)(?![A-Za-zÀ-ỹ])/iu
const GOAL_BEFORE = / \((?:the |a )?(?:goal|target|aim|plan|planned|targeted|mục tiêu|kế hoạch|chỉ tiêu)(?![A-Za-zÀ-ỹ])[^()]*\)[,;:]? $/iu

const SET_BEHIND = /^ (?:đã |được )*(?:đề ra|đặt ra|dự kiến)(?=$|[,.;:)]| (?:từ|trong|cho|đầu|năm) )/iu

const TOWARDS =
  /(?:\bon (?:the|its|our|their) (?:way|road|path|march) (?:up |down )?to|\ben route to|\btowards?|\bshort of(?: the)?|\bshy of(?: the)?|\b(?:target|goal|aim|ambition|ceiling|pledge) of) (?:the )?$/i
const SHORT =
  /\b(?:short|shy) of (?:the |its |their |our |that )?(?:(?:[A-Za-z]+['’]s? )?(?:[a-z-]+ )?(?:target|goal|aim|ceiling|ambition) of (?:the )?)?$/i

/** Tells whether a number is that of a goal which the clause takes as given, and whose attainment alone it speaks of. */
function isGivenGoal(before: string, behind: string, asked: boolean): boolean {
  const clause = before.slice(before.search(/[^.;:!?]*$/))
  if (ATTAINED_GOAL.test(clause)) return true
  if (!asked && OWN_GOAL.test(clause) && !MAKING.test(`${clause} ${behind}`)) return true
  const given = GIVEN_GOAL.test(clause) || (GIVEN.test(clause) && /^[ -](?:goal|target|aim|ambition|objective)(?![A-Za-z])/i.test(behind))
  return given && ATTAINING.test(`${clause} ${behind}`)
}

/** What the clause says behind a number. */
function clauseBehind(text: string, end: number): string {
  return /^[^.;:!?,]*/.exec(text.slice(end, end + 2 * REACH))?.[0] ?? ''
}

const GIVEN_GOAL =
  /(?:\b(?:the|its|their|our|his|her|this|that)|['’]s) (?:(?!no |not |new )[a-z0-9-]+ ){0,3}(?:target|goal|aim|ambition|ceiling|objective|pledge) (?:(?:for|on) [a-z -]{3,32} )?of (?:the )?$/i
/** *Its goal of 9 GW*: somebody has it, whatever is denied of it or supposed. */
const OWN_GOAL =
  /(?:\b(?:its|their)(?: own)?|[A-Za-z]['’]s) (?:(?!no |not |new )[a-z-]+ ){0,2}(?:target|goal|aim|ceiling) (?:(?:for|on) [a-z -]{3,32} )?of (?:the )?$/
/** But for whether there is to be one at all. */
const MAKING =
  /\b(?:set|sets|setting|adopt\w*|agree\w*|introduc\w*|propos\w*|approv\w*|accept\w*|chang\w*|rais\w*|lower\w*|revis\w*|drop\w*|abandon\w*|scrap\w*|never|no longer|demand\w*|has|have|had|were|call\w*)\b/i
const A_GOAL = /(?:^|[\s(])an? (?:new |higher |lower |stricter )?(?:target|goal|aim|ambition|ceiling|objective) of (?:the )?$/i
const WOULD = /\b(?:would|could|might)\b/i
const APPOSED_GOAL =
  /^[^.;:!?,()]{0,28}, (?:(?:the|its|their|our) (?:[a-z-]+ )?(?:target|goal|aim|ambition|objective|ceiling)\b|as [^.;:!?,]{3,56}(?:\bplans?|\brequires?|\bdemands?|\bhas it|\bpromised|\bforesees?|\benvisages?)\b)/i
const GIVEN = /(?:\b(?:the|its|their|our|this|that)|['’]s) (?:20\d\d )?$/i
const ATTAINING =
  /\b(?:miss(?:es|ed|ing)?|reach(?:es|ed|ing)?|meet(?:s|ing)?|met|achiev(?:es?|ed|ing)|attain(?:s|ed|ing)?|hit(?:s|ting)?|fulfil(?:s|led|ling)?|short|enough for|get(?:s|ting)? to|far from)\b/i
const ATTAINED_GOAL = /(?<![A-Za-zÀ-ỹ])(?:đạt|hoàn thành|thực hiện)(?: được)? (?:mục tiêu|chỉ tiêu)(?: là)? $/iu
const GOAL_OF =
  /\b(?:against|versus|below|above|short of|compared (?:with|to)) (?:a|an|the|its|their|our) (?:[a-z-]+ )?(?:target|goal|aim|ambition|ceiling) of (?:the )?$/i
const AGAINST = /(?:^|[\s(])(?:against|compared (?:with|to)|versus|vs\.?|from|instead of the|so với|từ) (?:the |just |only )?$/i

const DENIED: Readonly<Partial<Record<Bound, Bound>>> = { over: 'at-most', under: 'at-least' }
const DENIAL = /(?<![A-Za-zÀ-ỹ])(?:no|none|nobody|never|not|[A-Za-zÀ-ỹ]+n['’]t|không|chẳng)(?![A-Za-zÀ-ỹ])/iu

/** *Nobody is to wait more than 90 days*, *no class should have fewer than 12*: of a plan, the denial of one side is the other as a bound. */
export function withDenied(
  quantity: Quantity,
  stance: Stance,
  { from }: Segment,
  tokens: Tokens,
): { readonly quantity: Quantity; readonly stance: Stance } {
  const bound = quantity.bound === null ? undefined : DENIED[quantity.bound]
  const planned = stance.tense === 'ahead' || stance.tense === 'projected'
  if (stance.withheld !== 'negated' || !planned || bound === undefined) return { quantity, stance }
  if (!DENIAL.test(tokens.text.slice(tokens.start[from], quantity.start))) return { quantity, stance }
  return { quantity: { ...quantity, bound }, stance: { ...stance, withheld: null } }
}
