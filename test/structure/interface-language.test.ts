import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../server/src/checks/index.ts'
import { root } from '../harness/expect.ts'

const folder = join(root, 'client/src')
const files = readdirSync(folder).map((name) => ({ name, code: readFileSync(join(folder, name), 'utf8') }))
const bundle: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.vi.json'), 'utf8'))

/** The names of rules are texts too, as the view of findings has them. */
const RULES = rules.map(({ id }) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '))

test('each text that the client shows has its Vietnamese, and nothing else is translated', () => {
  const texts = files.flatMap(({ code }) => [...code.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1] ?? ''))
  expect(texts.length).toBeGreaterThan(90)
  expect(Object.keys(bundle).toSorted()).toEqual([...new Set([...texts, ...RULES])].toSorted())
})

test('a translation has the places of its text, and letters of its own', () => {
  const places = (text: string): readonly string[] => (text.match(/\{\d\}/g) ?? []).toSorted()
  for (const [text, vietnamese] of Object.entries(bundle)) {
    expect([text, places(vietnamese)]).toEqual([text, places(text)])
    expect([text, vietnamese.trim().length > 0 && vietnamese !== text]).toEqual([text, true])
  }
})

/** Where the editor shows what stands there. Icons, names of files and the program's own name are no words. */
const SHOWN =
  /(?:\b(?:title|prompt|placeHolder|label|description|openLabel|saveLabel|detail|tooltip|hint):|\b(?:setStatusBarMessage|showErrorMessage|showWarningMessage|showInformationMessage|pick|input|asking)(?:<[^()]*>)?\(|\bitem\.(?:text|description) =)\s*(['`])((?:(?!\1).)*)\1/g

test('no text is shown that was not asked of the bundle', () => {
  const bare = files.flatMap(({ name, code }) =>
    [...code.matchAll(SHOWN)].flatMap(([, , text = '']) => {
      const words = text.replace(/\$\{[^}]*\}|\$\([\w-]+\)/g, '')
      return /\p{L}{2}/u.test(words.replace('Plumbline', '')) ? `${name}: ${text}` : []
    }),
  )
  expect(bare).toEqual([])
})
