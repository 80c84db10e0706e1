/**
 * The words by which a text names resolutions, decisions and the like: their kinds, numbers, and the verbs of issuing them.
 *
 * Closed lists, English and Vietnamese. It knows no instrument.
 */
import { HYPHEN, MARK, NUMBER, type TokenRange, type Tokens, tokenText, WORD } from '../reading/token.ts'
import { intern, internAll, internStems } from '../reading/vocabulary.ts'

/** What a thing is said to be stands behind one of these. */
export const IS = internAll('is was là')

/** A kind of instrument, and whether its name may stand in another's title: *the decision approving the programme*. */
export interface Kind {
  readonly name: string
  readonly nests: boolean
}

const resolution: Kind = { name: 'resolution', nests: false }
const decision: Kind = { name: 'decision', nests: false }
const directive: Kind = { name: 'directive', nests: false }
const decree: Kind = { name: 'decree', nests: false }
const circular: Kind = { name: 'circular', nests: false }
const law: Kind = { name: 'law', nests: false }
const conclusion: Kind = { name: 'conclusion', nests: false }
const programme: Kind = { name: 'programme', nests: true }
const strategy: Kind = { name: 'strategy', nests: true }
const plan: Kind = { name: 'plan', nests: true }

/** Words, or pairs of syllables, that name a kind. */
const KINDS: readonly (readonly [string, Kind])[] = [
  ['resolution', resolution],
  ['decision', decision],
  ['directive', directive],
  ['decree', decree],
  ['circular', circular],
  ['law', law],
  ['act', law],
  ['conclusion', conclusion],
  ['programme', programme],
  ['program', programme],
  ['scheme', programme],
  ['strategy', strategy],
  ['plan', plan],
  ['nghị quyết', resolution],
  ['quyết định', decision],
  ['chỉ thị', directive],
  ['nghị định', decree],
  ['thông tư', circular],
  ['luật', law],
  ['kết luận', conclusion],
  ['chương trình', programme],
  ['chiến lược', strategy],
  ['kế hoạch', plan],
]

/** Kinds by their first word: the second (-1 for none), and the kind. */
const byFirst = new Map<number, (readonly [number, Kind])[]>()
for (const [words, kind] of KINDS) {
  const [first = '', second] = words.split(' ')
  const id = intern(first)
  byFirst.set(id, [...(byFirst.get(id) ?? []), [second === undefined ? -1 : intern(second), kind]])
}
const opensKind = new Uint8Array(Math.max(...byFirst.keys()) + 1)
for (const id of byFirst.keys()) opensKind[id] = 1

/** A kind word in a text. */
export interface KindWord extends TokenRange {
  readonly kind: Kind
}

/** The kind word that begins at token `at`. Plurals name no one instrument. */
export function kindAt(tokens: Tokens, at: number): KindWord | undefined {
  const id = tokens.word[at] as number
  if (id < 0 || id >= opensKind.length || opensKind[id] === 0) return undefined
  for (const [second, kind] of byFirst.get(id) ?? []) {
    if (second < 0) return { from: at, to: at + 1, kind }
    if (at + 1 < tokens.count && tokens.word[at + 1] === second) return { from: at, to: at + 2, kind }
  }
  return undefined
}

const ISSUED = internAll('issued adopted signed promulgated approved passed released enacted launched introduced ratified')
const ISSUED_PAIRS = new Map(
  [
    ['ban', 'hành'],
    ['phê', 'duyệt'],
    ['thông', 'qua'],
    ['ký', 'ban'],
    ['came', 'out'],
  ].map(([first, second]) => [intern(first as string), intern(second as string)]),
)
const SIGNED = intern('ký')

/** The token behind a verb of issuing at token `at`, in a form that tells it as done; -1 for none. */
export function issuedAt(tokens: Tokens, at: number): number {
  const id = tokens.word[at] as number
  if (id < 0) return -1
  if (ISSUED.has(id)) return at + 1
  const second = ISSUED_PAIRS.get(id)
  if (second === undefined || at + 1 >= tokens.count || tokens.word[at + 1] !== second) return id === SIGNED ? at + 1 : -1
  return id === SIGNED && at + 2 < tokens.count ? at + 3 : at + 2
}

/** A number of an instrument as written: `50-NQ/TW` has the parts 50, NQ and TW. */
export interface WrittenNumber extends TokenRange {
  readonly parts: readonly string[]
}

/** Reads an instrument's number that begins at token `at`; one of a single part is a bare number. */
export function numberAt(tokens: Tokens, at: number): WrittenNumber | undefined {
  const { kind, start, end, count, text } = tokens
  if (kind[at] !== NUMBER) return undefined
  const digits = tokenText(tokens, at)
  if (!/^\d{1,4}$/.test(digits)) return undefined
  const parts = [digits.replace(/^0+(?=\d)/, '')]
  let to = at + 1
  const touches = (index: number): boolean => index < count && start[index] === end[index - 1]
  // `50 NQ/TW`
  if (
    to < count &&
    kind[to] === WORD &&
    !touches(to) &&
    isSeparator(tokens, to + 1) &&
    touches(to + 1) &&
    touches(to + 2) &&
    isCode(tokens, to)
  ) {
    parts.push(plainPart(tokenText(tokens, to)))
    to++
  }
  while (isSeparator(tokens, to) && touches(to) && touches(to + 1) && (kind[to + 1] === WORD || kind[to + 1] === NUMBER)) {
    parts.push(plainPart(text.slice(start[to + 1], end[to + 1])))
    to += 2
  }
  return { from: at, to, parts }
}

function isSeparator(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count) return false
  return tokens.kind[at] === HYPHEN || (tokens.kind[at] === MARK && '/-–'.includes(tokens.text.charAt(tokens.start[at] as number)))
}

/** `NQ`, `TTg`, `QH14`: two capitals at least. */
function isCode(tokens: Tokens, at: number): boolean {
  return /^\p{Lu}{2}/u.test(tokenText(tokens, at))
}

/** The parts of a number as a pack writes it. */
export function numberParts(number: string): readonly string[] {
  return number
    .split(/[-‐‑–/\s]+/)
    .filter((part) => part !== '')
    .map(plainPart)
}

/** A part in capitals without marks: `QĐ` is `QD`. */
function plainPart(part: string): string {
  return part.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toUpperCase()
}

const BEFORE_NUMBER = internAll('no nos number numbered số')

/** The kind word that a number belongs to: right before it, or with `No.` or the like between. */
export function kindBefore(tokens: Tokens, number: number, from: number): KindWord | undefined {
  let at = number - 1
  while (
    at > from &&
    ((tokens.kind[at] === MARK && '.:#(№'.includes(tokens.text.charAt(tokens.start[at] as number))) ||
      BEFORE_NUMBER.has(tokens.word[at] as number))
  )
    at--
  if (at < from) return undefined
  const one = kindAt(tokens, at)
  if (one !== undefined && one.to === at + 1) return one
  const two = at > from ? kindAt(tokens, at - 1) : undefined
  return two !== undefined && two.to === at + 1 ? two : undefined
}

// What says little beside a title's own words: half of all strategies have it.
const GENERIC = internStems(
  `national nationwide development developing develop country state vision period programme program year new general government viet nam vietnam vietnamese
  quốc gia phát triển đến năm tầm nhìn giai đoạn việt nam về tăng cường xây dựng đẩy mạnh nước đất công tác một số`,
)

/** Tells whether a word of a title is in very many titles. */
export function isGeneric(stem: number): boolean {
  return GENERIC.has(stem)
}
