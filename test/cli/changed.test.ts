import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDiff } from '../../server/src/disk/changed.ts'
import { folderOf, plumbline } from '../harness/cli.ts'
import { folder, RIGHT, WRONG } from './steel.ts'

function git(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...args], {
    cwd,
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
}

function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folder(files)
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-qm', 'Begin')
  return cwd
}

async function places(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await plumbline(['check', '--format', 'github', ...args], { cwd })
  return [...out.matchAll(/file=([^,]*),line=(\d+)/g)].map(([, file, line]) => `${file}:${line}`)
}

test('only what stands on changed lines is reported, in files of any name, and all of new files', async () => {
  const cwd = repository({ 'a.md': `${WRONG}\nThe end.\n`, 'b "ä".md': `${WRONG}\n`, 'c.md': WRONG, '.gitignore': 'e.md\n' })
  appendFileSync(join(cwd, 'a.md'), `\n${WRONG.replace('Exports', 'Again, exports')}`)
  appendFileSync(join(cwd, 'b "ä".md'), `${WRONG.replace('Exports', 'Again, exports')}`)
  mkdirSync(join(cwd, 'x'))
  writeFileSync(join(cwd, 'x', 'd.md'), WRONG)
  writeFileSync(join(cwd, 'e.md'), WRONG)
  expect(await places(cwd, '--changed-since', 'HEAD')).toEqual(['a.md:5', 'b "ä".md:3', 'x/d.md:1'])
  expect(await places(cwd, '--changed-since', 'HEAD', 'e.md', 'c.md')).toEqual(['e.md:1'])
  expect(await places(join(cwd, 'x'), '--changed-since', 'main', '.', '../a.md')).toEqual(['d.md:1', '../a.md:5'])
})

test('what the other side of a branch changed does not count', async () => {
  const cwd = repository({ 'a.md': RIGHT, 'b.md': WRONG })
  git(cwd, 'checkout', '-qb', 'mine')
  writeFileSync(join(cwd, 'a.md'), WRONG)
  git(cwd, 'commit', '-qam', 'Mine')
  git(cwd, 'checkout', '-q', 'main')
  writeFileSync(join(cwd, 'b.md'), RIGHT)
  git(cwd, 'commit', '-qam', 'Theirs')
  git(cwd, 'checkout', '-q', 'mine')
  expect(await places(cwd, '--changed-since', 'main')).toEqual(['a.md:1'])
})

test('a line that a changed one contradicts is reported too', async () => {
  const text = 'Exports of steel from Aland were $5 billion in 2021.\n\nMore.\n\nExports of steel from Aland were $5 billion in 2021.\n'
  const cwd = repository({ 'a.md': text })
  writeFileSync(join(cwd, 'a.md'), text.replace('$5', '$7'))
  expect(await places(cwd, '--changed-since', 'HEAD')).toEqual(['a.md:5'])
})

test('a revision that is not there, and a folder without git, are told', async () => {
  const cwd = repository({ 'a.md': WRONG })
  const bad = await plumbline(['check', '--changed-since', '--output=x'], { cwd })
  expect([bad.status, bad.err.split(':', 3).join(':')]).toEqual([2, `plumbline: --changed-since: no revision '--output=x' in ${cwd}`])
  expect(existsSync(join(cwd, 'x'))).toBe(false)
  const outside = await plumbline(['check', '--changed-since', 'HEAD'], { cwd: folderOf({ 'a.md': WRONG }) })
  expect(outside.err).toMatch(/^plumbline: --changed-since needs a git repository, and .* is in none: leave it out\n$/)
  const piped = await plumbline(['check', '-', '--changed-since', 'HEAD'], { cwd, stdin: WRONG })
  expect([piped.status, piped.err.split('\n').length]).toEqual([2, 2])
})

test('lines of a diff that look like its head are none', () => {
  const diff = `diff --git a/a.md b/a.md
--- a/a.md
+++ b/a.md
@@ -1,2 +1 @@
--- a/x.md
-@@ -9 +9 @@
+++ b/x.md
@@ -7,0 +7,2 @@ head
+a
+b
\\ No newline at end of file
diff --git a/gone.md b/gone.md
--- a/gone.md
+++ /dev/null
@@ -1 +0,0 @@
-x
`
  expect([...readDiff(diff)]).toEqual([
    [
      'a.md',
      [
        { start: 0, end: 1 },
        { start: 6, end: 8 },
      ],
    ],
  ])
})
