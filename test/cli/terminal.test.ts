import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, harmless, painter, wantsColours, widthOf, wrap } from '../../server/src/cli/terminal.ts'

describe('excerpt', () => {
  const show = (line: string, words: string, width: number): string => {
    const from = line.indexOf(words)
    const { text, before, width: wide } = excerpt(line, from, from + words.length, width)
    return `${text}\n${' '.repeat(before)}${'^'.repeat(wide)}`
  }

  test('shows a line that fits as it is', () => {
    expect(show('It rose to $4 billion.', '$4 billion', 40)).toBe('It rose to $4 billion.\n           ^^^^^^^^^^')
  })

  test('cuts a window around the span', () => {
    const line = 'The first half of the year was slow, and then exports rose to $4 billion, which few had expected in May.'
    const [shown = '', carets = ''] = show(line, '$4 billion', 40).split('\n')
    expect(shown).toMatch(/^….*\$4 billion.*…$/)
    expect(shown.indexOf('$4 billion')).toBe(carets.indexOf('^'))
    expect(widthOf(shown)).toBeLessThanOrEqual(40)
  })

  test('counts columns, not characters', () => {
    expect(show('产量 12 吨', '12', 40)).toBe('产量 12 吨\n     ^^')
    expect(show('e\u0301 12', '12', 40)).toBe('e\u0301 12\n  ^^')
    expect(show('doanh thu 137 tỷ USD', '137 tỷ USD', 40)).toBe('doanh thu 137 tỷ USD\n          ^^^^^^^^^^')
  })

  test('fits any width, for any text', () => {
    const piece = fc
      .array(fc.constantFrom('a', ' ', '产', 'é', 'e\u0301', '😀', '\t', '\u0000', 'ỷ'), { maxLength: 120 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(piece, piece, piece, fc.integer({ min: 10, max: 80 }), (before, span, after, width) => {
        const cut = excerpt(before + span + after, before.length, before.length + span.length, width)
        expect(widthOf(cut.text)).toBeLessThanOrEqual(width)
        expect(cut.before + cut.width).toBeLessThanOrEqual(widthOf(cut.text))
      }),
    )
  })

  test('looks only at the neighbourhood of the span', () => {
    const line = `${'x '.repeat(10_000_000)}$4 billion${' y'.repeat(10_000_000)}`
    const from = 20_000_000
    expect(excerpt(line, from, from + 10, 30)).toEqual({ text: '… x x x x $4 billion y y y y …', before: 10, width: 10 })
  })
})

describe('colours', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{ TERM: 'dumb' }, true, false],
  ])('%j on a terminal (%s): %s', (env, terminal, wanted) => {
    expect(wantsColours(env, terminal)).toBe(wanted)
  })

  test('are not painted on nothing', () => {
    expect(painter(true)('red', 'a')).toBe('\u001b[31ma\u001b[39m')
    expect(painter(true)('red', '')).toBe('')
    expect(painter(false)('red', 'a')).toBe('a')
  })
})

test('wrap breaks between words, and leaves a long word whole', () => {
  expect(wrap('one two three verylongword a', 8)).toEqual(['one two', 'three', 'verylongword', 'a'])
  expect(wrap('产量 产量 产量', 9)).toEqual(['产量 产量', '产量'])
  expect(wrap('', 8)).toEqual([])
})

test('harmless takes out what could steer a terminal', () => {
  expect(harmless('a\u001b[31mb\tc\u202ed\u0007')).toBe('a\ufffd[31mb c\ufffdd\ufffd')
})
