/**
 * The commands of LaTeX that prose is written with: what each stands for, or what its arguments are.
 */

/** Accents by their command, as combining characters. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['u', '\u0306'],
  ['v', '\u030c'],
  ['H', '\u030b'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['r', '\u030a'],
  ['d', '\u0323'],
  ['h', '\u0309'],
  ['b', '\u0331'],
])

const LETTERS =
  'aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß i i j j dj đ DJ Đ dh ð DH Ð th þ TH Þ ohorn ơ OHORN Ơ uhorn ư UHORN Ư ' +
  'abreve ă ABREVE Ă acircumflex â ACIRCUMFLEX Â ecircumflex ê ECIRCUMFLEX Ê ocircumflex ô OCIRCUMFLEX Ô'

const SIGNS =
  'textendash – textemdash — textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ” lq ‘ rq ’ quotedblbase „ ' +
  'quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › og « fg » flqq « ' +
  'frqq » glqq „ grqq “ textquotesingle \' textquotedbl " ldots … dots … textellipsis … dotsc … textasciitilde ~ textbackslash \\ textunderscore _ ' +
  'textasciicircum ^ textdollar $ textpercent % textampersand & texthash # textbraceleft { textbraceright } textbar | textless < ' +
  'textgreater > S § P ¶ textsection § textparagraph ¶ copyright © textcopyright © textregistered ® texttrademark ™ texteuro € euro € ' +
  'EUR € officialeuro € pounds £ textsterling £ pound £ textyen ¥ yen ¥ dong ₫ textdong ₫ textcent ¢ textdegree ° degree ° textbullet • ' +
  'textperiodcentered · textmu µ textminus − textpm ± texttimes × textmultiply × textdiv ÷ textonehalf ½ textonequarter ¼ ' +
  'textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textperthousand ‰ textordfeminine ª textordmasculine º ' +
  'textdagger † dag † textdaggerdbl ‡ ddag ‡ slash / textslash / textexclamdown ¡ textquestiondown ¿ numero № textnumero № textrightarrow → ' +
  'textleftarrow ← LaTeX LaTeX TeX TeX LaTeXe LaTeX2e BibTeX BibTeX textapprox ≈ textasciiacute ´ elp … textelp … percent %'

function pairs(list: string): [string, string][] {
  const words = list.split(' ')
  return words.flatMap((word, i): [string, string][] => (i % 2 === 0 ? [[word, words[i + 1] as string]] : []))
}

/** Letters that have commands of their own. */
export const LETTER_COMMANDS: ReadonlyMap<string, string> = new Map(pairs(LETTERS))

/** Signs that have commands of their own. */
export const SIGN_COMMANDS: ReadonlyMap<string, string> = new Map(pairs(SIGNS))

/** The combining character of an accent's command. */
export function accentOf(name: string): string | undefined {
  return ACCENTS.get(name)
}

const WHITE = 'quad qquad enspace enskip thinspace medspace thickspace space nobreakspace xspace hfill hfil dotfill hrulefill tab'
const BREAKS = 'newline linebreak par endgraf newpage clearpage cleardoublepage pagebreak bigskip medskip smallskip vfill break'
const NOTHING =
  'bfseries mdseries itshape slshape upshape scshape rmfamily sffamily ttfamily normalfont bf it sl sc rm sf tt em tiny scriptsize ' +
  'footnotesize small normalsize large Large LARGE huge Huge centering flushright flushleft raggedright raggedleft RaggedRight RaggedLeft justifying noindent ' +
  'indent maketitle tableofcontents listoffigures listoftables frontmatter mainmatter backmatter appendix appendices onehalfspacing ' +
  'singlespacing doublespacing sloppy fussy allowbreak nobreak protect relax null leavevmode ignorespaces unskip nopagebreak nolinebreak ' +
  'samepage flushbottom raggedbottom pause item bgroup egroup begingroup endgroup makeatletter makeatother ' +
  'printglossaries printindex makeglossaries makeindex onecolumn twocolumn hline toprule midrule bottomrule addlinespace ' +
  'strut mathstrut displaystyle textstyle boldmath unboldmath qed qedhere bfseries itshape selectfont parskip parindent baselineskip ' +
  'nobreakdash footnotemark topsep itemsep parsep columnbreak balance titlepage endfirsthead endhead endfoot endlastfoot'

