import { describe, expect, it } from 'vitest'
import { toSource } from '../../server/src/markup/source-map.ts'
import { readerOf } from './harness.ts'

const { passages, plain, run, marks, comments, metadata } = readerOf('latex')

describe('the preamble', () => {
  it('says title, date, language and bibliography', () => {
    const text =
      '% !TeX\n\n\\documentclass[a4paper]{article}\n\\usepackage[english,vietnamese]{babel}\n\\addbibresource{a.bib}\n' +
      '\\newcommand{\\x}{\\title{No}}\n\\title[Short]{A \\emph{plan} \\& more}\n\\date{30 June 2025}\n\\begin{document}\n\\maketitle\nText.\n'
    expect(metadata(text)).toEqual({ title: 'A plan & more', date: '30 June 2025', language: 'vi', bibliography: ['a.bib'] })
    expect(passages(text)).toEqual(['title: A plan & more', 'paragraph: Text.'])
  })

  it('takes titles after \\begin{document}, and \\today for no date', () => {
    expect(metadata('\\documentclass{article}\n\\begin{document}\n\n\\title{Two\nlines}\n\\date{\\today}\n\\maketitle\n\nText.\n')).toEqual(
      { title: 'Two\nlines' },
    )
  })

  it('ends with \\begin{document} anywhere in a line', () => {
    expect(passages('\\documentclass{article}\\begin{document}\nText.\n')).toEqual(['paragraph: Text.'])
  })

  it('ends at the first heading where \\begin{document} is missing', () => {
    expect(passages('\\documentclass{article}\n\\section{One}\nText.\n')).toEqual(['heading 2: One', 'paragraph: Text.'])
  })
})

