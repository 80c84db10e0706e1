import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { markupOf } from '../../server/src/markup/index.ts'
import { folderOf } from '../harness/cli.ts'
import { root } from '../harness/expect.ts'
import { folder, RIGHT, WRONG } from './steel.ts'

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
})

function plumbline(
  top: string,
  args: readonly string[],
  input = '',
): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(top, 'dist/cli.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
  })
  return { status, out: stdout, err: stderr }
}

test('the built command line checks, with the bundled pack', () => {
  const { status, out, err } = plumbline(root, ['check', 'examples', '--format', 'json'])
  expect([status, err]).toEqual([1, ''])
  expect(JSON.parse(out).summary.files).toBe(2)
})

test('it names the licences of what is bundled', () => {
  const text = readFileSync(join(root, 'dist/licences.txt'), 'utf8')
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  // One compiles the schema beforehand, and is bundled nowhere.
  for (const name of Object.keys(dependencies)) if (name !== 'ajv') expect(text).toMatch(new RegExp(`^- ${name} \\d[^;]*; \\S`, 'm'))
  for (const part of ['Permission is hereby granted', 'Redistributions of source code', 'and/or distribute this software'])
    expect(text).toContain(part)
})

test('it runs from wherever it is packed to, with nothing installed', () => {
  const top = folderOf({ 'package.json': readFileSync(join(root, 'package.json')) })
  for (const part of ['dist', 'seeds']) cpSync(join(root, part), join(top, part), { recursive: true })
  const text = 'Revenue of the ICT sector in Vietnam was $148 billion in 2022.\n'
  const { status, out, err } = plumbline(top, ['check', '-', '--fail-on', 'information', '--as-of', '2023-06-30'], text)
  expect([status, err]).toEqual([1, ''])
  expect(out).toContain('uncited-figure')
  expect(plumbline(top, ['explain', 'uncited-figure']).out).toContain('uncited-figure')
})

test('it holds drafts against each other the same on several threads', () => {
  const says = (amount: number): string => `Exports of steel from Aland were $${amount} billion in 2021.\n`
  const top = folder(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i + 10}.md`, says(i % 10 === 9 ? 7 : 5)])))
  const check = (jobs: string): object => plumbline(root, ['check', top, '--across-drafts', '--jobs', jobs, '--format', 'ndjson'])
  const alone = check('1')
  expect(alone).toEqual({ status: 1, out: expect.stringMatching(/^(?:.*inconsistent-figure.*\n){4}$/), err: '' })
  expect(check('3')).toEqual(alone)
})

test('it finds the same on several threads, in the same order, and tells the same troubles', () => {
  const drafts = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`d${i % 3}/${i}.md`, i % 2 === 0 ? WRONG : RIGHT]))
  const top = folder({ ...drafts, 'bad.md': new Uint8Array([0xff, 0xfe, 0x41]) })
  const check = (jobs: string): object => plumbline(root, ['check', top, '--jobs', jobs, '--format', 'ndjson'])
  const alone = check('1')
  expect(alone).toEqual({ status: 2, out: expect.stringMatching(/^(?:.*\n){20}$/), err: expect.stringContaining('bad.md') })
  expect(check('3')).toEqual(alone)
})

test('it is a filter for programs that pass lines through several processes', () => {
  const lines = Array.from({ length: 9 }, (_, i) => JSON.stringify({ path: `${i}.md`, text: i % 2 === 0 ? WRONG : RIGHT }))
  const top = folder({ 'drafts.ndjson': `${lines.join('\n')}\n` })
  mkdirSync(join(top, 'bin'))
  writeFileSync(join(top, 'bin/plumbline'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`, { mode: 0o755 })
  const env = { ...process.env, PATH: `${join(top, 'bin')}:${process.env.PATH}` }
  const shell = (command: string) => spawnSync('sh', ['-c', command], { cwd: top, encoding: 'utf8', env })
  const one = shell('plumbline check - --input ndjson < drafts.ndjson')
  // As the page has it.
  const [, command = ''] = /^(split .*) > findings\.ndjson$/m.exec(readFileSync(join(root, 'docs/many-drafts.md'), 'utf8')) ?? []
  const four = shell(command)
  const sorted = (text: string): readonly string[] => text.split('\n').sort()
  expect([one.status, one.stderr, four.status, four.stderr]).toEqual([1, '', 0, ''])
  expect(sorted(one.stdout)).toHaveLength(6)
  expect(sorted(four.stdout)).toEqual(sorted(one.stdout))
})

