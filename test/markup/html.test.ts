import { describe, expect, it } from 'vitest'
import { toSource } from '../../server/src/markup/source-map.ts'
import { readerOf } from './harness.ts'

const { passages, plain, run, marks, comments, metadata } = readerOf('html')

describe('the head', () => {
  it('says title, date and language', () => {
    const text =
      '<!DOCTYPE html>\n<!-- c -->\n<html lang="vi"><head><title>A &amp; b</title>\n<meta name=date content="2024-05-20">\n<style>p > a {}</style></head>\n<body><p>Text.</p></body></html>\n'
    expect(metadata(text)).toEqual({ title: 'A & b', date: '2024-05-20', language: 'vi' })
    expect(passages(text)).toEqual(['title: A & b', 'paragraph: Text.'])
    expect(comments(text)).toEqual(['c true'])
    expect(metadata('<title>T</title>\n<meta property="article:published_time" content="2024-05-20T10:00:00Z">\n<p>Text.\n')).toEqual({
      title: 'T',
      date: '2024-05-20T10:00:00Z',
    })
  })

  it('may be missing', () => {
    expect(passages('<p>Text.</p>\n')).toEqual(['paragraph: Text.'])
  })
})

describe('blocks', () => {
  it('reads headings, paragraphs and what stands loose', () => {
    expect(passages('<div><h1 id="5">One</h1>Loose <em>text</em>\n<p>Two<p>three</div>four\n<H2>Five</H2>')).toEqual([
      'heading 1: One',
      'paragraph: Loose text',
      'paragraph: Two',
      'paragraph: three',
      'paragraph: four',
      'heading 2: Five',
    ])
  })

  it('reads nothing in code, styles, scripts and comments', () => {
    const silent = [
      '<pre>5 %\n\n<p>6</pre>',
      '<script>x = "<p>5</p>"</script>',
      '<style>5</style>',
      '<!-- <p>5</p> -->',
      '<textarea>5</textarea>',
      '<svg><text>5</text></svg>',
      '<hr>',
    ]
    for (const text of silent) expect(passages(`${text}\n`), text).toEqual([])
  })

  it('reads lists with their nesting, terms, and notes', () => {
    expect(passages('<ul><li>one<ol><li>nested</ol></li><li><p>two</p><p>more</p></li></ul><dl><dt>Term<dd>What</dl>\n')).toEqual([
      'item 1: one',
      'item 2 under 0: nested',
      'item 1: two',
      'item 1 under 2: more',
      'item 1: Term',
      'item 1 under 0: What',
    ])
    expect(passages('<p>Text<sup><a href="#fn1">1</a></sup>.</p>\n<ol><li id="fn1">A note.</li></ol>\n')).toEqual([
      'paragraph: Text.',
      'note [fn1]: A note.',
    ])
  })

  it('reads quotations with who said them', () => {
    expect(
      passages(
        '<blockquote><p>One.</p><p>Two.</p><footer>To Lam, <cite>2025</cite></footer></blockquote>\n<blockquote>Three <cite>Name</cite></blockquote>',
      ),
    ).toEqual([
      'quote 1 quoted: One.',
      'quote 1 quoted: Two.',
      'quote 1 quoted: — To Lam, 2025',
      'quote 1 quoted: Three',
      'quote 1 quoted: — Name',
    ])
    expect(passages('<blockquote><p>One.</p><p>Two.</p><h2>Next</h2>')).toEqual([
      'quote 1 quoted: One.',
      'paragraph: Two.',
      'heading 2: Next',
    ])
    expect(marks('<blockquote cite="http://x.org/5">Words.</blockquote>')).toEqual(['link http://x.org/5: : http://x.org/5'])
  })

  it('reads tables', () => {
    expect(
      passages(
        '<table><caption>Trade</caption><thead><tr><th>a<th colspan=2>b</tr></thead><tr><td rowspan="2">down</td><td>1</td><td>2<br>3</td></tr>' +
          '<tr><td>4<table><tr><td>x</td></tr></table></td><td></td></tr></table>after',
      ),
    ).toEqual(['caption: Trade', 'table a | b | b / = / down | 1 | 2\n3 / down | 4x | ', 'paragraph: after'])
    expect(passages('<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>1</td></tr>')).toEqual(['table a | b / = / c | 1'])
  })

  it('sees through a byte order mark, CRLF and giant lines', () => {
    expect(passages('\ufeff<p>One\r\ntwo.</p>\r\n')).toEqual(['paragraph: One\ntwo.'])
    expect(passages(`<p>${'Some words here. '.repeat(1500)}</p>`).every((line) => line.startsWith('paragraph: Some words'))).toBe(true)
  })
})

describe('inline', () => {
  it('takes tags and references away', () => {
    expect(
      plain(
        '<p>A <b class="x > y">$5&nbsp;billion</b><br>a < b &lt; c &unknown; 10<sup>9</sup> CO<sub>2</sub> <q>so</q> <!-- c --><code>5</code> was <del>5</del> six',
      ),
    ).toBe('A $5\u00a0billion\na < b < c &unknown; 10⁹ CO2 “so” \ufffc was six')
  })

  it('reads links and citations', () => {
    expect(
      marks(
        '<p><a href="http://x.org/?a&amp;b">the <i>page</i></a> <span class="citation" data-cites="a b">(A 2020)</span> and <img src="5.png">',
      ),
    ).toEqual([
      'link http://x.org/?a&b: the page: <a href="http://x.org/?a&amp;b">the <i>page</i></a>',
      'emphasis : page: <i>page</i>',
      'citation a (): : <span class="citation" data-cites="a b">(A 2020)</span>',
      'citation b (): : <span class="citation" data-cites="a b">(A 2020)</span>',
      'link : \ufffc: <img src="5.png">',
    ])
  })

  it('maps what it replaces to all of its source', () => {
    const text = '<p>R&amp;D <b>5</b>6'
    const read = run(text)
    expect(read.text).toBe('R&D 56')
    const sourceOf = (start: number, end: number) => {
      const span = toSource(read, { start, end })
      return text.slice(span.start, span.end)
    }
    expect([sourceOf(1, 2), sourceOf(4, 5), sourceOf(4, 6)]).toEqual(['&amp;', '5', '5</b>6'])
  })

  it('collects comments', () => {
    expect(comments('<!-- plumbline-disable-next-line x -->\n<p>Text <!-- a --> more</p>')).toEqual([
      'plumbline-disable-next-line x true',
      'a false',
    ])
  })

  it('takes bare addresses for such', () => {
    expect(plain('<p>See https://x.org/5 and www.y.org/5.</p>')).toBe('See \ufffc and \ufffc.')
  })
})
