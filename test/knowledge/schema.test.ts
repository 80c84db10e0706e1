import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compiledSchema } from '../../scripts/compile-schema.ts'

test('the compiled schema is that of pack.schema.json', () => {
  const root = join(import.meta.dirname, '../..')
  const compiled = readFileSync(join(root, 'server/src/knowledge/schema/compiled.ts'), 'utf8')
  expect(compiled === compiledSchema(root), 'run node scripts/run.mjs compile-schema --write').toBe(true)
})
