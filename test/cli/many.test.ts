import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inOrder, threadsFor } from '../../server/src/cli/checker.ts'
import { plumbline } from '../harness/cli.ts'
import { folder, RIGHT, WRONG } from './steel.ts'

const program = (code: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'\n${code}`)}`)

/** A thread that finds nothing anywhere, and ends where a draft tells it to. */
const MORTAL = program(`parentPort.on('message', ({ draft }) => {
  if (draft.text.includes('end')) process.exit(3)
  if (draft.text.includes('throw')) throw new Error('no more')
  parentPort.postMessage({ findings: [] })
})`)

describe('several threads', () => {
  test('are as many as there is work for, or as were asked for', () => {
    expect(threadsFor(undefined, 60)).toBe(1)
    expect(threadsFor(7, 1)).toBe(7)
    expect(threadsFor(undefined, 100_000)).toBeGreaterThanOrEqual(1)
  })

  test('a thread that ends takes its draft with it, and no other', async () => {
    const texts = ['one', 'end', 'two', 'throw', 'three', 'four']
    const cwd = folder(Object.fromEntries(texts.map((text, i) => [`${i}.md`, text])))
    const { status, out, err } = await plumbline(['check', '--jobs', '2', '--format', 'json'], { cwd, thread: MORTAL })
    const seen: string[] = JSON.parse(out).files.map(({ path }: { readonly path: string }) => path)
    expect(status).toBe(2)
    expect(err).toContain('1.md: Plumbline failed on this file')
    expect(err).toContain('3.md: Plumbline failed on this file (Error: no more')
    expect(seen).toEqual(['0.md', '2.md', '4.md', '5.md'])
  })

  test('must be a number that makes sense', async () => {
    for (const jobs of ['0', '-1', '1.5', 'all', '1000']) {
      const { status, err } = await plumbline(['check', '--jobs', jobs])
      expect([status, err]).toEqual([2, expect.stringContaining('Write a number from 1 to 256.')])
    }
  })

  test('answers keep the order of what was asked', async () => {
    const answers: Record<string, (value: string) => void> = {}
    async function* items(): AsyncIterable<string> {
      yield* ['a', 'b', 'c']
    }
    const seen: string[] = []
    const all = (async () => {
      for await (const [item, answer] of inOrder(items(), (item) => new Promise<string>((done) => (answers[item] = done)), 2))
        seen.push(item + answer)
    })()
    await expect.poll(() => Object.keys(answers).length).toBe(3)
    answers.c?.('3')
    answers.b?.('2')
    answers.a?.('1')
    await all
    expect(seen).toEqual(['a1', 'b2', 'c3'])
  })
})

describe('what is found can be kept', () => {
  const check = (cwd: string, ...more: string[]) => plumbline(['check', '--cache', 'kept', '--format', 'json', ...more], { cwd })
  const files = (cwd: string): string[] =>
    readdirSync(join(cwd, 'kept'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.json'))

  test('and is the same the next time', async () => {
    const cwd = folder({ 'a.md': WRONG, 'b.md': RIGHT })
    const first = await check(cwd)
    expect(JSON.parse(first.out).summary.error).toBe(1)
    expect(await check(cwd)).toEqual(first)
    expect(files(cwd)).toHaveLength(2)
  })

  test('until the draft, the settings or the pack change', async () => {
    const cwd = folder({ 'a.md': WRONG })
    await check(cwd)
    writeFileSync(join(cwd, 'a.md'), RIGHT)
    expect(JSON.parse((await check(cwd)).out).summary.error).toBe(0)
    writeFileSync(join(cwd, 'a.md'), WRONG)
    expect(JSON.parse((await check(cwd, '--rule', 'mismatched-figure=off')).out).summary.error).toBe(0)
    const pack = join(cwd, 'kb/sources/ledger2023.yaml')
    writeFileSync(pack, readFileSync(pack, 'utf8').replace('41 billion', '14 billion'))
    expect(JSON.parse((await check(cwd)).out).summary.error).toBe(0)
  })

  test('is not believed where it was damaged', async () => {
    const cwd = folder({ 'a.md': WRONG })
    const first = await check(cwd)
    for (const damage of [(text: string) => text.replace('error', 'hint'), (text: string) => text.slice(0, 90), () => '']) {
      const [name = ''] = files(cwd)
      const path = join(cwd, 'kept', name)
      writeFileSync(path, damage(readFileSync(path, 'utf8')))
      expect(await check(cwd)).toEqual(first)
    }
  })

  test('says so where it cannot be kept, and goes on', async () => {
    const cwd = folder({ 'a.md': WRONG, kept: 'a file' })
    const { status, out, err } = await check(cwd)
    expect(status).toBe(1)
    expect(JSON.parse(out).summary.error).toBe(1)
    expect(err).toMatch(/^kept:1:1: warning: what is found cannot be kept: /)
    expect(existsSync(join(cwd, 'kept'))).toBe(true)
  })
})
