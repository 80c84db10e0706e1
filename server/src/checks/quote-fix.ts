/**
 * Fixes of quotations: the source's wording restored, the speaker named in the shape of the sentence, the right one in place of the wrong.
 */
import { normalisedWords } from '../knowledge/fingerprint.ts'
import type { SourceWords } from '../knowledge/model.ts'
import { asSource } from '../markup/plain.ts'
import type { Run } from '../markup/prose.ts'
import { toSource } from '../markup/source-map.ts'
import { tokenize } from '../reading/token.ts'
import type { KnownQuotation, QuotedBlock, ResolvedNaming } from '../resolve/quotes.ts'
import type { Difference } from '../resolve/recognise.ts'
import type { Scope } from './check.ts'
import type { Edit, Fix } from './finding.ts'
import { possessive } from './words-english.ts'

/** A source's text with its words, one after the other over all its parts. */
interface Wording {
  readonly parts: readonly SourceWords[]
  readonly words: readonly { readonly part: number; readonly start: number; readonly end: number }[]
}

/** Puts the source's words where others stand, are missing or were added; nothing where its text is not at hand. */
export function restoreWording({ quotation, recognition }: KnownQuotation, { markup, say }: Scope): readonly Fix[] {
  const { parts, differences } = recognition
  if (parts.some(({ text }) => text === undefined)) return []
  const wording: Wording = {
    parts,
    words: parts.flatMap(({ text = '' }, part) => {
      const tokens = tokenize(text)
      return [...normalisedWords(tokens).token].map((at) => ({ part, start: tokens.start[at] as number, end: tokens.end[at] as number }))
    }),
  }
  const { run } = quotation
  const edits = differences.map((difference): Edit => {
    const [from, until] = rangeOf(difference, wording)
    const { start, end, words } = difference
    if (words === 0) return edit(run, end, end, asSource(textOf(wording, from, until) + gapBefore(wording, until), markup))
    if (until === from) return withoutWords(run, difference)
    const newText = textOf(wording, from, until)
    const capital = start === quotation.start && /\p{Lu}/u.test(run.text.charAt(start))
    return edit(run, start, end, asSource(capital ? newText.charAt(0).toUpperCase() + newText.slice(1) : newText, markup))
  })
  return [{ title: say.restoreWords(), preferred: true, edits }]
}

/** The source's words for a difference. At the quotation's edge words are changed where the source's clause has as many there, else added. */
function rangeOf({ from, until, words, edge }: Difference, wording: Wording): readonly [number, number] {
  if (edge === 'start' && isClause(wording, from - words, from)) return [from - words, from]
  if (edge === 'end' && isClause(wording, from - 1, from + words - 1)) return [from, from + words]
  return [from, until]
}

/** No mark that ends a clause stands between the words from `first` to `last`. */
function isClause({ parts, words }: Wording, first: number, last: number): boolean {
  const a = words[first]
  const b = words[last]
  return a !== undefined && b !== undefined && a.part === b.part && !/[.,;:!?]\s/.test((parts[a.part]?.text ?? '').slice(a.end, b.start))
}

/** The words `from` to `until` of a source as they stand there. */
function textOf({ parts, words }: Wording, from: number, until: number): string {
  const pieces: string[] = []
  for (let i = from; i < until; i++) {
    const first = words[i]
    if (first === undefined) break
    let last = first
    while (i + 1 < until && words[i + 1]?.part === first.part) last = words[++i] as typeof last
    pieces.push((parts[first.part]?.text ?? '').slice(first.start, last.end))
  }
  return pieces.join(' ')
}

/** What stands between a source's word and the one before it. */
function gapBefore({ parts, words }: Wording, at: number): string {
  const before = words[at - 1]
  const here = words[at]
  return before === undefined || here === undefined || before.part !== here.part
    ? ' '
    : (parts[here.part]?.text ?? '').slice(before.end, here.start)
}

function edit(run: Run, start: number, end: number, newText: string): Edit {
  return { ...toSource(run, { start, end }), newText }
}

/** Takes words out, with one of the blanks around them. */
function withoutWords(run: Run, { start, end }: Difference): Edit {
  if (/\s/.test(run.text.charAt(end))) return edit(run, start, end + 1, '')
  return edit(run, /\s/.test(run.text.charAt(start - 1)) ? start - 1 : start, end, '')
}

/** Puts the right speaker's name where the wrong one stands; where that is in another block, beside the quotation. */
export function nameRightSpeaker(
  one: KnownQuotation,
  speaker: ResolvedNaming,
  block: QuotedBlock,
  name: string,
  scope: Scope,
): readonly Fix[] {
  const { naming } = speaker
  const title = `Name the right speaker: ${name}`
  const isHere = block.prose.passages.some((passage) =>
    passage.kind === 'text' ? passage.run === naming.run : [...passage.head, ...passage.rows].some((row) => row.includes(naming.run)),
  )
  if (!isHere) return nameSpeaker(one, block, name, title, scope)
  const { text } = naming.run
  const owned = naming.kind === 'pronoun' && /^(?:his|her|its|their|our|my)$/i.test(naming.text)
  const end = owned ? naming.end : naming.end + descriptionAt(text, naming.end)
  return [{ title, preferred: true, edits: [edit(naming.run, naming.start, end, asSource(owned ? possessive(name) : name, scope.markup))] }]
}

