import { describe, expect, it } from 'vitest'
import { parseBlock } from '../../server/src/markup/index.ts'
import { outlineOf } from '../../server/src/markup/outline.ts'
import type { Passage, Run } from '../../server/src/markup/prose.ts'
import { toSource } from '../../server/src/markup/source-map.ts'

/** The passages of a Markdown text, each as `role depth lead: plain text`, a table as its rows. */
function passagesOf(text: string): readonly string[] {
  return outlineOf(text, 'markdown').blocks.flatMap((block) => parseBlock(block).passages.map(passageLine))
}

function passageLine(passage: Passage): string {
  if (passage.kind === 'table')
    return `table ${[...passage.head, ['='], ...passage.rows].map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(' | ')).join(' / ')}`
  const { role, depth, quoted, lead, label, run } = passage
  return `${role}${depth > 0 ? ` ${depth}` : ''}${quoted ? ' quoted' : ''}${lead >= 0 ? ` under ${lead}` : ''}${label === undefined ? '' : ` [${label}]`}: ${run.text}`
}

function only(text: string): Run {
  const [passage] = outlineOf(text, 'markdown').blocks.flatMap((block) => parseBlock(block).passages)
  if (passage?.kind !== 'text') throw new Error('no text')
  return passage.run
}

const plain = (text: string) => only(text).text

/** The marks of a paragraph, each as `kind detail: what it stands over in the plain text: its source`. */
function marksOf(text: string): readonly string[] {
  const run = only(text)
  return run.marks.map((mark) => {
    const detail =
      mark.kind === 'citation' ? `${mark.key} (${mark.locator})` : mark.kind === 'link' ? mark.href : mark.kind === 'note' ? mark.label : ''
    if (mark.kind === 'citation') expect(text.slice(mark.keySource.start, mark.keySource.end)).toBe(mark.key)
    return `${mark.kind} ${detail}: ${run.text.slice(mark.start, mark.end)}: ${text.slice(mark.source.start, mark.source.end)}`
  })
}