test('it says its version, and ends with 2 on a bad command line', () => {
  expect(plumbline(root, ['--version']).out.trim()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  expect(plumbline(root, ['check', '--nothing']).status).toBe(2)
})

test('a reader that goes away early is no error', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" dist/cli.js check examples | head -n 1`], {
    cwd: root,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})

describe('in CI', () => {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))

  function runAction(cwd: string, inputs: Readonly<Record<string, string>>): { readonly status: number | null; readonly out: string } {
    const step = action.runs.steps.at(-1)
    const given = (text: string): string =>
      text
        .replace(/\$\{\{ github\.action_path \}\}/g, () => root)
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? action.inputs[name].default)
    const env = Object.fromEntries(Object.entries<string>(step.env).map(([key, value]) => [key, given(value)]))
    const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
      cwd: join(cwd, given(step['working-directory'])),
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
    return { status, out: stdout }
  }

  test('the action checks the paths and takes the options that it is given', () => {
    const cwd = folder({ 'so many/a.md': WRONG, 'b.md': WRONG, 'c.md': WRONG })
    const all = runAction(cwd, {})
    expect([all.status, all.out.match(/^::error file=/gm)?.length]).toEqual([1, 3])
    const some = runAction(cwd, { paths: 'so many\nb.md\n', args: '--rule=mismatched-figure=hint\n', sarif: 'out.sarif' })
    expect([some.status, some.out.match(/file=[^,]*/g)]).toEqual([0, ['file=so many/a.md', 'file=b.md']])
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).runs[0].results).toHaveLength(2)
    expect(runAction(cwd, { 'fail-on': 'never' }).status).toBe(2)
    expect(runAction(cwd, { paths: '$(touch x)\n--version' }).status).toBe(2)
    expect(existsSync(join(cwd, 'x'))).toBe(false)
  })

  test('the hook takes the drafts that are checked, and the package holds what it runs', () => {
    const files = new RegExp(hook.files)
    for (const name of ['a.md', 'x/b.qmd', 'c.tex', 'd.rst', 'e.adoc', 'f.html', 'g.txt', 'h.docx'])
      expect([name, files.test(name)]).toEqual([name, true])
    for (const name of ['a.mdx', 'b.yaml', 'md']) expect([name, files.test(name), markupOf(name)]).toEqual([name, false, undefined])
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(hook.entry.split(' ')[0]).toBe(Object.keys(bin)[0])
    const pack = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' })
    const packed = JSON.parse(pack.stdout)[0].files.map(({ path }: { path: string }) => path)
    expect(packed).toEqual(
      expect.arrayContaining(['dist/cli.js', 'dist/licences.txt', 'dist/rules/arithmetic.md', 'seeds/vietnam-ict/pack.yaml']),
    )
    expect(packed.filter((path: string) => !/^(dist|seeds)\/|^(package\.json|README\.md|LICENSE)$/.test(path))).toEqual([])
  })

  test('the page names options that there are', () => {
    const help = plumbline(root, ['check', '--help']).out
    const page = readFileSync(join(root, 'docs/ci.md'), 'utf8')
    const named = [...new Set([...page.matchAll(/(?<=[\s`])--[a-z][a-z-]+/g)].map(([option]) => option))]
    expect(named.length).toBeGreaterThan(6)
    for (const option of named) expect(help).toContain(option)
  })
})
