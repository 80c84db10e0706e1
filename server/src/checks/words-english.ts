/** What findings and fixes say in English. */
import { MONTH_NAMES } from '../text/date.ts'
import type { Difference, Words } from './words.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth']
const KINDS = { actual: '', estimate: 'an estimate of ', forecast: 'a forecast of ', target: 'a target of ' } as const
const TOTALS = {
  rows: 'rows add up to',
  columns: 'columns add up to',
  levels: 'levels give',
  cells: 'numbers beside it give',
  totals: 'totals of its row and column leave',
} as const
const THAT_HAS = { figure: 'it', goal: 'it', quotation: 'them' } as const

export const ENGLISH: Words = {
  language: 'en',
  date(date) {
    const [year, month, day] = date.split('-')
    const name = month === undefined ? undefined : MONTH_NAMES[Number(month) - 1]
    return [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined).join(' ')
  },
  period(code) {
    const [year, part] = code.split('-')
    if (code.includes('/')) return code.replace('/', '–')
    if (part === undefined) return code
    const ordinal = ORDINALS[Number(part.slice(1)) - 1]
    if (part.startsWith('Q')) return `the ${ordinal} quarter of ${year}`
    if (part.startsWith('S')) return `the ${ordinal} half of ${year}`
    return this.date(code)
  },
  value: ({ written }) => written,
  series(labels, id) {
    const name = labels.en ?? labels.vi ?? id
    return /^[a-z-]+(?: [a-z-]+)? of /.test(name) ? `the ${name}` : name
  },
  has({ source, value, series, period, status, only }) {
    // `80,000 for the number of enterprises` and `rank 2 for exports` do not say it twice.
    const told = series.startsWith('the number of ')
      ? value.replace(/^(\D*[\d.,]+(?: (?:thousand|million|billion|trillion))?) \D+$/, '$1')
      : value
    const of = /^rank /.test(told) ? series.replace(/^the rank of /, '') : series
    return `${source} ${only ? 'has only' : 'has'} ${KINDS[status]}${told} for ${of}${period === null ? '' : ` in ${this.period(period)}`}`
  },

  correctIt: () => 'Correct it, or say what else it measures.',
  isFigureFor: (value, period) => `${value} is the figure for ${ENGLISH.period(period)}.`,
  isOffBy: (factor) => `The draft is off by a factor of ${factor.toLocaleString('en')}.`,
  isSeries: (value, series) => `${value} is ${series}.`,
  isOlder: (period) =>
    period === null
      ? 'The draft’s number is older: update it.'
      : `The draft’s number is from ${ENGLISH.period(period)}: update it, or name the year.`,
  newer: (has) => `There is a newer figure: ${has}.`,
  isOver: (period) => `${capitalised(ENGLISH.period(period))} is over: say what was expected, or what came of it.`,
  sayThatItIs: (status) => `Say that it is a ${status}.`,
  correctStatus: (status) => `Correct the ${status}.`,
  notPeriod: (has, period) => `${has}, not ${ENGLISH.period(period)}. Correct one of the two.`,
  deadline: (source, period, goal) => `${source} has ${ENGLISH.period(period)} as the deadline for ${goal}. Correct the deadline.`,
  setBy: (source, issuer, other) => `${source} names ${issuer} as the one that set this, not ${other}.`,
  instrument(source, title, issuer, date) {
    const faults = [
      ...(issuer === null ? [] : [`${issuer[0]} as the body that issued it, not ${issuer[1]}`]),
      ...(date === null ? [] : [`${this.date(date[0])} as its date, not ${this.date(date[1])}`]),
    ]
    const wrong = [...(issuer === null ? [] : ['issuer']), ...(date === null ? [] : ['date'])]
    return `${source} has ${/^[a-z]/.test(title) ? `the ${title}` : title}, with ${faults.join(', and ')}. Correct the ${wrong.join(' and the ')}.`
  },
  twoNumbers(series, period, earlier, here, draft) {
    const of = series === null ? 'one thing' : `${series}${period === null ? '' : ` in ${this.period(period)}`}`
    if (draft !== undefined) return `${draft} has another number for ${of}: ${earlier} there, ${here} here. Make them agree.`
    return `The draft has two numbers for ${of}: ${earlier} before, ${here} here. Make them agree.`
  },
  otherPlace: 'The other place in this draft.',
  otherDraft: 'The number in the other draft.',
  relation(kind, inputs, result, falling, here) {
    const [one, two] = inputs
    const told = {
      growth: `From ${one} to ${two} is a ${falling ? 'fall' : 'rise'} of ${result}`,
      difference: `From ${one} to ${two} is a ${falling ? 'fall' : 'rise'} of ${result}`,
      multiple: `From ${one} to ${two} is a change by a factor of ${result}`,
      share: `${one} of ${two} is ${result}`,
      portion: `${one} of ${two} is ${result}`,
      rest: `${inputs.join(' - ')} is ${result}`,
      mean: `${one} shared among ${two} is ${result}`,
      product: `${one} times ${two} is ${result}`,
      sum: `${inputs.join(' + ')} is ${result}`,
    }[kind]
    return `${told}, not ${here}. Correct the number that is wrong.`
  },
  total: (of, result, here) => `The ${TOTALS[of]} ${result}, not ${here}. Correct the number that is wrong.`,
  notTheirs: (whose, given, right) => `These are ${ENGLISH.whose(whose)}, not ${possessive(given)}. Name ${right}.`,
  nameOrCite: (whose) =>
    `These are ${ENGLISH.whose(whose)}. ${whose.speaker === null ? 'Cite the source.' : 'Name the speaker or cite the source.'}`,
  altered: (whose, differences, more) =>
    `These are ${ENGLISH.whose(whose)}, but not as they stand there: ${differences.map(differing).join('; ')}${more ? '; and more' : ''}. Restore them, or mark the change with brackets or an ellipsis.`,
  reused(count, { speaker, direct, place }) {
    const where =
      speaker === null
        ? `stand in ${place}`
        : direct
          ? `are what ${speaker} says in ${place}`
          : `stand in ${place}, where ${speaker} is reported`
    return `These ${count} words in a row ${where}. Quote them, or cite the source.`
  },
  citeIt: (has) => `${has}. Cite it.`,
  unknownKey: (key, near) =>
    `No bibliography and no source of the knowledge base has the key ${key}. ${near === null ? 'Add the entry, or correct the key.' : `Did you mean ${near}?`}`,
  notInCited(what, cited, of) {
    const last = cited.at(-1)
    const none =
      cited.length === 1
        ? `${last}, which is cited here, does not`
        : `${cited.slice(0, -1).join(', ')} and ${last}, which are cited here, do not`
    return `${what}; ${none}. Cite the source that has ${THAT_HAS[of]}.`
  },
  hasGoal: (source) => `${capitalised(source)} has this goal`,
  theseAre: (whose) => `These are ${ENGLISH.whose(whose)}`,
  whose({ speaker, direct, place }) {
    if (speaker === null) return `words from a source (${place})`
    return direct ? `${possessive(speaker)} words (${place})` : `words in which ${speaker} is reported (${place})`
  },

  changeTo: (text, where) => `Change to ${text}${where === null ? '' : ` (${where})`}`,
  changeYear: (year) => `Change the year to ${year}`,
  keepAsOf: (period) => `Keep as a figure for ${period}`,
  changeWords: (from, to) => `Change “${from}” to “${to}”`,
  insertCitation: (citation) => `Insert citation ${citation}`,
  citeInstead: (source, key) => `Cite ${source} instead${key === null ? '' : `: ${key}`}`,
  citeAsWell: (source, key) => `Cite ${source} as well: ${key}`,
  nameSpeaker: (name) => `Name the speaker: ${name}`,
  restoreWords: () => "Restore the source's words",
  putQuotationMarks: () => 'Put the words in quotation marks',
  fixAll: (count) => `Mend all ${count} of this kind in this draft`,
  citeAll: (count) =>
    count === 1 ? 'Cite the source of the one number without one' : `Cite the sources of all ${count} numbers without one`,
  hideHere: (rule) => `Hide this finding${rule === null ? '' : ` (${rule})`}…`,
  hideInWorkspace: (rule) => `Hide this finding in the workspace${rule === null ? '' : ` (${rule})`}…`,
  unusedComment: () => 'Nothing is found here any more that this comment hides: it can go.',
  removeComment: () => 'Remove this comment',
}

/** `To Lam's`, `the Politburo's`, `the states'`. */
export function possessive(name: string, apostrophe = "'"): string {
  return name.endsWith('s') ? `${name}${apostrophe}` : `${name}${apostrophe}s`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function differing({ own, isGap, dropped }: Difference): string {
  if (isGap) return `${dropped === 1 ? 'a word' : `${dropped} words`} left out at “${own}”`
  if (dropped === 0) return `“${own}” added`
  return `“${own}” in place of ${dropped === 1 ? 'another word' : `${dropped} others`}`
}
