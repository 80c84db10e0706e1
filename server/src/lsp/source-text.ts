/**
 * Finds the place in a source's text where that is kept beside its pack.
 */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Analysis } from '../analysis.ts'
import { readSourceFile } from '../disk/source-file.ts'
import type { Card } from '../features/hover.ts'
import { placeInSource, sourceOfCard } from '../features/source-place.ts'
import { outlineOf } from '../markup/outline.ts'
import { linesOf, rangeOf } from './lines.ts'
import type { Location } from './protocol.ts'
import { uriOf } from './uri.ts'

/** Where the text of its source has what a card tells; undefined where no text is kept, or it was not found there. */
export function sourceTextOf(card: Card, analysis: Analysis, cwd: string): Location | undefined {
  const source = analysis.knowledge.sources.get(sourceOfCard(card) ?? '')
  if (source === undefined) return undefined
  // A source has a file of its own in `sources`; texts stand beside that folder.
  const folder = dirname(dirname(resolve(cwd, source.origin.path)))
  const path = ['txt', 'md'].map((ending) => join(folder, 'texts', `${source.key}.${ending}`)).find(existsSync)
  const text = path === undefined ? undefined : readSourceFile(path)
  if (path === undefined || text === undefined || 'problem' in text) return undefined
  const span = placeInSource(card, text, source, analysis)
  if (span === undefined) return undefined
  return { uri: uriOf(path, cwd), range: rangeOf(linesOf(outlineOf(text.text, text.markup)), span) }
}
