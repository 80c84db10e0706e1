/** What whoever checks a draft may set. */
import type { Bibliography } from '../knowledge/bibliography.ts'
import type { Language } from '../text/language.ts'
import type { CitationStyle } from './check.ts'
import type { Severity } from './finding.ts'
import type { HiddenFinding } from './hidden.ts'

/** What a reader may set. Plain data: whoever calls reads it from a file, a command line or an editor. */
export interface Settings {
  /** The document date for drafts that state none, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Severities that differ from the rules' own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  readonly citationStyle: CitationStyle
  readonly messageLanguage: 'auto' | Language
  /** Its figures are to be held against those of other drafts as well. */
  readonly acrossDrafts?: boolean
  /** The bibliographies that hold for the draft: those it names, those set, those found beside it. */
  readonly bibliographies?: readonly Bibliography[]
  /** Findings of the draft that are not shown. */
  readonly hidden?: readonly HiddenFinding[]
}

/** The language in which a draft's reader is told of it: the draft's own, unless another is set. */
export function messageLanguageOf({ settings, language }: { readonly settings: Settings; readonly language: Language }): Language {
  return settings.messageLanguage === 'auto' ? language : settings.messageLanguage
}