describe('blocks', () => {
  it('reads headings, labels and what follows on the line', () => {
    expect(passages('\\chapter*{A}\\label{c:a}\n\\section[short]{Long\n title} \\label{x}\nText.\n\\paragraph{Run in.} More.\n')).toEqual([
      'heading 1: A',
      'heading 2: Long\n title',
      'paragraph: Text.',
      'heading 5: Run in.',
      'paragraph: More.',
    ])
  })

  it('parts paragraphs at blank lines, \\par and environments, not at comments', () => {
    expect(passages('One\n% no\ntwo.\n\nThree \\par four\n\\begin{center}\nfive\n\\end{center} six\n')).toEqual([
      'paragraph: One\ntwo.',
      'paragraph: Three',
      'paragraph: four',
      'paragraph: five',
      'paragraph: six',
    ])
  })

  it('reads nothing in code, maths, comments, bibliographies and after the end', () => {
    const silent = [
      '\\begin{verbatim}\n5 \\%\n\n6\n\\end{verbatim}',
      '\\begin{lstlisting}[language=C]\n5\n\\end{lstlisting}',
      '\\begin{equation}\nx = 5\n\\end{equation}',
      '\\[ x = 5 \\]',
      '% 5 per cent',
      '\\begin{comment}\n5\n\n6\n\\end{comment}',
      '\\iffalse 5\n\n6 \\fi',
      '\\begin{thebibliography}{9}\n\\bibitem{a} Five, 2005.\n\\end{thebibliography}',
      '\\includegraphics[width=5cm]{five}\n\\label{five}\\vspace{5mm}',
      '\\end{document}\n5',
    ]
    for (const text of silent) expect(passages(`${text}\n`), text).toEqual([])
  })

  it('reads lists with their nesting, and the labels of descriptions', () => {
    expect(
      passages('\\begin{itemize}\n\\item one\n\n more\n\\begin{enumerate}\n\\item[a] deep\n\\end{enumerate}\n\\item two\n\\end{itemize}\n'),
    ).toEqual(['item 1: one', 'item 1 under 0: more', 'item 2 under 1: a deep', 'item 1: two'])
  })

  it('reads quotations with who said them', () => {
    expect(passages('\\begin{displayquote}[To Lam, 2025]\nWords.\n\nMore.\n\\end{displayquote}\n')).toEqual([
      'quote 1 quoted: Words.',
      'quote 1 quoted: More.',
      'quote 1 quoted: — To Lam, 2025',
    ])
    expect(passages('\\blockquote[Name]{Some words}.\n\nThen \\textquote[Name]{words} here.\n')).toEqual([
      'quote 1 quoted: Some words',
      'quote 1 quoted: — Name',
      'paragraph: Then (Name) “words” here.',
    ])
    expect(passages('\\begin{quote}\nWords.\n\\begin{flushright}To Lam\\end{flushright}\n\\end{quote}\n\\epigraph{Words}{Who}\n')).toEqual([
      'quote 1 quoted: Words.',
      'quote 1 quoted: — To Lam',
      'quote 1 quoted: Words',
      'quote 1 quoted: — Who',
    ])
    expect(passages('\\begin{displaycquote}[see][5]{key}\nWords.\n\\end{displaycquote}\n')).toEqual([
      'quote 1 quoted: Words.',
      'quote 1 quoted: ',
    ])
  })

  it('reads tables: rules, spanning cells, notes, captions above and below', () => {
    expect(
      passages(
        '\\begin{table}[h]\\centering\n\\begin{tabular}{@{}l*{2}{r}@{}} % cols\n\\toprule\n & \\multicolumn{2}{c}{Year} \\\\ \\cmidrule(lr){2-3}\n' +
          '{} & 2021 & 2022 \\\\\n\\midrule\n\\multirow{2}{*}{Exports} & 1\\,000 & 2\\footnote{n} \\\\[2pt]\n & \\textbf{3} & a \\& b\\\\\n' +
          '\\multicolumn{2}{l}{sum} & 4\n\\\\ \\bottomrule\n\\end{tabular}\n\\caption[s]{Trade\\label{t}}\n\\end{table}\n',
      ),
    ).toEqual([
      'caption: Trade',
      'table  | Year | Year /  | 2021 | 2022 / = / Exports | 1\u202f000 | 2 / Exports | 3 | a & b / sum |  | 4',
      'note [^191]: n',
    ])
    expect(
      passages(
        '\\begin{longtable}{lr}\n\\caption{C}\\\\\n\\hline a & b \\\\ \\hline\n\\endfirsthead\na & b (more) \\\\\n\\endhead\n1 & 2 \\\\ \\hline\n3 & 4\n\\end{longtable}\n',
      ),
    ).toEqual(['caption: C', 'table a | b / = / 1 | 2 / 3 | 4'])
  })

  it('reads tables within cells, spaces before the depth of a row, and maths in the short form of a heading', () => {
    expect(
      passages(
        '\\begin{tabular}{ll}\na & b \\\\\n [6pt]1 & \\begin{tabular}[t]{@{}p{5mm}@{}} x \\\\ y\\end{tabular} \\\\ [1ex]\n\\end{tabular}\n',
      ),
    ).toEqual(['table a | b / = / 1 | x \n y'])
    expect(passages('\\section[At $\\bar{x}$]\n  {Long}\nText.\n')).toEqual(['heading 2: Long', 'paragraph: Text.'])
    expect(passages('\\autocites(see)[1]{a}[2]{b} holds.\n')).toEqual(['paragraph: holds.'])
  })

  it('reads on where something is not closed', () => {
    expect(passages('\\begin{quote}\nWords.\n\nText {of it.\n\n\\emph{More} of} it.\n\\section{Next}\nText.\n')).toEqual([
      'quote 1 quoted: Words.',
      'paragraph: Text of it.',
      'paragraph: More of it.',
      'heading 2: Next',
      'paragraph: Text.',
    ])
    expect(passages('\\begin{table}\n\\begin{tabular}{l}\na \\\\\nb \\\\\n\nText goes on.\n\n\\section{Next}\n')).toEqual([
      'table a / = / b',
      'paragraph: Text goes on.',
      'heading 2: Next',
    ])
    expect(passages('\\begin{tabular}{l}\na \\\\\nb \\\\\n\nText {\\bf goes} on.\n')).toEqual([
      'table a / = / b',
      'paragraph: Text goes on.',
    ])
    expect(passages('\\begin{itemize}\n\\item one\n\n\\section{Next}\nText.\\end{itemize}\n')).toEqual([
      'item 1: one',
      'heading 2: Next',
      'paragraph: Text.',
    ])
  })

  it('sees through a byte order mark and CRLF', () => {
    expect(passages('\ufeff\\section{Head}\r\n\r\nTwo\r\nlines.\r\n')).toEqual(['heading 2: Head', 'paragraph: Two\nlines.'])
  })
})

