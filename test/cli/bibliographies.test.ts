import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBibliography } from '../../server/src/knowledge/bibliography.ts'
import { folderOf, plumbline } from '../harness/cli.ts'

const ENTRY = '@misc{moore2019, title = {The Harbour}}\n'
const DRAFT = 'The harbour is full [@moore2019].\n'

/** The rules that speak about a draft, and what stands on standard error. */
async function check(cwd: string, ...args: readonly string[]): Promise<{ readonly rules: readonly string[]; readonly err: string }> {
  const { out, err } = await plumbline(['check', '--format', 'json', ...args], { cwd })
  const { files } = JSON.parse(out) as { files: { findings: { rule: string }[] }[] }
  return { rules: files.flatMap(({ findings }) => findings.map(({ rule }) => rule)), err }
}

describe('a key is known from a bibliography', () => {
  test.each<readonly [string, Record<string, string>, string]>([
    ['named in front matter', { 'lib/all.bib': ENTRY, 'a.md': `---\nbibliography: lib/all.bib\n---\n\n${DRAFT}` }, 'a.md'],
    ['named without its ending', { 'lib/all.bib': ENTRY, 'a.md': `---\nbibliography: [lib/all]\n---\n\n${DRAFT}` }, 'a.md'],
    [
      'named outside the folder',
      { 'all.bib': ENTRY, 'x/.plumbline.yaml': '', 'x/a.md': `---\nbibliography: ../all.bib\n---\n\n${DRAFT}` },
      'x/a.md',
    ],
    ['set', { '.plumbline.yaml': 'bibliography: lib/all.bib\n', 'lib/all.bib': ENTRY, 'x/a.md': DRAFT }, 'x/a.md'],
    ['beside the draft', { 'all.bib': ENTRY, 'a.md': DRAFT }, 'a.md'],
    ['in a folder for it', { 'references/all.bib': ENTRY, 'a.md': DRAFT }, 'a.md'],
    ['above the draft', { 'all.bib': ENTRY, 'x/y/a.md': DRAFT }, 'x/y/a.md'],
    ['in JSON', { 'references.json': '[{"id": "moore2019", "type": "book"}]', 'a.md': DRAFT }, 'a.md'],
    ['in YAML', { 'my-bibliography.yaml': 'references:\n- {id: moore2019, type: book}\n', 'a.md': DRAFT }, 'a.md'],
  ])('%s', async (_, files, path) => {
    expect(await check(folderOf(files), path)).toEqual({ rules: [], err: '' })
  })

  test.each<readonly [string, Record<string, string>, string]>([
    ['below the draft', { 'x/all.bib': ENTRY, 'a.md': DRAFT }, 'a.md'],
    ['above the project', { 'all.bib': ENTRY, 'x/.plumbline.yaml': '', 'x/a.md': DRAFT }, 'x/a.md'],
    ['that is none', { 'package.json': '{"id": "moore2019"}', 'a.md': DRAFT }, 'a.md'],
  ])('but not from one %s', async (_, files, path) => {
    expect((await check(folderOf(files), path)).rules).toEqual(['unknown-citation'])
  })
})

test('a bibliography that is not there is told, and no key is unknown', async () => {
  const { rules, err } = await check(folderOf({ 'a.md': `---\nbibliography: lost.bib\n---\n\n${DRAFT}` }), 'a.md')
  expect(rules).toEqual([])
  expect(err).toContain('lost.bib:1:1: warning: this bibliography cannot be read')
})

test('what is malformed in a bibliography is told with its place', async () => {
  const cwd = folderOf({ 'all.bib': `${ENTRY}@misc{b, title {B}}\n`, 'a.md': `---\nbibliography: all.bib\n---\n\n${DRAFT}` })
  expect(await check(cwd, 'a.md')).toEqual({ rules: [], err: expect.stringContaining('all.bib:2:10: warning: No field can be read here') })
})

test('a fix adds the entry that is missing, once', async () => {
  const sentence = 'In 2022 the trade surplus in hardware and electronics was $26 billion'
  const cwd = folderOf({ 'all.bib': ENTRY, 'a.md': `# Vietnam\n\n${sentence} [@tuoitre2025].\n\n${sentence}, see [@sggp2020].\n` })
  const { out } = await plumbline(['check', '--format', 'json', 'a.md'], { cwd })
  const [fix] = JSON.parse(out).files[0].findings[0].fixes
  expect(fix.edits).toMatchObject([{ newText: 'hanoitimes2023' }, { path: 'all.bib', range: { start: { line: 1, character: 0 } } }])

  await plumbline(['check', '--fix', 'a.md'], { cwd })
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(
    `# Vietnam\n\n${sentence} [@hanoitimes2023].\n\n${sentence}, see [@hanoitimes2023].\n`,
  )
  const { entries, problems } = readBibliography('all.bib', readFileSync(join(cwd, 'all.bib'), 'utf8'))
  expect(problems).toEqual([])
  expect(entries).toMatchObject([{ key: 'moore2019' }, { key: 'hanoitimes2023', outlets: ['The Hanoi Times'], issued: '2023-02-02' }])
  expect((await check(cwd, 'a.md')).rules).toEqual([])
})
