/**
 * Reads the preamble of a LaTeX document: what it says of itself, and its title as a passage.
 *
 * In: a front-matter block, from `\documentclass` to `\begin{document}` or the titles after it. `\today` is no date.
 */
import { latexComment } from './latex-comment.ts'
import { readLatexInline } from './latex-inline.ts'
import { commandEnd, commentEnd, groupAt, optionAt, type Tex, texOf } from './latex-syntax.ts'
import type { Comment, Metadata, Passage, Prose } from './prose.ts'

const LANGUAGES: Readonly<Record<string, string>> = {
  vietnamese: 'vi',
  vietnam: 'vi',
  english: 'en',
  american: 'en',
  british: 'en',
  usenglish: 'en',
  ukenglish: 'en',
  australian: 'en',
  canadian: 'en',
  newzealand: 'en',
  french: 'fr',
  german: 'de',
  ngerman: 'de',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  russian: 'ru',
}

/** Parses a preamble. */
export function parsePreamble(text: string): Prose {
  const tex = texOf(text, false)
  const passages: Passage[] = []
  const comments: Comment[] = []
  const bibliography: string[] = []
  let title: string | undefined
  let date: string | undefined
  let language: string | undefined
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === 0x25) {
      const end = commentEnd(text, at, text.length)
      comments.push(latexComment(text, at, end))
      at = end
      continue
    }
    if (code !== 0x5c) {
      at++
      continue
    }
    const end = commandEnd(text, at)
    const name = text.slice(at + 1, end)
    at = end
    if (DEFINITIONS.has(name)) {
      at = definitionEnd(tex, end)
      continue
    }
    if (!READ.has(name)) continue
    const option = optionAt(tex, end, text.length)
    const group = groupAt(tex, option?.end ?? end, text.length)
    if (group === undefined) continue
    at = group.end
    const inside = text.slice(group.start + 1, group.end - 1)
    const options = option === undefined ? '' : text.slice(option.start + 1, option.end - 1)
    if (name === 'title') {
      const { run } = readLatexInline(tex, group.start + 1, group.end - 1)
      if (title === undefined && run.text !== '') {
        title = run.text
        passages.push({ kind: 'text', role: 'title', depth: 0, quoted: false, run, lead: -1 })
      }
    } else if (name === 'date') {
      if (!inside.includes('\\today')) date ??= readLatexInline(tex, group.start + 1, group.end - 1).run.text
    } else if (name === 'addbibresource') bibliography.push(inside.trim())
    else if (name === 'bibliography') bibliography.push(...bibFiles(inside))
    else if (name === 'usepackage' && inside.includes('babel')) language = lastLanguage(options) ?? language
    else if (name === 'usepackage' && /^(?:vietnam|vntex)$/.test(inside.trim())) language ??= 'vi'
    else if (name === 'documentclass') language ??= lastLanguage(options)
    else if (name === 'setmainlanguage' || name === 'setdefaultlanguage') language = lastLanguage(inside) ?? language
    else if (name === 'babelprovide' && options.includes('main')) language = lastLanguage(inside) ?? language
  }
  const metadata: Metadata = {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined || date === '' ? {} : { date }),
    ...(language === undefined ? {} : { language }),
    ...(bibliography.length === 0 ? {} : { bibliography }),
  }
  return { passages, comments, metadata }
}

const READ = new Set(
  'title date addbibresource bibliography usepackage documentclass setmainlanguage setdefaultlanguage babelprovide'.split(' '),
)
const DEFINITIONS = new Set(
  'newcommand renewcommand providecommand newenvironment renewenvironment def edef gdef NewDocumentCommand'.split(' '),
)

/** The end of a definition: what its groups hold is no part of the preamble. */
function definitionEnd({ text, close }: Tex, at: number): number {
  let end = at
  for (let i = at; i < text.length && i < end + 200; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x7b) {
      const closer = close.get(i)
      if (closer === undefined) break
      i = closer
      end = closer + 1
    } else if (code === 10) break
  }
  return end
}

/** The files of `\bibliography{a,b}`, which leaves their ending out. */
export function bibFiles(inside: string): readonly string[] {
  return inside
    .split(',')
    .map((file) => file.trim())
    .filter((file) => file !== '')
    .map((file) => (/\.[A-Za-z]+$/.test(file) ? file : `${file}.bib`))
}

/** The last language among options: babel's main one. */
function lastLanguage(options: string): string | undefined {
  const main = /main\s*=\s*(\w+)/.exec(options)?.[1]
  const names = main === undefined ? options.split(',') : [main]
  return names.map((name) => LANGUAGES[name.trim().toLowerCase()]).findLast((code) => code !== undefined)
}