describe('inline', () => {
  it('reads escapes, ties, dashes, spaces and quotation marks', () => {
    expect(plain("US\\$148~billion, 40\\% of R\\&D, 6--6.5\\%, 80\\,000 or 80{,}000 --- ``it's `so' ''")).toBe(
      "US$148\u00a0billion, 40% of R&D, 6–6.5%, 80\u202f000 or 80,000 — “it's ‘so’ ”",
    )
    expect(plain('a\\ b\\\\[2pt]c \\ldots{} d\\textendash e \\LaTeX{} \\S 5 \\euro 5 \\og f \\fg')).toBe('a b\nc … d–e LaTeX §5 €5 «f »')
  })

  it('composes accents', () => {
    expect(
      plain(
        'T\\^{o} L\\^am, Vi\\d{\\^e}t Nam, Ph\\d am, \\DJ\\`{a} N\\~{\\abreve}ng, D\\uhorn{}\\ohorn ng, na\\"{\\i}ve, \\\'{\\^e}, Ho\\`a',
      ),
    ).toBe('Tô Lâm, Việt Nam, Phạm, Đà Nẵng, Dương, naïve, ế, Hoà')
  })

  it('keeps the text of commands, and drops what is none', () => {
    expect(
      plain('\\textbf{A \\emph{b}} \\textcolor{red}{c} {\\small d} \\mystyle{Some words} \\foo{x:y}{More text}{2cm} e\\label{x} f.'),
    ).toBe('A b c d Some words More text e f.')
    expect(plain('It was \\sout{5} six\\todo{5} of \\unknown{} and Table~\\ref{t}, \\verb|5%|, \\texttt{5}.')).toBe(
      'It was six of \ufffc and Table\u00a0\ufffc, \ufffc, \ufffc.',
    )
    expect(plain('CO$_2$ fell, $x = 5$, \\(5\\), 10\\textsuperscript{9} and 5$.')).toBe('CO2 fell, \ufffc, \ufffc, 10⁹ and 5$.')
  })

  it("reads a writer's own commands by what their arguments look like, on lines of their own too", () => {
    expect(
      plain('A\n  \\Figure[Bars up to \\$5]\n  {0.9}{bars_by_year} b \\labels{fig:a}{www.x.org/5} c \\mine{One}%\n{two words} d.'),
    ).toBe('A\n  \ufffc b \ufffc c One two words d.')
    expect(plain('By \\indexdef{loan!rate}\\Crefrange{a}{b} \\narrowequation{\\id{a} R(5)} \\vary{x_5 is five} to.')).toBe(
      'By \ufffc \ufffc \ufffc to.',
    )
  })

  it('drops what sets or defines something', () => {
    for (const set of [
      '\\setlength\\parindent{0pt}',
      '\\hskip 1em plus 2fil',
      '\\parskip=5pt',
      '\\advance\\leftskip by 5mm',
      '\\def\\five#1{5 #1}',
      '\\let\\five=\\six',
      '\\newcommand\\five{five per cent rose}',
      '\\newcommand{\\five}[2][5]{#1 per cent}',
      '\\newcolumntype{R}[1]{>{\\raggedleft}p{5mm}}',
      '\\vbox to 5pt{}',
    ])
      expect(plain(`One ${set} two.`).replace('\ufffc ', '').replace('  ', ' '), set).toBe('One two.')
    expect(plain('\\raisebox{2pt}[0pt][5pt]{One} two {\\tt n = 5} three.')).toBe('One two \ufffc three.')
  })

  it('raises the digits of a power, and takes bare addresses for such', () => {
    expect(plain('5 m$^2$, 10$^{12}$ and H$_2$O at https://x.org/5 and www.y.org/5.')).toBe('5 m², 10¹² and H2O at \ufffc and \ufffc.')
  })

  it('reads siunitx', () => {
    expect(
      plain(
        '\\SI{40}{\\percent}, \\qty[a=b]{5.5}{\\mega\\watt}, \\num{80000}, \\SIrange{6}{7}{\\percent}, \\si{\\kg}, \\qty{148}{billion USD}',
      ),
    ).toBe('40%, 5.5\u00a0MW, 80000, 6 to 7%, kg, 148\u00a0billion USD')
  })

  it('reads citations with all their keys', () => {
    expect(marks('Up~\\parencite[see][p.~3]{a, b} now \\autocites[1]{c}[2]{d}, \\Textcite*{e}.')).toEqual([
      'citation a (p.~3): : ~\\parencite[see][p.~3]{a, b}',
      'citation b (p.~3): : ~\\parencite[see][p.~3]{a, b}',
      'citation c (1): : \\autocites[1]{c}[2]{d}',
      'citation d (2): : \\autocites[1]{c}[2]{d}',
      'citation e (): : \\Textcite*{e}',
    ])
    expect(plain('Up~\\cite{a}, and \\footcite{b}.')).toBe('Up, and.')
  })

  it('keeps names out of the text where nothing closes them', () => {
    expect(plain('One \\cite{a, b\nmore \\ref{tab:x and \\includegraphics[width=2cm]{fig/a-2022.pdf')).toBe('One more ￼ and')
    expect(marks('One \\cite{a, b\nmore.')).toHaveLength(2)
    expect(plain('A {\\bf bold word, and \\emph{more} of it} here}.')).toBe('A bold word, and more of it here.')
  })

  it('reads links and notes', () => {
    expect(marks('See \\href{http://x.org/a\\%20b}{the \\emph{page}} and \\url{http://y.org}.')).toEqual([
      'link http://x.org/a%20b: the page: \\href{http://x.org/a\\%20b}{the \\emph{page}}',
      'emphasis : page: \\emph{page}',
      'link http://y.org: \ufffc: \\url{http://y.org}',
    ])
    expect(passages('Text\\footnote{A note \\cite{a}.} on\\footnotemark[2].\n\n\\footnotetext[2]{Another.}\n')).toEqual([
      'paragraph: Text on.',
      'note [^4]: A note.',
      'note [2]: Another.',
    ])
  })

  it('quotes as csquotes does', () => {
    expect(plain('He said \\enquote{one \\enquote*{two}} and \\textcquote[5]{key}{three}[.]')).toBe('He said “one “two”” and “three”')
    expect(marks('Said \\textquote[{\\cite[5]{key}}]{words}.')).toEqual(['citation key (5): : \\cite[5]{key}'])
  })

  it('collects comments and tells whether they stand alone', () => {
    expect(comments('% plumbline-disable x\nText % a\n  %% b\nmore 5\\%.\n')).toEqual(['plumbline-disable x true', 'a false', 'b true'])
  })

  it('maps what it replaces to all of its source', () => {
    const text = "\\emph{5}\\,000 d\\'{e}j\\`a"
    const read = run(text)
    expect(read.text).toBe('5\u202f000 déjà')
    const sourceOf = (start: number, end: number) => {
      const span = toSource(read, { start, end })
      return text.slice(span.start, span.end)
    }
    expect([sourceOf(0, 1), sourceOf(0, 5), sourceOf(7, 8), sourceOf(6, 10)]).toEqual(['5', '5}\\,000', "\\'{e}", "d\\'{e}j\\`a"])
  })
})

describe('options over several lines', () => {
  it('are no prose, with a blank line in them or without', () => {
    expect(passages('\\begin{box}[title=A,\n  colour=b]\nText.\n\\end{box}\n')).toEqual(['paragraph: Text.'])
    expect(passages('\\begin{box}[title={A 5.\n\nB 6},colour=b]\nText.\n\\end{box}\n')).toEqual(['paragraph: Text.'])
    expect(passages('\\todo[inline,\n\nauthor=N]{A text.}\n\nMore.\n')).toEqual(['paragraph: A text.', 'paragraph: More.'])
    expect(passages('\\includegraphics[width=3cm,\n\nalt={5}]{x.png}\n\nMore.\n')).toEqual(['paragraph: More.'])
  })

  it('cost one paragraph where nothing closes them', () => {
    expect(passages('\\todo[inline,\n\nText.\n\nMore.\n')).toEqual(['paragraph: Text.', 'paragraph: More.'])
  })
})
