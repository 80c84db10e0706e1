import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BibliographyEntry, readBibliography } from '../../server/src/knowledge/bibliography.ts'
import { normalAddress, sourceFinder } from '../../server/src/knowledge/same-source.ts'
import { decodeTex } from '../../server/src/knowledge/tex.ts'
import { growth } from '../harness/cost.ts'
import { knowledgeOf } from '../harness/pack.ts'

function bib(text: string): BibliographyEntry {
  const { entries, problems } = readBibliography('refs.bib', text)
  expect(problems).toEqual([])
  return entries[0] as BibliographyEntry
}

describe('TeX', () => {
  test.each([
    [String.raw`Caf\'e`, 'Café'],
    [String.raw`Caf{\'e}`, 'Café'],
    [String.raw`Caf\'{e} na\"{\i}ve`, 'Café naïve'],
    [String.raw`T\^o L\^am`, 'Tô Lâm'],
    [String.raw`Vi{\d{\^e}}t Nam, \DJ{}\`a N\~{\u{a}}ng`, 'Việt Nam, Đà Nẵng'],
    [String.raw`ti{\'{\^e}}ng`, 'tiếng'],
    ["{Vietnam}'s drive for {Industry} 4.0", "Vietnam's drive for Industry 4.0"],
    [String.raw`R\&D, 5\%~of GDP -- 1--2`, 'R&D, 5% of GDP – 1–2'],
    [String.raw`\emph{A} \textbf{bold} \url{x}`, 'A bold x'],
    [String.raw`Stra\ss e, \L{}\'od\'z, \O re`, 'Straße, Łódź, Øre'],
    ["``Quoted'' words", '“Quoted” words'],
    ['}{ unbalanced {{{', 'unbalanced'],
  ])('%s is %s', (tex, text) => {
    expect(decodeTex(tex)).toBe(text)
  })
})

describe('BibTeX', () => {
  test('reads fields in braces, in quotation marks, bare, and joined', () => {
    const entry = bib(`
@string{gaz = "The Harbour" # { Gazette}}
@Article { berg24 ,
  AUTHOR = "Berg, Anna and {River Bank} and others",
  title = {Ships {in} the
    harbour} # ", " # 2024,
  journal = gaz,
  year = 2024, month = mar # "~7",
  url = {https://gazette.example/ships\\_2024},
  doi = {10.1234/ABC.5},
}`)
    expect(entry).toMatchObject({
      key: 'berg24',
      titles: ['Ships in the harbour, 2024'],
      outlets: ['The Harbour Gazette'],
      authors: ['Anna Berg', 'River Bank'],
      issued: '2024-03-07',
      url: 'https://gazette.example/ships_2024',
      doi: '10.1234/ABC.5',
      origin: { path: 'refs.bib', line: 3, column: 1 },
    })
  })

  test.each([
    ['date = {2023-02-02}', '2023-02-02'],
    ['date = {2023-06/2023-08}', '2023-06'],
    ['year = {2023a}', '2023'],
    ['year = 2023, month = {June}', '2023-06'],
    ['year = 2023, month = 6, day = 14', '2023-06-14'],
    ['year = 2023, month = {13}', '2023'],
    ['year = {forthcoming}', null],
  ])('a date: %s', (fields, issued) => {
    expect(bib(`@misc{a, ${fields}}`).issued).toBe(issued)
  })

  test('reads an address from howpublished, other keys, and what is inherited', () => {
    const { entries } = readBibliography(
      'refs.bib',
      String.raw`@online{a, title={One}, subtitle={Two}, howpublished={\url{https://a.example/x}}, ids={b, c}}
@inproceedings{d, title={Talk}, crossref={e}}
@proceedings{e, title={All Talks}, year=2020}`,
    )
    expect(entries[0]).toMatchObject({ url: 'https://a.example/x', otherKeys: ['b', 'c'], titles: ['One', 'One: Two'], outlets: [] })
    expect(entries[1]).toMatchObject({ outlets: ['All Talks'], issued: '2020' })
  })

  test('leaves out comments, preambles and text between entries', () => {
    const { entries, problems } = readBibliography(
      'refs.bib',
      `Written by someone@example.org {sic}.
% @article{old, title={Old}}
@comment{@article{older, title={Older}}}
@preamble{"\\newcommand{\\x}{}"}
@book(round, title = "With (parentheses)", year = 1999)
@article{last,
  % a remark
  title = {Last}
}`,
    )
    expect(problems).toEqual([])
    expect(entries.map(({ key, titles }) => [key, ...titles])).toEqual([
      ['round', 'With (parentheses)'],
      ['last', 'Last'],
    ])
  })

  test('reports what is malformed with its place, and reads the rest', () => {
    const { entries, problems } = readBibliography(
      'refs.bib',
      `@article{first, title = {Never closed,
  year = 2020
}
@article{second, title = {Two}, journal {J}}
@article{, title = {No key}}
@article{third, title = {Three}, year = 2021}
@article{fourth, title = {Four}`,
    )
    expect(entries.map(({ key, titles }) => [key, ...titles])).toEqual([
      ['first', 'Never closed, year = 2020'],
      ['second', 'Two'],
      ['third', 'Three'],
      ['fourth', 'Four'],
    ])
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [4, 33],
      [5, 10],
      [7, 1],
    ])
  })
})

