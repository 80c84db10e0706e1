import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plumbline } from '../harness/cli.ts'
import { folder, RIGHT, WRONG } from './steel.ts'

test('a page of all drafts of a folder is printed', async () => {
  const cwd = folder({ 'a.md': RIGHT, 'b/c.md': WRONG })
  const { status, out, err } = await plumbline(['report'], { cwd })
  expect([status, err]).toEqual([0, ''])
  expect(out).toMatch(/## a\.md\n.*\*\*Agrees\*\*.*## b\/c\.md\n.*\*\*Look again\*\*/s)
})

test('it is written to a file where one is named', async () => {
  const cwd = folder({ 'a.md': WRONG })
  const { status, out } = await plumbline(['report', 'a.md', '--format', 'html', '--output', 'page.html'], { cwd })
  expect([status, out]).toEqual([0, ''])
  expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/)
})

test('a file that cannot be written or read is told', async () => {
  const cwd = folder({ 'a.md': WRONG })
  const write = await plumbline(['report', 'a.md', '--output', 'a.md/page.md'], { cwd })
  expect([write.status, write.err]).toEqual([2, expect.stringMatching(/^plumbline: a\.md\/page\.md: .+\n$/)])
  const read = await plumbline(['report', 'none.md'], { cwd })
  expect([read.status, read.err]).toEqual([2, expect.stringMatching(/none\.md/)])
})
