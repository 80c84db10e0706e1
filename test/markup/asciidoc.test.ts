import { describe, expect, it } from 'vitest'
import { toSource } from '../../server/src/markup/source-map.ts'
import { readerOf } from './harness.ts'

const { passages, plain, run, marks, comments, metadata } = readerOf('asciidoc')

describe('the header', () => {
  it('says title, date, language and bibliography', () => {
    const text = '// c\n:lang: vi\n= The *title*\nA Name <a@b.org>\nv1.0, 14 June 2024: remark\n:bibtex-file: refs.bib\n:toc:\n\nText.\n'
    expect(metadata(text)).toEqual({ title: 'The title', date: '14 June 2024', language: 'vi', bibliography: ['refs.bib'] })
    expect(passages(text)).toEqual(['title: The title', 'paragraph: Text.'])
    expect(comments(text)).toEqual(['c true'])
    expect(metadata('= T\n:revdate: 2024-05-20\n')).toEqual({ title: 'T', date: '2024-05-20' })
    expect(metadata(':revdate: 2024-05-20\n\nText.\n')).toEqual({ date: '2024-05-20' })
  })
})

describe('blocks', () => {
  it('reads headings of both kinds', () => {
    expect(passages('== One ==\n\n[[x]]\n=== Two\nText.\n\nThree\n-----\n')).toEqual([
      'heading 2: One',
      'heading 3: Two',
      'paragraph: Text.',
      'heading 2: Three',
    ])
  })

  it('reads nothing in code, maths, comments, macros and bibliographies', () => {
    const silent = [
      '----\n5\n\n6\n----',
      '[source,c]\n----\n5\n----',
      '[source]\n5\n6',
      '....\n5\n....',
      '++++\n5\n++++',
      '[stem]\n++++\n5\n++++',
      '```js\n5\n```',
      '[listing]\n--\n5\n--',
      ' 5 is literal',
      '////\n5\n\n6\n////',
      '// 5',
      'image::five.png[Five]',
      'include::five.adoc[]',
      ':five: 5 per cent',
      "'''",
      '<<<',
      '* [[[five05]]] Five, 2005.',
    ]
    for (const text of silent) expect(passages(`${text}\n`), text).toEqual([])
  })

  it('reads conditions and inclusions in no block', () => {
    expect(passages('One\nifdef::env[]\ntwo\nendif::[]\nthree.\n')).toEqual(['paragraph: One', 'paragraph: two', 'paragraph: three.'])
    expect(passages('* one\nifdef::env[]\n* two\nendif::[]\n\n|===\n| a | b\nendif::env[]\n|===\n')).toEqual([
      'item 1: one',
      'item 1: two',
      'table = / a | b',
    ])
  })

  it('reads quotations with who said them', () => {
    expect(passages('.T\n[quote, To Lam, 2025]\n____\nWords.\n\nMore.\n____\n')).toEqual([
      'caption: T',
      'quote 1 quoted: Words.',
      'quote 1 quoted: More.',
      'quote 1 quoted: — To Lam, 2025',
    ])
    expect(
      passages('[quote, "A, B", C]\nWords.\n\n"Words"\n-- Name\n\n> Words\n> -- Name\n\n[quote,attribution="D"]\n--\nE\n--\n'),
    ).toEqual([
      'quote 1 quoted: Words.',
      'quote 1 quoted: — A, B',
      'quote 1 quoted: "Words"',
      'quote 1 quoted: — Name',
      'quote 1 quoted: Words\n— Name',
      'quote 1 quoted: E',
      'quote 1 quoted: — D',
    ])
    expect(passages('[quote, A]\n____\nWords.\n\nText.\n\n== Next\n')).toEqual([
      'quote 1 quoted: Words.',
      'quote 1 quoted: — A',
      'paragraph: Text.',
      'heading 2: Next',
    ])
  })

  it('reads lists with what is attached to their items', () => {
    expect(
      passages('* one\nmore\n** nested\n\n* two\n+\nattached\n+\n----\n5\n----\n* [x] three\n\nTerm:: What\nOther::\n  it is\n'),
    ).toEqual([
      'item 1: one\nmore',
      'item 2 under 0: nested',
      'item 1: two',
      'item 1 under 2: attached',
      'item 1: three',
      'item 2 under 4: Term',
      'item 2 under 5: What',
      'item 2 under 4: Other',
      'item 2 under 7: it is',
    ])
  })

  it('reads what examples, sidebars and admonitions hold', () => {
    expect(passages('NOTE: One.\n\n[TIP]\n.Head\n====\nTwo.\n\nThree.\n====\n\n****\nFour.\n****\n')).toEqual([
      'paragraph: One.',
      'caption: Head',
      'paragraph: Two.',
      'paragraph: Three.',
      'paragraph: Four.',
    ])
  })

  it('reads tables', () => {
    expect(
      passages('.Trade\n[cols="2,1,1",options="header"]\n|===\n| a | b\n| c\n.2+| down | 1 ^.>s| 2\n| x \\| y | *3*\n2+| both | 4\n|===\n'),
    ).toEqual(['caption: Trade', 'table a | b | c / = / down | 1 | 2 / down | x | y | 3 / both |  | 4'])
    expect(passages('|===\n|a |b\n\n|1\n|2 footnote:[n]\n|===\n\n[%header,format=csv]\n|===\na,b\n1,"x, y"\n|===\n')).toEqual([
      'table a | b / = / 1 | 2',
      'note [^18]: n',
      'table a | b / = / 1 | x, y',
    ])
    expect(passages('[cols="1,1"]\n|===\n|1 |2\n|===\n')).toEqual(['table = / 1 | 2'])
  })

  it('reads past comments above a block, and what cells hold as blocks', () => {
    expect(passages('.Title\n// [cols=1]\n[cols="1,1"]\n|===\n|a a|* one\n* two\n|===\n')).toEqual([
      'caption: Title',
      'table = / a | ',
      'item 1: one',
      'item 1: two',
    ])
    expect(comments('.Title\n// plumbline-disable x\n|===\n|a\n|===\n')).toEqual(['plumbline-disable x true'])
  })

  it('sees through a byte order mark and CRLF', () => {
    expect(passages('\ufeff== Head\r\n\r\nTwo\r\nlines.\r\n')).toEqual(['heading 2: Head', 'paragraph: Two\nlines.'])
  })
})