describe('CSL', () => {
  const json = `[
  {"id": "a", "type": "article-newspaper", "title": "Ships <i>in</i> the harbour", "container-title": "The Gazette",
   "author": [{"family": "Berg", "given": "Anna"}, {"literal": "River Bank"}], "issued": {"date-parts": [[2024, 3, 7]]}, "URL": "https://g.example/s"},
  {"id": 7, "type": "book", "title": "Seven", "issued": {"raw": "2019"}, "DOI": "10.1/x"}
]
`
  test('reads JSON', () => {
    const { entries, room } = readBibliography('refs.json', json)
    expect(entries).toMatchObject([
      {
        key: 'a',
        titles: ['Ships in the harbour'],
        outlets: ['The Gazette'],
        authors: ['Anna Berg', 'River Bank'],
        issued: '2024-03-07',
        origin: { line: 2 },
      },
      { key: '7', issued: '2019', doi: '10.1/x' },
    ])
    expect(JSON.parse(`${json.slice(0, room?.at) + room?.before}{"id": "b"}${room?.after}${json.slice(room?.at)}`)).toHaveLength(3)
  })

  test('reads YAML', () => {
    const { entries, problems } = readBibliography(
      'refs.yaml',
      `references:
- id: a
  type: article-newspaper
  title: "Ships in the harbour"
  container-title: The Gazette
  issued: 2024-03-07
- id: b
  issued: [{year: 2020, month: 5}]
  author: [{family: Berg, given: Anna}]
`,
    )
    expect(problems).toEqual([])
    expect(entries).toMatchObject([
      { key: 'a', issued: '2024-03-07', outlets: ['The Gazette'], origin: { line: 2 } },
      { key: 'b', issued: '2020-05', authors: ['Anna Berg'] },
    ])
  })

  test.each([
    ['refs.json', '[{"id": "a"}', 1],
    ['refs.json', '{"name": "package"}', 1],
    ['refs.yaml', 'references:\n- id: [a\n', 2],
    ['refs.yaml', 'a: b', 1],
  ])('%s that is none is a problem: %s', (path, text, line) => {
    const { entries, problems } = readBibliography(path, text)
    expect(entries).toEqual([])
    expect(problems).toMatchObject([{ path, line: expect.any(Number) }])
    expect(problems[0]?.line).toBeGreaterThanOrEqual(line)
  })
})

const pieces = [
  '@article',
  '{',
  '}',
  '(',
  ')',
  'key',
  ',',
  'title',
  '=',
  '"',
  '#',
  '%',
  '\n',
  ' ',
  '\\',
  "\\'",
  '@',
  'jan',
  '1',
  'é',
  '- id: a',
  '[',
  ']',
  ':',
  '{"id": "a"}',
  '~',
  '$',
]

test.each(['a.bib', 'a.json', 'a.yaml'])('no text makes the reader of %s fail', (path) => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
      ),
      (text) => {
        const { entries, problems } = readBibliography(path, text)
        for (const { origin } of entries) expect(origin.line).toBeGreaterThan(0)
        for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0)
      },
    ),
  )
})

test('braces that never close cost no more than their length', () => {
  const read = (entries: number) => readBibliography('a.bib', '@article{a, title = {x\n'.repeat(entries))
  expect(read(20_000).entries).toHaveLength(20_000)
  // What looks to the end from each brace costs sixteen times as much.
  expect(growth(read, 10_000)).toBeLessThan(11)
})

describe('a source of the knowledge base', () => {
  const { sources, match } = knowledgeOf([
    `
sources:
  berg24: {title: Ships crowd into the old harbour, outlet: The Gazette, issued: 2024-03-07, url: 'https://m.gazette.example/ships/1.html'}
  port23: {title: Annual report, outlet: Port Authority, issued: 2023-05}
`,
  ])
  const key = (fields: string): string | undefined => sourceFinder({ sources, match }).describedBy(bib(`@misc{x, ${fields}}`))?.key

  test.each([
    ['url={http://www.gazette.example/ships/1.html?utm_source=x#top}', 'berg24'],
    ['title={Ships Crowd into the {Old} Harbour}', 'berg24'],
    ['title={Ships crowd into the old harbour}, journal={Gazette}, year=2019', 'berg24'],
    ['title={Ships crowd into the old harbour}, journal={Another Paper}', undefined],
    ['title={Ships leave the old harbour}, journal={The Gazette}, date={2024-03-07}', undefined],
    ['title={Annual report}, institution={Port Authority}, year=2023', 'port23'],
    ['title={Annual report}, institution={Port Authority}, year=2022', undefined],
    ['title={Annual report}, year=2023', undefined],
    ['url={https://gazette.example/}', undefined],
  ])('%s is %s', (fields, source) => {
    expect(key(fields)).toBe(source)
  })
})

test.each([
  ['http://www.a.example/x/', 'a.example/x'],
  ['https://M.A.example/x?utm_medium=mail#y', 'a.example/x'],
  ['//a.example/x/index.html', 'a.example/x'],
  ['https://a.example/view.php?b=2&a=1&fbclid=z', 'a.example/view.php?a=1&b=2'],
  ['https://a.example/T%C3%B4', 'a.example/Tô'],
  ['https://a.example/%zz', 'a.example/%zz'],
])('%s is the address %s', (url, address) => {
  expect(normalAddress(url)).toBe(address)
})