const KINDS = new Map<string, string>()
for (const name of WHITE.split(' ')) KINDS.set(name, ' ')
for (const name of BREAKS.split(' ')) KINDS.set(name, '\n')
for (const name of NOTHING.split(' ')) KINDS.set(name, '')

/** What a command without arguments stands for: a blank, a line's end or nothing; undefined for other commands. */
export function spacingOf(name: string): string | undefined {
  return KINDS.get(name)
}

/**
 * The arguments of commands: `o` an optional one and `x` one that are no prose, `t` one that is, `r` one whose content is struck out
 * or unseen, `c` one of code.
 */
const ARGUMENTS: Readonly<Record<string, string>> = {
  t:
    'emph textbf textit textsc textsl textsf textrm textmd textup textnormal underline uline uuline uwave mbox fbox text hl so caps ' +
    'textlf lowercase uppercase MakeUppercase MakeLowercase ul ' +
    'textsuperscript textsubscript ac acs acl acf acp acsp aclp acfp Ac alert structure nohyphens mathrm ensuremath centerline leftline ' +
    'rightline textins textdel_ title subtitle subject attrib sourceatright qauthor makecell thead smash textinsert',
  x:
    'label input include includeonly includepdf bibliography bibliographystyle addbibresource usepackage documentclass pagestyle ' +
    'thispagestyle pagenumbering vspace vspace* hspace hspace* index glossary selectlanguage color cline linespread hyphenation ' +
    'graphicspath setlist captionsetup geometry tikzset lstset refstepcounter stepcounter usetikzlibrary ' +
    'ProvidesPackage RequirePackage bibitem nociteother cmidrule pdfbookmark hypersetup sisetup ExecuteBibliographyOptions theoremstyle ' +
    'setmainfont setsansfont usetheme usecolortheme arraystretch markright PackageError vskip_ nocite bibinfo_ lstinputlisting ' +
    'subfile date author institute affiliation affil email thanks_ keywords logo setbeamertemplate onslide only_ transition tag notag',
  xx:
    'setlength addtolength setcounter addtocounter definecolor ' +
    'DeclareMathOperator rule settowidth markboth let_ import subimport extrarowheight enlargethispage_ setstretch_ ' +
    'titleformat_ captionof_ numberwithin setkomafont addtokomafont crefname Crefname newacronym_ colorlet',
  xxx: 'addcontentsline newacronym DeclareAcronym titlespacing contentsline newglossaryentry_ fontsize_',
  xt: 'textcolor colorbox foreignlanguage hyperlink hypertarget rotatebox scalebox href_ parbox_ textlang cellcolor_ uppercasehead',
  xxt: 'fcolorbox resizebox multicolumn adjustbox_ definition_',
  xoot: 'raisebox',
  oxt: 'parbox',
  oxoxot: 'multirow',
  ot: 'makebox framebox item_ captiontext sidecaption_',
  o: 'printbibliography printglossary printnomenclature listoftodos printacronyms',
  ox:
    'includegraphics includesvg includepdf rowcolor cellcolor columncolor color usepackage documentclass ' +
    'bibitem lstinputlisting inputminted addbibresource pagecolor usetikzlibrary setmainlanguage setdefaultlanguage setotherlanguage',
  xox: 'newcolumntype',
  xoox: 'newcommand renewcommand providecommand DeclareRobustCommand newtheorem',
  xooxx: 'newenvironment renewenvironment',
  tx: 'texorpdfstring',
  r: 'st sout xout cancel phantom hphantom vphantom todo missingfigure deleted textdel marginnote_ fixme iffalse_ hidden',
  or: 'todo TODO fxnote fxwarning fxerror',
  c: 'texttt verb lstinline mintinline code path pkg file tt_ gls Gls glspl Glspl acrshort_ glsdesc glsentryname ce chemfig',
  oc: 'Verb',
  xc: 'mintinline',
}