describe('inline', () => {
  it('takes marks away where they are such', () => {
    expect(plain("A *b $5* _c_ `5` d**e**f \"`g`\" '`h`' it`'s 10^9^ H~2~O 2 * 3 * 4 a_b_c [.x]#i# \\*j*")).toBe(
      'A b $5 c \ufffc def “g” ‘h’ it’s 10⁹ H2O 2 * 3 * 4 a_b_c i *j*',
    )
    expect(plain('R{amp}D, {x}, &euro;5, k -- l--m (C) +\nstem:[x] +*n*+ ((o)) (((p)))[[q]] r\n// s\nt')).toBe(
      'R&D, \ufffc, €5, k — l—m ©\n\ufffc *n* o r\nt',
    )
    expect(plain('It was [.line-through]#5# six, image:five.png[Five], kbd:[F5].')).toBe('It was six, \ufffc, \ufffc.')
  })

  it('reads attributes of phrases, macros of extensions and what is passed on', () => {
    expect(plain("The [#a:b_c]#size of it# and _x[1:0]_, where _y[5]_ by csr:five[] or csr::[six], `'seven'`.")).toBe(
      'The size of it and x[1:0], where y[5] by \ufffc or \ufffc, \ufffc.',
    )
    expect(plain('At pass:[<a href="https://x.org/5">https://x.org</a>], +++<b>five</b>+++ and {url}/5[the page] or www.y.org/5.')).toBe(
      'At \ufffc, five and the page or \ufffc.',
    )
    expect(plain('2^N-1^ and 10^-6^ m^2^ of the 21^st^')).toBe('2\ufffc and 10⁻⁶ m² of the 21st')
  })

  it('reads citations, references and notes', () => {
    expect(marks('Up cite:[a(12), b] <<lam25>> as in <<fig-1>>, <<_x,the text>>, xref:a[it].')).toEqual([
      'citation a (12): : cite:[a(12), b]',
      'citation b (): : cite:[a(12), b]',
      'citation lam25 (): : <<lam25>>',
      'opaque : \ufffc: <<fig-1>>',
      'link #_x: the text: <<_x,the text>>',
      'link #: it: xref:a[it]',
    ])
    expect(marks('Up cite:[a20, para. 4; b, c,12] cite:[d+e] citep:f[p. 3].')).toEqual([
      'citation a20 (para. 4): : cite:[a20, para. 4; b, c,12]',
      'citation b (): : cite:[a20, para. 4; b, c,12]',
      'citation c (12): : cite:[a20, para. 4; b, c,12]',
      'citation d (): : cite:[d+e]',
      'citation e (): : cite:[d+e]',
      'citation f (p. 3): : citep:f[p. 3]',
    ])
    expect(passages('Text.footnote:[A _note_ cite:[k].] On.footnote:x[B] footnote:x[]\n')).toEqual([
      'paragraph: Text. On.',
      'note [^5]: A note.',
      'note [x]: B',
    ])
  })

  it('reads links', () => {
    expect(marks('https://x.org/5[the *page*^], link:a.pdf[file,window=_blank], https://y.org/5, <https://z.org>.')).toEqual([
      'link https://x.org/5: the page: https://x.org/5[the *page*^]',
      'emphasis : page: *page*',
      'link a.pdf: file: link:a.pdf[file,window=_blank]',
      'link https://y.org/5: \ufffc: https://y.org/5',
      'link https://z.org: \ufffc: https://z.org',
    ])
  })

  it('maps what it replaces to all of its source', () => {
    const text = '"`5`" R{amp}D'
    const read = run(text)
    expect(read.text).toBe('“5” R&D')
    const sourceOf = (start: number, end: number) => {
      const span = toSource(read, { start, end })
      return text.slice(span.start, span.end)
    }
    expect([sourceOf(0, 1), sourceOf(1, 2), sourceOf(4, 7)]).toEqual(['"`', '5', 'R{amp}D'])
  })

  it('collects comments', () => {
    expect(comments('// plumbline-disable-next-line x: reason\nText\n// inside\nmore.\n')).toEqual([
      'plumbline-disable-next-line x: reason true',
      'inside true',
    ])
  })
})

describe('pluses', () => {
  it('are of code where they keep no mark from being read, and of text where they do', () => {
    expect(passages('Type +git 5+ and +x.y()+, up +20 % or 10+.\n')).toEqual(['paragraph: Type ￼ and ￼, up 20 % or 10.'])
    expect(passages('Write +{five}+ and +*5*+.\n')).toEqual(['paragraph: Write {five} and *5*.'])
  })
})