describe('blocks', () => {
  it('reads headings of both kinds, without marks and attributes', () => {
    expect(passagesOf('# One #\n## Two {#two .x}\nThree\n=====\nFour\n---\n')).toEqual([
      'heading 1: One',
      'heading 2: Two',
      'heading 1: Three',
      'heading 2: Four',
    ])
  })

  it('reads nothing in code, maths, comments and link definitions', () => {
    const silent = [
      '```\n5 %\n```',
      '~~~\n5 %',
      '    5 %',
      '$$\nx = 5\n$$',
      '<!-- 5 % -->',
      '[a]: http://x.org/5 "5 %"',
      '[a]:\n  http://x.org/5\n  "5 %"',
      '<script>5</script>',
    ]
    for (const text of [...silent, '---', '***', '::: {.five}', '\\begin{align}\n5\n\\end{align}'])
      expect(passagesOf(`${text}\n`), text).toEqual([])
  })

  it('reads lists with their nesting and what introduces them', () => {
    expect(passagesOf('- one\n  goes on\n  - nested\n    1. deep\n- [x] two\n\n  more of two\nlazy\n')).toEqual([
      'item 1: one\ngoes on',
      'item 2 under 0: nested',
      'item 3 under 1: deep',
      'item 1: two',
      'item 1 under 3: more of two\nlazy',
    ])
    expect(passagesOf('> They asked:\n>\n> - for one\n> - for two\n')).toEqual([
      'quote 1 quoted: They asked:',
      'item 1 quoted under 0: for one',
      'item 1 quoted under 0: for two',
    ])
  })

  it('reads quotations, nested and lazy, each paragraph by itself', () => {
    expect(passagesOf('> a\nb\n>\n> c\n>> d\n')).toEqual(['quote 1 quoted: a\nb', 'quote 1 quoted: c', 'quote 2 quoted under 1: d'])
  })

  it('reads notes', () => {
    expect(passagesOf('[^n]: One.\n\n    Two.\n[^m]: Three.\n')).toEqual(['note [n]: One.', 'note [n]: Two.', 'note [m]: Three.'])
    expect(passagesOf('Text^[A *note*.] goes on.\n')).toEqual(['paragraph: Text goes on.', 'note [^4]: A note.'])
  })

  it('reads pipe tables: ragged rows, escaped pipes, pipes in code, trailing blanks, CRLF', () => {
    expect(passagesOf('| a | b |  \r\n|:--|--:| \r\n| 1 | 2 | 3 |\r\n| 4 |\r\n| x \\| y | `p|q` |\r\n')).toEqual([
      'table a | b / = / 1 | 2 | 3 / 4 / x | y | \ufffc',
    ])
    expect(passagesOf('a | b\n--- | ---\n1 | *2*\nNot a row.\n')).toEqual(['table a | b / = / 1 | 2', 'paragraph: Not a row.'])
    expect(passagesOf('| | b |\n|-|-|\n||2|\n')).toEqual(['table  | b / = /  | 2'])
  })

  it('reads a term and its definitions, and what introduces them', () => {
    const text = 'Term *one* (2022)\n: 12 farms\n  of wind\n: more\n\nTwo\nlines\n: no definition\n'
    const passages = outlineOf(text, 'markdown').blocks.flatMap((block) => parseBlock(block).passages)
    expect(passages.map((passage) => (passage.kind === 'text' ? [passage.run.text, passage.role, passage.lead] : []))).toEqual([
      ['Term one (2022)', 'item', -1],
      ['12 farms\n  of wind', 'item', 0],
      ['more', 'item', 0],
      ['Two\nlines', 'paragraph', -1],
      ['no definition', 'paragraph', -1],
    ])
  })

  it('reads the caption of a table before or after it, and grid tables', () => {
    expect(passagesOf('Table: Above *it*\n\n| a |\n|---|\n| 1 |\n\n: not twice\n')).toEqual([
      'caption: Above it',
      'caption: not twice',
      'table a / = / 1',
    ])
    expect(passagesOf('+---+-----+\n| a | b   |\n+===+=====+\n| 1 | two |\n|   | 3   |\n+---+-----+\n')).toEqual([
      'table a | b / = / 1 | two \n 3',
    ])
    expect(passagesOf('Table: of contents\n\nText.\n')).toEqual(['paragraph: Table: of contents', 'paragraph: Text.'])
  })

  it('reads HTML blocks as text and tables', () => {
    expect(passagesOf('<div>\n<p>One &amp; two</p><h2>Three</h2>\n<del>no</del></div>\n')).toEqual([
      'paragraph: One & two',
      'heading 2: Three',
    ])
    expect(passagesOf('<table><caption>C</caption><tr><th>a</th><th></th></tr>\n<tr><td>1</td><td>2<br>3</td></tr></table>\n')).toEqual([
      'caption: C',
      'table a |  / = / 1 | 2\n3',
    ])
  })

  it('sees through a byte order mark, CRLF and trailing blanks', () => {
    expect(passagesOf('\ufeff# Head  \r\n\r\nTwo \r\nlines.  \r\n')).toEqual(['heading 1: Head', 'paragraph: Two\nlines.'])
    const run = only('\ufeff# *Head*\r\n')
    expect(toSource(run, { start: 0, end: 4 })).toEqual({ start: 4, end: 8 })
  })

  it('leaves deep nesting to a paragraph', () => {
    expect(passagesOf(`${'> '.repeat(3000)}x\n`).length).toBe(1)
    expect(passagesOf(`${'- '.repeat(3000)}x\n`).length).toBe(1)
  })
})

