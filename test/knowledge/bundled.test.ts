import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { buildKnowledge } from '../../server/src/knowledge/knowledge.ts'
import { readPack } from '../../server/src/knowledge/pack.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')

const PACKS = readdirSync(SEEDS).filter((name) => existsSync(join(SEEDS, name, 'pack.yaml')))

test.each(PACKS)('the bundled pack %s has no problem', (name) => {
  const files = readdirSync(join(SEEDS, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(SEEDS, path), text: readFileSync(path, 'utf8') }))
  const { pack, problems } = readPack(files)
  const knowledge = buildKnowledge([pack])
  expect([...problems, ...knowledge.problems].map((it) => `${it.path}:${it.line}:${it.column} ${it.severity}: ${it.message}`)).toEqual([])
  expect(knowledge.series.size).toBeGreaterThan(0)
  for (const { id, labels } of knowledge.series.values()) expect(labels.en, id).not.toMatch(/[{}]/)
})
