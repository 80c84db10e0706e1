import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/** The repository's top. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Expectations are to be written, not held: UPDATE_EXPECT=1. */
export const updating = process.env.UPDATE_EXPECT === '1'

/** Holds what stands between `<!-- name -->` and `<!-- /name -->` in a file equal to `wanted`, or writes it there. */
export function expectSection(file: string, name: string, wanted: string): void {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  const open = `<!-- ${name} -->\n`
  const start = text.indexOf(open) + open.length
  const end = text.indexOf(`<!-- /${name} -->`)
  if (start < open.length || end < start) throw new Error(`${file} has no section ${name}`)
  if (updating) writeFileSync(path, text.slice(0, start) + wanted + text.slice(end))
  else expect(text.slice(start, end)).toBe(wanted)
}
