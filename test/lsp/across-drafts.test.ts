import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderOf, plumbline } from '../harness/cli.ts'
import { buildServer, type Client, connect, type Json, removeServer, uriOf } from './client.ts'
import { change, packIn, SETTINGS } from './fixture.ts'

// Each test starts a server, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(buildServer)
afterAll(removeServer)

/** A draft that gives the emissions in a year that the pack does not have. */
const says = (amount: string): string => `Emissions of steel works in Norland were ${amount} in 2021.\n`
const ACROSS = `${SETTINGS}acrossDrafts: true\n`
const MESSAGE = 'a.md has another number for the emissions of steel works in Norland in 2021: 50 Mt there, 44 Mt here. Make them agree.'

async function start(files: Readonly<Record<string, string>>, settings = ACROSS) {
  const folder = folderOf({ ...packIn('kb'), '.plumbline.yaml': settings, ...files })
  const client = await connect({ folders: [folder] })
  return { folder, client, at: (path: string) => uriOf(join(folder, path)) }
}

const ask = async (client: Client, previousResultIds: readonly object[] = []): Promise<Json> =>
  (await client.ask('workspace/diagnostic', { previousResultIds })).result.items

/** The messages about contradictions, by the draft's name. */
const contradictions = (items: Json): Json =>
  items.flatMap(({ uri, items: list }: Json) =>
    list.flatMap(({ code, message }: Json) => (code === 'inconsistent-figure' ? [[uri.split('/').at(-1), message]] : [])),
  )

