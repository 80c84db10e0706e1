/**
 * Prints every block of drafts beside what is read as prose in it: `npm run prose -- PATH… [--suspect]`. With `--suspect` only
 * the passages that hold a character which markup is made of.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { markupOf, parseBlock } from '../server/src/markup/index.ts'
import { outlineOf } from '../server/src/markup/outline.ts'
import type { Passage } from '../server/src/markup/prose.ts'
import { lineIndex } from '../server/src/text/line-index.ts'

const SUSPECT = /[\\{}`|*_~^<>=@]|\$(?!\d)|#(?!\d)|::|&\w+;|\[\[|\]\]|--|''|:\w+:|\w:\w+[-_]|https?:|\d(?:pt|em|cm|mm)\b/

const { values, positionals } = parseArgs({ allowPositionals: true, options: { suspect: { type: 'boolean', default: false } } })

for (const path of positionals) {
  const markup = markupOf(path)
  if (markup === undefined) continue
  const text = readFileSync(path, 'utf8')
  const lines = lineIndex(text)
  const { blocks, starts } = outlineOf(text, markup)
  blocks.forEach((block, at) => {
    const read = parseBlock(block)
      .passages.flatMap(shown)
      .filter(({ plain }) => !values.suspect || SUSPECT.test(plain))
    if (read.length === 0 && (values.suspect || block.kind === 'blank')) return
    console.log(`\n── ${path}:${lines.positionAt(starts[at] ?? 0).line + 1} ${block.kind}`)
    if (!values.suspect) console.log(block.text.trimEnd().replace(/^/gm, '│ '))
    for (const { role, plain } of read) console.log(`${role}▸ ${plain}`)
  })
}

function shown(passage: Passage): readonly { role: string; plain: string }[] {
  if (passage.kind === 'text') return [{ role: passage.role, plain: passage.run.text }]
  return [...passage.head, ...passage.rows].map((row) => ({ role: 'row', plain: row.map((cell) => cell.text).join(' ¦ ') }))
}
