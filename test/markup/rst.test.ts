import { describe, expect, it } from 'vitest'
import { toSource } from '../../server/src/markup/source-map.ts'
import { readerOf } from './harness.ts'

const { passages, plain, run, marks, comments, metadata } = readerOf('restructuredtext')

describe('the front matter', () => {
  it('is a title with the fields below it, comments before it included', () => {
    const text = '.. plumbline-disable x\n\n=====\nTitle\n=====\n\nSub\n---\n\n:Date: 14 June 2024\n:lang: vi\n:Author: A\n   B\n\nText.\n'
    expect(metadata(text)).toEqual({ title: 'Title', date: '14 June 2024', language: 'vi' })
    expect(passages(text)).toEqual(['title: Title', 'title: Sub', 'paragraph: Text.'])
    expect(comments(text)).toEqual(['plumbline-disable x true'])
  })

  it('is no title without fields', () => {
    expect(metadata('Title\n=====\n\nText.\n')).toBeUndefined()
    expect(passages('Title\n=====\n\nText.\n')).toEqual(['heading 1: Title', 'paragraph: Text.'])
  })
})

describe('blocks', () => {
  it('reads headings by their adornment', () => {
    expect(passages('****\nOne\n****\n\nTwo\n=====\nText.\n\nThree\n-----\n\nFour\n~~~~\n')).toEqual([
      'heading 1: One',
      'heading 1: Two',
      'paragraph: Text.',
      'heading 2: Three',
      'heading 3: Four',
    ])
  })

  it('reads nothing in code, maths, images, targets, citations and comments', () => {
    const silent = [
      '::\n\n  5 %\n\n  6',
      '.. code-block:: python\n\n   5\n\n   6',
      '.. math:: x = 5',
      '.. image:: five.png\n   :alt: five',
      '.. _five: http://x.org/5',
      '.. |five| replace:: 5 %',
      '.. [Five05] Five, 2005.',
      '.. five per cent\n   and more',
      '>>> 5\n5',
      '-----',
    ]
    for (const text of silent) expect(passages(`${text}\n`), text).toEqual([])
  })

  it('takes only what is indented, or marked, for code after a paragraph that announces it', () => {
    expect(passages('So::\n\n  5 %\n\nAfter.\n\nSo ::\n\n> 5\n> 6\n\nAfter.\n')).toEqual([
      'paragraph: So:',
      'paragraph: After.',
      'paragraph: So',
      'paragraph: After.',
    ])
  })

  it('reads quotations by their indentation and by directives, with who said them', () => {
    expect(
      passages('Said:\n\n    Words\n    here.\n\n    -- To Lam\n\n.. epigraph::\n\n   More.\n\n   --- Who\n\n.. pull-quote:: Last.\n'),
    ).toEqual([
      'paragraph: Said:',
      'quote 1 quoted: Words\nhere.',
      'quote 1 quoted: – To Lam',
      'quote 1 quoted: More.',
      'quote 1 quoted: — Who',
      'quote 1 quoted: Last.',
    ])
    expect(passages('- item\n\n..\n\n   Words.\n')).toEqual(['item 1: item', 'quote 1 quoted: Words.'])
  })

  it('reads lists, terms and line blocks', () => {
    expect(passages('- one\n  more\n\n  - nested\n- two\n\n1. first\n#. second\n\nTerm\n    What it is.\n\n| a\n| b\n')).toEqual([
      'item 1: one\nmore',
      'item 2 under 0: nested',
      'item 1: two',
      'item 1: first',
      'item 1: second',
      'item 1: Term',
      'item 1 under 0: What it is.',
      'paragraph: a\n b',
    ])
    expect(passages('It rose in\n2022. Then it fell.\n')).toEqual(['paragraph: It rose in\n2022. Then it fell.'])
  })

  it('reads notes and admonitions without their options', () => {
    expect(
      passages(
        '.. [1] One.\n.. [#f] Two\n   lines.\n\n.. note:: A note\n   goes on.\n\n   More.\n\n.. topic:: Title\n   :class: five\n\n   Text.\n',
      ),
    ).toEqual([
      'note [1]: One.',
      'note [f]: Two\nlines.',
      'paragraph: A note\ngoes on.',
      'paragraph: More.',
      'caption: Title',
      'paragraph: Text.',
    ])
    expect(passages('.. figure:: five.png\n   :alt: five\n\n   The caption.\n\n   The legend.\n')).toEqual([
      'caption: The caption.',
      'paragraph: The legend.',
    ])
  })

  it('reads figures whose path stands below, and line blocks within cells', () => {
    expect(passages('.. figure::\n   /five_5.png\n\n   The caption.\n')).toEqual(['caption: The caption.'])
    expect(passages('.. list-table::\n\n   * - a\n     - | one\n       | two\n')).toEqual(['table = / a | one\ntwo'])
  })

  it('reads tables of all kinds', () => {
    expect(passages('.. list-table:: Trade\n   :header-rows: 1\n\n   * - a\n     - b\n   * - *1*\n     - 2\n       3\n')).toEqual([
      'caption: Trade',
      'table a | b / = / 1 | 2\n3',
    ])
    expect(passages('.. csv-table:: C\n   :header: "a", b\n\n   "x, ""y""", 2\n   3,\n')).toEqual([
      'caption: C',
      'table a | b / = / x, "y" | 2 / 3 | ',
    ])
    expect(passages('.. table:: S\n\n   ===  ====\n   a    b\n   ===  ====\n   1    2\n        3\n   4    5\n   ===  ====\n')).toEqual([
      'caption: S',
      'table a | b / = / 1 | 2\n3 / 4 | 5',
    ])
    expect(passages('+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n| both  |\n+---+---+\n')).toEqual([
      'table a | b / = / 1 | 2 / both | ',
    ])
  })

  it('sees through a byte order mark, CRLF and deep nesting', () => {
    expect(passages('\ufeffHead\r\n====\r\n\r\nTwo\r\nlines.\r\n')).toEqual(['heading 1: Head', 'paragraph: Two\nlines.'])
    expect(passages(`${'- '.repeat(3000)}x\n`).length).toBe(1)
  })
})