describe('front matter', () => {
  const metadataOf = (text: string) => parseBlock(outlineOf(text, 'markdown').blocks[0] as never).metadata

  it('says what YAML and TOML say', () => {
    const metadata = { title: 'A plan: two', date: '2024-05-20', language: 'en', bibliography: ['a.bib', 'b.json'] }
    expect(metadataOf('---\ntitle: "A plan: two"\ndate: 2024-05-20\nlang: en\nbibliography:\n  - a.bib\n  - b.json\n---\nText.\n')).toEqual(
      metadata,
    )
    expect(
      metadataOf('\ufeff+++\ntitle = "A plan: two"\ndate = 2024-05-20\nlanguage = \'en\'\nbibliography = ["a.bib", "b.json"]\n+++\n'),
    ).toEqual(metadata)
  })

  it('gives the title as a passage, where it stands', () => {
    const text = '---\r\ntitle: "A plan"\r\n---\r\n'
    expect(passagesOf(text)).toEqual(['title: A plan'])
    expect(toSource(only(text), { start: 0, end: 6 })).toEqual({ start: 13, end: 19 })
    expect(passagesOf('---\ntitle: >\n  folded\n---\n')).toEqual([])
  })

  it('reads line by line what is no YAML', () => {
    expect(
      metadataOf('---\ntitle: Firms: a count\ndate: 2024-05-20 # draft\nlang: "en"\nbibliography:\n  - a.bib\n  - \'b.json\'\n---\n'),
    ).toEqual({
      title: 'Firms: a count',
      date: '2024-05-20',
      language: 'en',
      bibliography: ['a.bib', 'b.json'],
    })
    expect(passagesOf('---\ntitle: Firms: a count\n---\n')).toEqual(['title: Firms: a count'])
    expect(metadataOf('---\nauthor: A: B\nbibliography: [a.bib, b.bib]\nbody:\n  date: 1999\n---\n')).toEqual({
      bibliography: ['a.bib', 'b.bib'],
    })
    expect(metadataOf('---\ntitle: [unclosed\n---\n')).toEqual({ title: '[unclosed' })
  })

  it('is none without an end', () => {
    expect(passagesOf('---\ntitle: no end\n')).toEqual(['paragraph: title: no end'])
    expect(passagesOf('---\n\nJust a break.\n\n---\n')).toEqual(['paragraph: Just a break.'])
  })
})