/** How long what tells of a person right behind their name is: ` of the Guild of Pilots`, `, president of the union`. It is not the other's. */
function descriptionAt(text: string, at: number): number {
  const behind = text.slice(at, at + 120)
  const found =
    /^,? (?:of|from) (?:the )?\p{Lu}[A-Za-zÀ-ỹ'’-]*(?: (?:of|for|and|the|\p{Lu}[A-Za-zÀ-ỹ'’-]*))*(?<! (?:of|for|and|the))/u.exec(behind) ??
    /^, (?:the |an? |its |their |our )?(?:(?!(?:as|by|after|in|at|with|to|who|and|quoted|speaking) )[A-Za-zÀ-ỹ'’-]+ ){0,3}?(?:minister|secretary|president|chair\w*|director|head|chief|official|officer|spokes\w+|leader|economist|analyst|professor|mayor|governor)\b[^,;:.“”"()]{0,60},/iu.exec(
      behind,
    )
  return found?.[0].length ?? 0
}

/** What a noun may stand after. */
const NOUN_BEFORE = /(?:[:(]|\b(?:of|in|on|by|with|for|about|from|to|as|against|behind))\s+$/i

/** Names the speaker in the shape that the sentence has. */
export function nameSpeaker(
  { quotation, outer, span }: KnownQuotation,
  block: QuotedBlock,
  name: string,
  title: string,
  scope: Scope,
): readonly Fix[] {
  const fix = (edits: Fix['edits']): readonly Fix[] => (edits.length === 0 ? [] : [{ title, preferred: true, edits }])
  const { text } = block.source
  const insert = (newText: string): Fix['edits'] => [{ start: outer.end, end: outer.end, newText: asSource(newText, scope.markup) }]
  if (quotation.form === 'block') return fix(sign(text, outer, name, scope))
  const { run } = quotation
  const inTable = block.prose.passages[quotation.passage]?.kind === 'table'
  if (inTable) return fix(insert(` (${name})`))
  const alone =
    quotation.sentence.start >= quotation.outer.start && run.text.slice(quotation.outer.end, quotation.sentence.end).trim().length <= 1
  if (alone) {
    // “Words.” becomes “Words,” X said.
    const said = scope.language === 'vi' ? `${name} nói` : `${name} said`
    const stop = run.text.charAt(quotation.end - 1)
    const closing = text.slice(outer.end).startsWith('.') ? 1 : 0
    const attribution = { start: outer.end, end: outer.end + closing, newText: ` ${said}.` }
    if (stop === '.' && !run.text.slice(0, quotation.end).endsWith('..'))
      return fix([edit(run, quotation.end - 1, quotation.end, ','), attribution])
    return fix([{ ...attribution, newText: `${/[!?…]/.test(stop) ? '' : ','} ${said}.` }])
  }
  const runsOn = /^\s+[A-Za-zÀ-ỹ\d]/u.test(text.slice(outer.end, outer.end + 8)) ? ',' : ''
  if (scope.language === 'vi') return fix(insert(`, theo lời ${name}${runsOn}`))
  const curly = /[“”’]/.test(text.slice(outer.start, span.start + 1))
  const whose = possessive(name, curly ? '’' : "'")
  // After a preposition or a colon the words are a noun of the sentence; elsewhere they may be a part of any shape.
  if (NOUN_BEFORE.test(text.slice(Math.max(0, outer.start - 12), outer.start)))
    return fix([{ start: outer.start, end: outer.start, newText: asSource(`${whose} `, scope.markup) }])
  return fix(insert(`, in ${whose} words${runsOn}`))
}

/** Signs a block quotation in the way of its markup. */
function sign(text: string, { start, end }: KnownQuotation['outer'], name: string, { markup }: Scope): Fix['edits'] {
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1)
  const at = { start: end, end }
  switch (markup) {
    case 'markdown': {
      const [prefix] = /^[ \t]*(?:>[ \t]?)+/.exec(line) ?? []
      return prefix === undefined ? [] : [{ ...at, newText: `\n${prefix.trimEnd()}\n${prefix}— ${name}` }]
    }
    case 'restructuredtext': {
      const [indent] = /^[ \t]+/.exec(line) ?? []
      return indent === undefined ? [] : [{ ...at, newText: `\n\n${indent}-- ${name}` }]
    }
    case 'latex':
      return [{ ...at, newText: `\n\n--- ${asSource(name, markup)}` }]
    case 'asciidoc': {
      // [quote, X] stands above the block's delimiter.
      const head = /^(\[quote\]\n)?____/.exec(text)
      if (head === null || head[0].length > start) return []
      return [{ start: 0, end: head[1]?.length ?? 0, newText: `[quote, ${name}]\n` }]
    }
    default:
      return []
  }
}