describe('inline', () => {
  it('takes marks away where they are such', () => {
    expect(plain('*a* **b $5** ``5`` 2 * 3 * 4 \\*c\\* snake_case |sub| --- *unclosed')).toBe(
      'a b $5 \ufffc 2 * 3 * 4 *c* snake_case \ufffc — *unclosed',
    )
    expect(plain('CO\\ :sub:`2`, 10\\ :sup:`9`, :math:`x=5`, :ref:`fig-5`, :doc:`the page <five>`, :guilabel:`Save`')).toBe(
      'CO2, 10⁹, \ufffc, \ufffc, the page, Save',
    )
  })

  it('takes names of code and files for such, and leaves alone what only looks like marks', () => {
    expect(plain("The '*' of __init__ in :repo-file:`lib/five.py` and :x:`five()` but :x:`five words`.")).toBe(
      "The '*' of __init__ in \ufffc and \ufffc but five words.",
    )
    expect(plain('At `https://x.org/5 <https://x.org/5>`__ or www.y.org/5.')).toBe('At \ufffc or \ufffc.')
  })

  it('reads citations', () => {
    expect(marks('Up :cite:p:`a, {see}b{p. 5}` and :footcite:t:`c` [Key05]_.')).toEqual([
      'citation a (): : :cite:p:`a, {see}b{p. 5}`',
      'citation b (p. 5): : :cite:p:`a, {see}b{p. 5}`',
      'citation c (): : :footcite:t:`c`',
      'citation Key05 (): : [Key05]_',
    ])
    expect(plain('Up :cite:`a`. So [1]_, then [#n]_.')).toBe('Up. So, then.')
  })

  it('reads links', () => {
    expect(marks('`the page <http://x.org/5>`__, `other`_, word_, http://y.org/5.')).toEqual([
      'link http://x.org/5: the page: `the page <http://x.org/5>`__',
      'link : other: `other`_',
      'link : word: word_',
      'link http://y.org/5: \ufffc: http://y.org/5',
    ])
  })

  it('maps through indentation', () => {
    const text = '.. note:: one\n   *two*\n   three\n'
    const read = run(text)
    expect(read.text).toBe('one\ntwo\nthree')
    const span = toSource(read, { start: 4, end: 9 })
    expect(text.slice(span.start, span.end)).toBe('two*\n   t')
  })

  it('collects comments', () => {
    expect(comments('.. plumbline-disable-next-line x: reason\n\nText.\n\n.. a\n   b\n')).toEqual([
      'plumbline-disable-next-line x: reason true',
      'a\n   b true',
    ])
  })
})
