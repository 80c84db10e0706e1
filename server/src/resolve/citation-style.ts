/**
 * Tells in which style a draft cites.
 *
 * In: the blocks of a draft. Out: how often it uses each style, told from the text of the blocks. It reads no citation: that is the
 * markup's business.
 */
import type { SourceBlock } from '../markup/prose.ts'

export type UsedStyle = 'pandoc' | 'footnote' | 'author-date' | 'link' | 'numbered'

const STYLES: readonly UsedStyle[] = ['pandoc', 'footnote', 'author-date', 'link', 'numbered']

const SIGNS: Readonly<Record<UsedStyle, readonly (readonly [string, RegExp])[]>> = {
  pandoc: [
    ['[@', /\[-?@\w/g],
    ['; @', /; -?@\w/g],
    ['cite', /\\\w*cite\w*\*?(?:\[[^[\]\n]*\])*\{|cite:[\w:]*[`[]/g],
    ['<<', /<<[A-Za-z][\w:.-]*\d[\w:.-]*>>/g],
    [']_', /\[[A-Za-z][\w.:-]*\]_/g],
  ],
  footnote: [
    ['[^', /\[\^[^\]\s]+\](?!:)/g],
    ['^[', /\^\[[^\]]/g],
    ['<sup>', /<sup>\s*\d/g],
    ['¹', /(?<=[.,;:!?)"”’»])[¹²³]/g],
    ['footnote', /\\footnote\{|footnote:\w*\[/g],
    [']_', /\[(?:\d+|\*|#\w*)\]_/g],
  ],
  'author-date': [['(', /\(\p{Lu}[^()\d[\]]{2,60}[, ] ?(?:\d{1,2} [A-Za-zÀ-ỹ]+ )?(?:19|20)\d\d[a-z]?(?:[,:;] [^()]{1,30})?\)/gu]],
  numbered: [['[', /(?<=[A-Za-zÀ-ỹ\d.,;%)”"] ?)\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\](?![_({:])/gu]],
  // A link is a citation where it stands in brackets by itself.
  link: [
    ['([', /\(\[[^[\]\n]+\]\(https?:/g],
    ['(', /\((?:\\href\{https?:|https?:[^\s()[\]]+\[|<a href="https?:|`[^`\n]+<https?:)/g],
  ],
}

// Kept on the block itself: a weak map of so many keys costs the collector more than it saves.
const COUNTS = Symbol('counts')
type CountedBlock = SourceBlock & { [COUNTS]?: readonly number[] }

/** Tells whether a draft links its words to pages elsewhere. */
export function linksWords(blocks: readonly SourceBlock[]): boolean {
  return blocks.some(({ text, kind }) => kind !== 'code' && kind !== 'comment' && text.includes('://') && LINKED.test(text))
}

const LINKED = /\]\(<?https?:|<a\s[^<>]*href="?https?:|\\href\{https?:|<https?:[^<>\s]+>`_|https?:[^\s[\]]+\[\w/

/** The style of most of a draft's citations; undefined where it has none. */
export function usedStyle(blocks: readonly SourceBlock[]): UsedStyle | undefined {
  const counts = [0, 0, 0, 0, 0]
  for (const block of blocks) {
    const own = countIn(block)
    if (own === NONE) continue
    for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) + (own[i] as number)
  }
  const most = Math.max(...counts)
  return most === 0 ? undefined : STYLES[counts.indexOf(most)]
}

const NONE: readonly number[] = [0, 0, 0, 0, 0]

function countIn(block: CountedBlock): readonly number[] {
  block[COUNTS] ??= newlyCounted(block)
  return block[COUNTS]
}

function newlyCounted({ text, kind }: SourceBlock): readonly number[] {
  if (kind === 'front-matter' || kind === 'code' || kind === 'comment' || kind === 'blank' || !/[([\\@<¹`]/.test(text)) return NONE
  const found = STYLES.map((style) =>
    SIGNS[style].reduce((sum, [needle, sign]) => sum + (text.includes(needle) ? (text.match(sign)?.length ?? 0) : 0), 0),
  )
  return found.some((count) => count > 0) ? found : NONE
}

/** The commands and roles that put a citation behind what it speaks for. */
const FORMS =
  /\\(parencite|autocite|citep|footcite|supercite|cite)(?=\*?(?:\[[^[\]\n]*\])*\{)|:(cite:p|cite|footcite:p|footcite):`|(\[[A-Za-z][\w.:-]*\]_)|(<<[A-Za-z][\w:.-]*\d[\w:.-]*>>)/g

const forms = new WeakMap<SourceBlock, readonly string[]>()

/** How most citations by key are written in a draft whose markup has several ways, with `KEY` for the key; undefined where none is. */
export function usedForm(blocks: readonly SourceBlock[]): string | undefined {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    if ((block.markup as string) === 'markdown') return undefined
    for (const form of formsIn(block)) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  let most: string | undefined
  for (const [form, count] of counts) if (most === undefined || count > (counts.get(most) ?? 0)) most = form
  return most
}

function formsIn(block: SourceBlock): readonly string[] {
  const known = forms.get(block)
  if (known !== undefined) return known
  const { text, kind } = block
  const found: string[] = []
  if (kind !== 'code' && kind !== 'comment' && kind !== 'blank' && (text.includes('cite') || text.includes(']_') || text.includes('<<')))
    for (const [, command, role, key, reference] of text.matchAll(FORMS)) {
      if (command !== undefined) found.push(/^(?:foot|super)/.test(command) ? `\\${command}{KEY}` : `~\\${command}{KEY}`)
      else if (role !== undefined) found.push(` :${role}:\`KEY\``)
      else if (key !== undefined) found.push(' [KEY]_')
      else if (reference !== undefined) found.push(' <<KEY>>')
    }
  forms.set(block, found)
  return found
}
