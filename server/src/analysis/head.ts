/** What holds for a whole draft: its date, language, citation style and library. */
import type { Scope } from '../checks/check.ts'
import { messageLanguageOf, type Settings } from '../checks/settings.ts'
import { wordsIn } from '../checks/words.ts'
import type { Bibliography } from '../knowledge/bibliography.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { parseBlock } from '../markup/index.ts'
import { type Outline, startOf } from '../markup/outline.ts'
import type { Metadata, Prose, SourceBlock } from '../markup/prose.ts'
import { tokensOf } from '../markup/run-tokens.ts'
import { readDocumentDate } from '../reading/document-date.ts'
import { linksWords, type UsedStyle, usedForm, usedStyle } from '../resolve/citation-style.ts'
import { declaredIn, declaresFurtherDown, declaresNothing } from '../resolve/declared.ts'
import { buildLibrary, type Library } from '../resolve/library.ts'
import { type Language, type Letters, languageOf, lettersIn } from '../text/language.ts'

export interface Head {
  readonly metadata: Metadata
  readonly date: string
  readonly language: Language
  readonly style: UsedStyle
  readonly form: string | undefined
  readonly library: Library
  /** Whether references stand further down, so that an edit in any block may be one of them. */
  readonly spread: boolean
}

const fronts = new WeakMap<SourceBlock, Prose>()

/** A block, parsed; a front matter once only, since every edit asks it for the document's date. */
export function proseOf(source: SourceBlock): Prose {
  if (source.kind !== 'front-matter') return parseBlock(source)
  let prose = fronts.get(source)
  if (prose === undefined) {
    prose = parseBlock(source)
    fronts.set(source, prose)
  }
  return prose
}

/** An edit in blocks that declare nothing and cite in no style leaves the head as it is, unless the language is another now. */
export function keepsHead({ metadata, language, spread }: Head, outline: Outline, first: number, touched: readonly SourceBlock[]): boolean {
  if (spread || touched.some(({ kind }) => kind === 'front-matter') || !declaresNothing(touched)) return false
  if (usedStyle(touched) !== undefined || linksWords(touched)) return false
  return startOf(outline, first) > SAMPLE || languageIn(outline, metadata) === language
}

/** How many characters tell the language of a draft. */
const SAMPLE = 4000

export function headOf(outline: Outline, knowledge: Knowledge, settings: Settings): Head {
  const first = outline.blocks[0]
  const metadata = first?.kind === 'front-matter' ? (proseOf(first).metadata ?? {}) : {}
  const library = libraryOf(outline, knowledge, settings)
  return {
    metadata,
    date: readDocumentDate(metadata.date) ?? settings.asOf,
    language: languageIn(outline, metadata),
    style: styleOf(outline, settings, library),
    form: usedForm(outline.blocks),
    library,
    spread: declaresFurtherDown(outline.blocks),
  }
}

/** The language that a draft says it is in, or else that of its first few thousand characters. */
function languageIn({ blocks }: Outline, metadata: Metadata): Language {
  const stated = metadata.language?.slice(0, 2).toLowerCase()
  if (stated === 'vi' || stated === 'en') return stated
  const letters = { all: 0, vietnamese: 0 }
  for (const block of blocks as readonly CountedBlock[]) {
    if (letters.all > SAMPLE) break
    block[LETTERS] ??= lettersIn(block.text)
    letters.all += block[LETTERS].all
    letters.vietnamese += block[LETTERS].vietnamese
  }
  return languageOf(letters)
}

// Kept on the block itself: a weak map of so many keys costs the collector more than it saves.
const LETTERS = Symbol('letters')
type CountedBlock = SourceBlock & { [LETTERS]?: Letters }

/** The style that inserted citations take: the one set, else the one that the draft uses, else the one that the markup's writers expect. */
function styleOf(outline: Outline, settings: Settings, library: Library): UsedStyle {
  if (settings.citationStyle !== 'auto') return settings.citationStyle
  const used = usedStyle(outline.blocks)
  if (used !== undefined) return used
  // One who links words and keeps no bibliography names sources by their address.
  if (!library.kept && linksWords(outline.blocks)) return 'link'
  return outline.markup === 'text' ? 'author-date' : 'pandoc'
}

const NO_BIBLIOGRAPHIES: readonly Bibliography[] = []
const libraries = new WeakMap<Knowledge, WeakMap<readonly Bibliography[], Map<string, Library>>>()

/** The library of a draft, kept as long as what it is made of. */
function libraryOf(outline: Outline, knowledge: Knowledge, settings: Settings): Library {
  const bibliographies = settings.bibliographies ?? NO_BIBLIOGRAPHIES
  const declared = declaredIn(outline.blocks)
  const ofKnowledge = libraries.get(knowledge) ?? new WeakMap<readonly Bibliography[], Map<string, Library>>()
  libraries.set(knowledge, ofKnowledge)
  const known = ofKnowledge.get(bibliographies) ?? new Map<string, Library>()
  ofKnowledge.set(bibliographies, known)
  const key = JSON.stringify(declared)
  const library = known.get(key) ?? buildLibrary(knowledge, bibliographies, declared)
  // An editor may try many spellings of what its draft declares.
  if (known.size > 100) known.clear()
  known.set(key, library)
  return library
}

/** What the rules may ask of the draft and the knowledge. */
export function scopeOf({ knowledge, settings, outline, date, language, style, form, library }: ScopeParts): Scope {
  return {
    knowledge,
    date,
    language,
    say: wordsIn(messageLanguageOf({ settings, language })),
    citationStyle: style,
    citationForm: form,
    markup: outline.markup,
    library,
    tokensOf,
  }
}

/** What the rules' questions are answered from. */
export interface ScopeParts extends Omit<Head, 'metadata' | 'spread'> {
  readonly knowledge: Knowledge
  readonly settings: Settings
  readonly outline: Outline
}
