/** Compiles the JSON Schema of packs to the checking functions that the pack reader uses: `node scripts/run.mjs compile-schema --write`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'

const FOLDER = 'server/src/knowledge/schema'

/** The definitions that are the schema of a whole file. */
const FILES = ['indicators', 'subjects', 'areas', 'milestones', 'units', 'agents', 'instruments', 'source', 'quotes']

/** Gives, for the repository at `root`, the source of a module that exports one checking function for each kind of pack file. */
export function compiledSchema(root: string): string {
  const schema = JSON.parse(readFileSync(join(root, FOLDER, 'pack.schema.json'), 'utf8')) as { $id: string }
  const ajv = new Ajv({
    allErrors: true,
    // The reader says what is wrong in its own words.
    messages: false,
    // No longer ones than those of a code or a date.
    inlineRefs: 2,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
  })
  ajv.addSchema(withoutWords(schema) as { $id: string })
  const exported = Object.fromEntries(FILES.map((name) => [name, `${schema.$id}#/definitions/${name}`]))
  const code = (standalone as unknown as { default: (ajv: Ajv, refs: Record<string, string>) => string }).default(ajv, {
    pack: schema.$id,
    ...exported,
  })
  if (/\brequire\(/.test(code))
    throw new Error('The schema uses a keyword whose compiled form imports from ajv (minLength, uniqueItems, format).')
  // Of what an error tells, the reader asks for little more than where it is.
  const lean = code.replaceAll(
    /(keyword:"(\w+)"[^\n]*?),schema:[^{}]*?(,parentSchema:[^,{}]+),data(?::\w+)?\}/g,
    (_, head: string, keyword, parent) => (keyword === 'additionalProperties' ? `${head}${parent}}` : `${head}}`),
  )
  const tables = `export const descriptions = ${JSON.stringify(descriptionsOf(schema))};\nexport const validators = { ${['pack', ...FILES].join(', ')} };`
  return `// @ts-nocheck\n// biome-ignore-all lint: generated\n// biome-ignore-all format: generated\n// Generated from pack.schema.json: node scripts/run.mjs compile-schema --write\n${lean.replace('"use strict";', '').replaceAll(/^export const/gm, 'const')}\n${tables}\n`
}

/** The schema without what it says to people. */
function withoutWords(schema: unknown): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      (key === 'description' || key === 'title') && typeof value === 'string' ? undefined : value,
    ),
  )
}

/** What the schema says of each key, where it says one thing only. */
function descriptionsOf(schema: unknown): Record<string, string> {
  const said = new Map<string, Set<string>>()
  const definitions = (schema as { definitions: Record<string, { description?: string }> }).definitions
  walk(schema, '#', (_, node) => {
    for (const [key, value] of Object.entries(node.properties ?? {})) {
      const description = value.description ?? definitions[value.$ref?.split('/').at(-1) ?? '']?.description
      if (description !== undefined) said.set(key, (said.get(key) ?? new Set()).add(description))
    }
  })
  return Object.fromEntries([...said].flatMap(([key, texts]) => (texts.size === 1 ? [[key, [...texts][0] as string]] : [])))
}

interface SchemaNode {
  readonly properties?: Record<string, { description?: string; $ref?: string }>
  readonly additionalProperties?: unknown
}

function walk(node: unknown, path: string, visit: (path: string, node: SchemaNode) => void): void {
  if (typeof node !== 'object' || node === null) return
  visit(path, node as SchemaNode)
  for (const [key, child] of Object.entries(node)) walk(child, `${path}/${key}`, visit)
}

if (process.argv.includes('--write')) writeFileSync(join(FOLDER, 'compiled.ts'), compiledSchema('.'))