const BY_NAME = new Map<string, string>()
for (const [pattern, names] of Object.entries(ARGUMENTS))
  for (const name of names.split(' ')) if (!name.endsWith('_')) BY_NAME.set(name, pattern)

/** The arguments of a command, as in `ARGUMENTS`; undefined where they are not known. */
export function argumentsOf(name: string): string | undefined {
  return BY_NAME.get(name)
}

const EMPHASIS = new Set('emph textbf textit textsc textsl underline uline alert hl'.split(' '))

/** Tells whether a command sets its argument off from the text. */
export function isEmphasis(name: string): boolean {
  return EMPHASIS.has(name)
}

const REFERENCES = new Set(
  'ref eqref pageref cref Cref crefrange Crefrange autoref Autoref nameref vref Vref vpageref fullref subref zcref labelcref thref prettyref footref'.split(
    ' ',
  ),
)

/** Tells whether a command refers to a figure, section or the like of the document itself. */
export function isReference(name: string): boolean {
  return REFERENCES.has(name)
}

const NO_CITATION = new Set(
  'citestyle setcitestyle citename citepunct citeform citeleft citeright citereset DeclareCiteCommand nocite citetext defcitealias defcitepalias'.split(
    ' ',
  ),
)

/** Tells whether a command cites: `\cite` and all that are named after it. */
export function isCite(name: string): boolean {
  return /[Cc]it(?:e|ing)/.test(name) && !NO_CITATION.has(name) && !/^(?:Declare|new|renew|set)|quote/i.test(name)
}

const NOTES = new Set(
  'footnote footnotetext endnote sidenote marginnote thanks tablefootnote footnotenb pagenote sidefootnote marginpar'.split(' '),
)

/** Tells whether the argument of a command is a note. */
export function isNoteCommand(name: string): boolean {
  return NOTES.has(name)
}

/** The csquotes commands, by what comes before the quoted words: `o` and `x` as above, `a` what names who said them, `k` a key. */
const QUOTES = new Map<string, string>([
  ['enquote', ''],
  ['textquote', 'a'],
  ['foreignquote', 'x'],
  ['hyphenquote', 'x'],
  ['foreigntextquote', 'xa'],
  ['hyphentextquote', 'xa'],
  ['textcquote', 'ook'],
  ['foreigntextcquote', 'xook'],
  ['hyphentextcquote', 'xook'],
  ['blockquote', 'a'],
  ['foreignblockquote', 'xa'],
  ['hyphenblockquote', 'xa'],
  ['blockcquote', 'ook'],
  ['foreignblockcquote', 'xook'],
  ['hyphenblockcquote', 'xook'],
  ['openquote_', ''],
])

/** What comes before the quoted words of a command that quotes; undefined for other commands. */
export function quoteArguments(name: string): string | undefined {
  return QUOTES.get(name)
}

const UNITS = new Map<string, string>(
  pairs(
    'percent % per / kilo k mega M giga G tera T peta P milli m micro µ nano n centi c deci d hecto h metre m meter m gram g kilogram kg tonne t ' +
      'watt W hour h second s minute min day d joule J hectare ha litre L liter L hertz Hz volt V ampere A kelvin K celsius °C degreeCelsius °C ' +
      'degree ° square ² cubic ³ squared ² cubed ³ byte B bit bit euro € EUR € USD USD dollar $ dong ₫ VND VND billion _billion million _million trillion _trillion ' +
      'thousand _thousand percentagepoint _percentage_points bps bps year _years months _months km km kg kg',
  ),
)

/** What a siunitx unit prints. */
export function unitOf(name: string): string {
  return (UNITS.get(name) ?? name).replaceAll('_', ' ')
}