describe('inline', () => {
  it('takes emphasis, escapes, entities and tags away', () => {
    expect(plain('A **$148&nbsp;billion** _plan_ \\*x\\* &lt;5 % a<br>b <b>c</b> &unknown; R&D')).toBe(
      'A $148\u00a0billion plan *x* <5 % a\nb c &unknown; R&D',
    )
    expect(plain('10<sup>9</sup> billion<sup>12</sup> CO<sub>2</sub>')).toBe('10⁹ billion¹² CO2')
    expect(plain('<p>There are 70<sup>3</sup> firms, m<sup>2</sup>.</p>')).toBe('There are 70³ firms, m².')
    expect(plain('10^9^ billion ^12^ and 2^3')).toBe('10⁹ billion ¹² and 2^3')
    expect(plain('2 * 3 * 4, snake_case_word, 5~6 and ~7')).toBe('2 * 3 * 4, snake_case_word, 5~6 and ~7')
  })

  it('takes out what is struck, cited and referred to, and closes the gap', () => {
    expect(plain('It was ~~$5 *billion*~~ $6 billion.')).toBe('It was $6 billion.')
    expect(plain('It was <del>5</del> six [@a], see [^1].')).toBe('It was six, see.')
    expect(plain('[@a] First, and last [@b]')).toBe('First, and last')
    expect(passagesOf('Now ~~then [@a] `c`^[a note]~~ on.\n')).toEqual(['paragraph: Now on.'])
    expect(marksOf('Now ~~then [@a] `c`^[a note]~~ on [@b].').length).toBe(1)
  })

  it('reads citations as pandoc does', () => {
    expect(marksOf('Up [see @doe:99/a.b, pp. 33-35; also -@smith_04].')).toEqual([
      'citation doe:99/a.b (pp. 33-35): : [see @doe:99/a.b, pp. 33-35; also -@smith_04]',
      'citation smith_04 (): : [see @doe:99/a.b, pp. 33-35; also -@smith_04]',
    ])
    expect(marksOf('As @doe99 [p. 4] and @{https://x.org/?a=b&c} say.')).toEqual([
      'citation doe99 (p. 4): : @doe99 [p. 4]',
      'citation https://x.org/?a=b&c (): : @{https://x.org/?a=b&c}',
    ])
    expect(marksOf('In @doe99. And {@key}.')).toEqual(['citation doe99 (): : @doe99', 'citation key (): : {@key}'])
    expect(marksOf('See @fig-one and me@example.org.')).toEqual([
      'opaque : \ufffc: @fig-one',
      'link mailto:me@example.org: \ufffc: me@example.org',
    ])
  })

  it('reads links, and takes their addresses out', () => {
    expect(marksOf('[a *b*](http://x.org/5 "t"), [c][5], <http://x.org/5>, https://x.org/5_(a). www.x.org, ![five](5.png).')).toEqual([
      'link http://x.org/5: a b: [a *b*](http://x.org/5 "t")',
      'emphasis : b: *b*',
      'link : c: [c][5]',
      'link http://x.org/5: \ufffc: <http://x.org/5>',
      'link https://x.org/5_(a): \ufffc: https://x.org/5_(a)',
      'link http://www.x.org: \ufffc: www.x.org',
      'link 5.png: \ufffc: ![five](5.png)',
    ])
    expect(plain('He said [the ministry] would [sic], [word]{.smallcaps}.')).toBe('He said [the ministry] would [sic], word.')
  })

  it('tells maths from money', () => {
    expect(plain('From $148 billion to $34, $5 and $6-$7; US$5bn and US$; $10/$20.')).toBe(
      'From $148 billion to $34, $5 and $6-$7; US$5bn and US$; $10/$20.',
    )
    expect(plain('costs ($5 a unit, $6) or $5 (in US$), $5bn.')).toBe('costs ($5 a unit, $6) or $5 (in US$), $5bn.')
    expect(plain('If $x^2$ and $2n + 1$, $3$ and $$5 = y$$, \\$5 $\\alpha$.')).toBe('If \ufffc and \ufffc, \ufffc and \ufffc, $5 \ufffc.')
  })

  it('makes one object of code', () => {
    expect(plain('Run `a 5` and ``b ` 6``, <code>7 %</code>, `unclosed.')).toBe('Run \ufffc and \ufffc, \ufffc, `unclosed.')
  })

  it('reads the shortcodes of Quarto, its callouts, cells and references', () => {
    expect(
      passagesOf(
        '{{< include _a.qmd >}}\n\n::: {.callout-note title="5"}\n## Head\n{{< var name >}} is up{{< pagebreak >}} 5 %, see @tbl-a.\n:::\n',
      ),
    ).toEqual(['heading 2: Head', 'paragraph: \ufffc is up 5 %, see \ufffc.'])
    expect(passagesOf('```{r}\n#| fig-cap: "Five"\n5\n```\n\nThe `r x` and `{python} y` {{< 5.\n')).toEqual([
      'paragraph: The \ufffc and \ufffc {{< 5.',
    ])
  })

  it('collects comments and tells whether they stand alone', () => {
    const comments = outlineOf('Text <!-- a --> more.\n\n<!-- b -->\n\n- item\n  <!-- c -->\n', 'markdown').blocks.flatMap((block) =>
      parseBlock(block).comments.map((comment) => `${comment.text} ${comment.own} ${block.text.slice(comment.start, comment.end)}`),
    )
    expect(comments).toEqual(['a false <!-- a -->', 'b true <!-- b -->', 'c true <!-- c -->'])
  })

  it('maps a replaced character to all of its source', () => {
    const text = 'a &amp; `code` **b**c'
    const run = only(text)
    expect(run.text).toBe('a & \ufffc bc')
    const sourceOf = (start: number, end: number) => {
      const span = toSource(run, { start, end })
      return text.slice(span.start, span.end)
    }
    expect([sourceOf(2, 3), sourceOf(4, 5), sourceOf(6, 7), sourceOf(6, 8), sourceOf(0, 8)]).toEqual(['&amp;', '`code`', 'b', 'b**c', text])
  })
})
