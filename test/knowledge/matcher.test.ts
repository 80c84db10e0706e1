import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandAlias, type Form, formOf } from '../../server/src/knowledge/alias.ts'
import { compileAliases, type Entry, newMatcher } from '../../server/src/knowledge/matcher.ts'
import type { Concept } from '../../server/src/knowledge/model.ts'
import { HYPHEN, POSSESSIVE, type Tokens, tokenize, WORD } from '../../server/src/reading/token.ts'
import { wordOf } from '../../server/src/reading/vocabulary.ts'

function entry(written: string, code: string | null, kind: Concept['kind'] = 'subject'): Entry {
  const name = kind === 'agent' || kind === 'area'
  const parts = expandAlias(written).parts.map((texts) => texts.map((text) => formOf(text, name) as Form))
  return { parts, concept: code === null ? null : { kind, code } }
}

/** The matches as `code: words`, a part marked with its number. */
function found(entries: readonly Entry[], text: string): readonly string[] {
  const tokens = tokenize(text)
  return newMatcher(compileAliases(entries))(tokens).map((match) => {
    const words = text.slice(tokens.start[match.from], tokens.end[match.to - 1])
    const codes = match.concepts.map((it) => it.code).join('+')
    return `${codes}${match.parts > 1 ? `/${match.part}` : ''}: ${words}`
  })
}

const MEALS = [
  entry('(|free )school (meals|lunches)', 'meals'),
  entry('schools', 'schools'),
  entry('cost', 'cost', 'indicator'),
  entry('unit cost', 'unit-cost', 'indicator'),
  entry('account for … of (the |)budget', 'share', 'indicator'),
  entry('budget', 'budget'),
  entry('Ministry of Food', 'mof', 'agent'),
  entry('food', 'food'),
  entry('school of cookery', null),
  entry('IT', 'it'),
  entry('R&D', 'rnd'),
  entry('5G', '5g'),
  entry('Industry 4.0', 'industry'),
  entry('12-FD/TW', 'decision', 'instrument'),
]

describe('one alias', () => {
  test.each([
    ['Free school-lunches and School Meals', ['meals: Free school-lunches', 'meals: School Meals']],
    ["The school's meal", ["meals: school's meal"]],
    ['The school. Meals', ['schools: school']],
    ['The IT sector grew as it must', ['it: IT']],
    ['IT SHOULD BE READ', []],
    ['R & D, r&d and R&D', ['rnd: R & D', 'rnd: R&D']],
    ['5G since 2019, no 5', ['5g: 5G']],
    ['Industry 4.0. Industry 4.01', ['industry: Industry 4.0']],
    ['Decision 12-FD/TW', ['decision: 12-FD/TW']],
    ['the ministry of food', ['food: food']],
    ['the Ministry of Food', ['mof: Ministry of Food']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(MEALS, text)).toEqual(expected)
  })
})

describe('several aliases', () => {
  test.each([
    ['the longest holds', 'the unit cost', ['unit-cost: unit cost']],
    ['an excluded phrase takes what lies inside with it', 'the school of cookery', []],
    [
      'a part drops nothing',
      'meals account for a tenth of the budget',
      ['share/0: account for', 'share/1: of the budget', 'budget: budget'],
    ],
    [
      'parts stand in any order',
      'of the budget, meals account for a tenth',
      ['share/1: of the budget', 'budget: budget', 'share/0: account for'],
    ],
    ['a part without the other is dropped', 'of the budget', ['budget: budget']],
  ])('%s', (_, text, expected) => {
    expect(found(MEALS, text)).toEqual(expected)
  })

  test('of two that overlap the first is kept', () => {
    expect(found([entry('w x', 'one'), entry('x y', 'two'), entry('y z', 'three')], 'w x y z')).toEqual(['one: w x', 'three: y z'])
  })

  test('what lies inside a longer one stays dropped where that one is dropped too', () => {
    expect(found([entry('w x', 'one'), entry('x y z', null), entry('y z', 'three')], 'w x y z')).toEqual(['one: w x'])
  })

  test('a part inside a longer alias is dropped', () => {
    expect(found([entry('rise … cost', 'growth'), entry('cost of living', 'living')], 'a rise in the cost of living')).toEqual([
      'living: cost of living',
    ])
  })

  test('one alias of two concepts names both', () => {
    expect(found([entry('lunch', 'a'), entry('lunches', 'b'), entry('lunch', 'a')], 'lunch')).toEqual(['a+b: lunch'])
  })

  test('an alias in capitals and one that is not share a place only in capitals', () => {
    const both = [entry('MAP', 'plan'), entry('map', 'sheet')]
    expect(found(both, 'the MAP and the map')).toEqual(['plan+sheet: MAP', 'sheet: map'])
  })
})