describe('drafts of the workspace that contradict each other', () => {
  test('are told in the later one, as on the command line, with the place in the other', async () => {
    const { client, folder, at } = await start({ 'a.md': says('50 Mt'), 'b.md': says('50 Mt'), 'c/d.md': `# Steel\n\n${says('44 Mt')}` })
    const items = await ask(client)
    expect(contradictions(items)).toEqual([['d.md', MESSAGE]])
    const { out } = await plumbline(['check', '.', '--format', 'json'], { cwd: folder })
    const told = JSON.parse(out).files.flatMap(({ findings }: Json) => findings.filter(({ rule }: Json) => rule === 'inconsistent-figure'))
    const [one] = items.find(({ uri }: Json) => uri === at('c/d.md')).items
    expect([one]).toMatchObject(told.map(({ message, range }: Json) => ({ message, range })))
    expect(one.severity).toBe(2)
    expect(one.relatedInformation).toEqual([
      {
        location: { uri: at('a.md'), range: { start: { line: 0, character: 41 }, end: { line: 0, character: 46 } } },
        message: 'The number in the other draft.',
      },
    ])
  })

  test('are nobody’s business where that is not asked for', async () => {
    const { client } = await start({ 'a.md': says('50 Mt'), 'b.md': says('44 Mt') }, SETTINGS)
    expect(contradictions(await ask(client))).toEqual([])
  })

  test.each([
    ['a comment', { 'b.md': `<!-- plumbline-disable inconsistent-figure: theirs is older -->\n\n${says('44 Mt')}` }],
    [
      'the list of the workspace',
      { 'b.md': says('44 Mt'), '.plumbline-hidden.yaml': '- rule: inconsistent-figure\n  text: 44 Mt\n  file: b.md\n' },
    ],
    ['the rule’s severity', { 'b.md': says('44 Mt'), '.plumbline.yaml': `${ACROSS}rules:\n  inconsistent-figure: off\n` }],
  ])('are silenced by %s', async (_, files) => {
    const { client } = await start({ 'a.md': says('50 Mt'), ...files })
    expect(contradictions(await ask(client))).toEqual([])
  })

  test('are told where one is open, too, and gone where it agrees as it is written', async () => {
    const { client, at } = await start({ 'a.md': says('50 Mt'), 'b.md': says('50 Mt') })
    const b = at('b.md')
    client.open(b, says('44 Mt'))
    // Before anybody asks for the workspace a draft is by itself.
    const alone = await client.pull(b)
    expect(alone.items).toEqual([])
    expect(contradictions(await ask(client))).toEqual([['b.md', MESSAGE]])
    // What was told of it before is no longer all: the client is to ask again.
    await client.next('workspace/diagnostic/refresh')
    const now = await client.pull(b, alone.resultId)
    expect(now.items.map(({ message }: Json) => message)).toEqual([MESSAGE])
    expect(await client.pull(b, now.resultId)).toEqual({ kind: 'unchanged', resultId: now.resultId })
    change(client, b, 2, '50', [0, 41], [0, 43])
    expect((await client.pull(b, now.resultId)).items).toEqual([])
    change(client, b, 3, '# Steel\n\n', [0, 0], [0, 0])
    change(client, b, 4, '44', [2, 41], [2, 43])
    expect((await client.pull(b)).items).toMatchObject([{ message: MESSAGE, range: { start: { line: 2, character: 41 } } }])
  })

  test('are hidden as others are: by a comment, or in the workspace with a reason, and on the command line too', async () => {
    const { client, folder, at } = await start({ 'a.md': says('50 Mt'), 'b.md': says('44 Mt') })
    const b = at('b.md')
    client.open(b, says('44 Mt'))
    const items = await ask(client)
    expect(contradictions(items)).toEqual([['b.md', MESSAGE]])
    const [diagnostic] = items.find(({ uri }: Json) => uri === b).items
    const { result: actions } = await client.ask('textDocument/codeAction', {
      textDocument: { uri: b },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    })
    expect(actions.map(({ title }: Json) => title)).toEqual(['Hide this finding…', 'Hide this finding in the workspace…'])
    for (const { diagnostics } of actions) expect(diagnostics).toEqual([diagnostic])
    const [here, inWorkspace] = actions
    expect(JSON.stringify(here.edit)).toContain('plumbline-disable-next-line inconsistent-figure: ')
    const { command, arguments: given } = inWorkspace.command
    await client.ask('workspace/executeCommand', { command, arguments: [{ ...given[0], reason: 'theirs is older' }] })
    expect(contradictions(await ask(client))).toEqual([])
    expect((await client.pull(b)).items).toEqual([])
    expect(readFileSync(join(folder, '.plumbline-hidden.yaml'), 'utf8')).toContain('reason: theirs is older')
    const { out, err, status } = await plumbline(['check', '.', '--format', 'json'], { cwd: folder })
    expect([JSON.parse(out).summary.warning, err, status]).toEqual([0, '', 0])
  })

  test('are found again where the other one has changed, or is gone', async () => {
    const { client, folder, at } = await start({ 'a.md': says('50 Mt'), 'b.md': says('44 Mt'), 'c.md': says('44 Mt') })
    const ids = (items: Json): readonly object[] => items.map(({ uri, resultId }: Json) => ({ uri, value: resultId }))
    const first = await ask(client)
    expect(contradictions(first).map(([name]: Json) => name)).toEqual(['b.md', 'c.md'])
    const later = ask(client, ids(first))
    rmSync(join(folder, 'a.md'))
    client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: at('a.md'), type: 3 }] })
    expect((await later).map(({ uri, items }: Json) => [uri, items])).toEqual([
      [at('b.md'), []],
      [at('c.md'), []],
    ])
    writeFileSync(join(folder, 'c.md'), says('47 Mt'))
    client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: at('c.md'), type: 2 }] })
    expect(contradictions(await ask(client))).toEqual([
      ['c.md', MESSAGE.replace('a.md', 'b.md').replace('50 Mt', '44 Mt').replace('44 Mt here', '47 Mt here')],
    ])
  })

  test('are told in Vietnamese where that is set', async () => {
    const { client } = await start({ 'a.md': says('50 Mt'), 'b.md': says('44 Mt') }, `${ACROSS}messageLanguage: vi\n`)
    const [{ items }] = await ask(client)
    expect(items).toMatchObject([
      { message: expect.stringMatching(/^a\.md có con số khác/), relatedInformation: [{ message: 'Con số trong bản thảo kia.' }] },
    ])
  })
})
