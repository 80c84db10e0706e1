/** What holds for a whole draft: its date, language, citation style and library. */

import type { Scope } from '../checks/check.ts'
import type { Settings } from '../checks/settings.ts'
import { wordsIn } from '../checks/words.ts'
import type { Bibliography } from '../knowledge/bibliography.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { parseBlock } from '../markup/index.ts'
import { type Outline, startOf } from '../markup/outline.ts'
import type { Metadata, Prose, SourceBlock } from '../markup/prose.ts'
import { tokensOf } from '../markup/run-tokens.ts'
import { readDocumentDate } from '../reading/document-date.ts'
import { linksWords, type UsedStyle, usedForm, usedStyle } from '../resolve/citation-style.ts'
import { declaredIn } from '../resolve/declared.ts'
import { buildLibrary, type Library } from '../resolve/library.ts'
import { detectLanguage, type Language } from '../text/language.ts'

export interface Head {
  readonly metadata: Metadata
  readonly date: string
  readonly language: Language
  readonly style: UsedStyle
  readonly form: string | undefined
  readonly library: Library
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

/** An edit behind the text that tells the language, in blocks that declare nothing and cite in no style, leaves the head as it is. */
export function keepsHead(outline: Outline, first: number, touched: readonly SourceBlock[]): boolean {
  if (startOf(outline, first) <= SAMPLE || usedStyle(touched) !== undefined || linksWords(touched)) return false
  const { names, entries, labels } = declaredIn(touched)
  return names.length + entries.length + labels.length === 0
}

/** How many characters tell the language of a draft. */
const SAMPLE = 4000

export function headOf(outline: Outline, knowledge: Knowledge, settings: Settings): Head {
  const first = outline.blocks[0]
  const metadata = first?.kind === 'front-matter' ? (proseOf(first).metadata ?? {}) : {}
  const stated = metadata.language?.slice(0, 2).toLowerCase()
  const language = stated === 'vi' || stated === 'en' ? stated : detectLanguage(sample(outline))
  const library = libraryOf(outline, knowledge, settings)
  return {
    metadata,
    date: readDocumentDate(metadata.date) ?? settings.asOf,
    language,
    style: styleOf(outline, settings, library),
    form: usedForm(outline.blocks),
    library,
  }
}

/** The first few thousand characters, by which the language is told. */
function sample(outline: Outline): string {
  let text = ''
  for (const block of outline.blocks) {
    if (text.length > SAMPLE) break
    text += block.text
  }
  return text
}

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
    say: wordsIn(settings.messageLanguage === 'auto' ? language : settings.messageLanguage),
    citationStyle: style,
    citationForm: form,
    markup: outline.markup,
    library,
    tokensOf,
  }
}

/** What the rules' questions are answered from. */
export interface ScopeParts extends Omit<Head, 'metadata'> {
  readonly knowledge: Knowledge
  readonly settings: Settings
  readonly outline: Outline
}