/** What the matcher does, told as plainly as can be. */
function naive(entries: readonly Entry[], tokens: Tokens): readonly string[] {
  const places: number[] = []
  for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] !== HYPHEN && tokens.kind[i] !== POSSESSIVE) places.push(i)
  const symbols = places.map((i) =>
    tokens.kind[i] === WORD ? wordOf(tokens.word[i] as number).stem : tokens.text.slice(tokens.start[i], tokens.end[i]),
  )
  const wholes = new Map<string, { from: number; to: number; codes: Set<string> }>()
  const parts: { from: number; to: number; code: string; of: number; part: number; count: number }[] = []
  entries.forEach((it, of) => {
    it.parts.forEach((forms, part) => {
      for (const form of forms) {
        for (let at = 0; at + form.symbols.length <= places.length; at++) {
          if (!form.symbols.every((symbol, i) => symbol === symbols[at + i])) continue
          const from = places[at] as number
          const to = (places[at + form.symbols.length - 1] as number) + 1
          if (it.parts.length > 1) parts.push({ from, to, code: it.concept?.code ?? '', of, part, count: it.parts.length })
          else {
            const whole = wholes.get(`${from} ${to}`) ?? { from, to, codes: new Set() }
            if (it.concept !== null) whole.codes.add(it.concept.code)
            wholes.set(`${from} ${to}`, whole)
          }
        }
      }
    })
  })
  const all = [...wholes.values()]
  const longer = (a: { from: number; to: number }) => all.some((b) => b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from)
  let end = 0
  const kept = all
    .filter((it) => !longer(it))
    .sort((a, b) => a.from - b.from)
    .filter((it) => {
      if (it.from < end) return false
      end = it.to
      return it.codes.size > 0
    })
    .map((it) => `${it.from}-${it.to} ${[...it.codes].sort()}`)
  const left = parts.filter((it) => !longer(it))
  const complete = left.filter((it) => new Set(left.filter((other) => other.of === it.of).map((other) => other.part)).size === it.count)
  return [...kept, ...complete.map((it) => `${it.from}-${it.to} ${it.code}/${it.part}`)].sort()
}

test('it finds what a naive matcher finds', () => {
  const word = fc.constantFrom('a1', 'b1', 'c1', 'd1', 'cost', 'costs', '7')
  const alias = fc
    .array(
      word.filter((it) => it !== 'costs'),
      { minLength: 1, maxLength: 4 },
    )
    .map((words) => words.join(' '))
  const written = fc.oneof(
    { weight: 4, arbitrary: alias },
    fc.tuple(alias, alias).map((parts) => parts.join(' … ')),
  )
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '-', "'s ", '. ', ' unknown ')))
    .map((pieces) => pieces.flat().join(''))
  fc.assert(
    fc.property(
      fc.array(written, { maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      text,
      (aliases, excluded, draft) => {
        const distinct = [...new Set(aliases)].filter((it) => formOf(it, false) !== undefined)
        const entries = distinct.map((it, i) => entry(it, excluded[i] === true && !it.includes('…') && i % 3 === 0 ? null : `code${i}`))
        const tokens = tokenize(draft)
        const fast = newMatcher(compileAliases(entries))(tokens).map(
          (it) => `${it.from}-${it.to} ${it.concepts.map((concept) => concept.code).sort()}${it.parts > 1 ? `/${it.part}` : ''}`,
        )
        expect([...fast].sort()).toEqual(naive(entries, tokens))
      },
    ),
    { numRuns: 400 },
  )
})
