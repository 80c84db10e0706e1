import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../server/src/checks/index.ts'
import { plumbline } from '../harness/cli.ts'
import { expectSection, root } from '../harness/expect.ts'

describe.each(rules)('$id', ({ id, severity, summary }) => {
  test('has a page that names it, and a document of tests', () => {
    expect(readFileSync(join(root, 'server/src/checks', `${id}.md`), 'utf8')).toContain(id)
    expect(existsSync(join(root, 'test/checks', `${id}.md`))).toBe(true)
  })

  test('is said in one line', () => {
    expect(summary).toMatch(/^\S.*\S$/)
    expect(['error', 'warning', 'information', 'hint', 'off']).toContain(severity)
  })
})

describe('the README', () => {
  test('lists the rules', () => {
    const rows = rules.map(
      ({ id, severity, summary }) => `| [\`${id}\`](server/src/checks/${id}.md) | ${severity} | ${summary.replaceAll('|', '\\|')} |\n`,
    )
    expectSection('README.md', 'rules', `| rule | default | what it reports |\n| --- | --- | --- |\n${rows.join('')}`)
  })

  test('shows a finding as it is printed', async () => {
    const { out } = await plumbline(['check', 'examples/brief.md'], { columns: 92 })
    const finding = out.split('\n\n').find((one) => one.includes('mismatched-figure'))
    if (finding === undefined) throw new Error(`no such finding in ${out}`)
    expectSection('README.md', 'sample', `\`\`\`\n${finding}\n\`\`\`\n`)
  })
})

describe('examples', () => {
  test('have a finding of every rule that can be shown', async () => {
    const { out, err, status } = await plumbline(['check', '--format', 'json', 'examples'])
    const { files } = JSON.parse(out) as { files: { findings: { rule: string }[] }[] }
    const found = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
    // Twelve words of a source in a row are what this repository does not copy, not even to show the rule.
    const shown = rules.map(({ id }) => id).filter((id) => id !== 'unquoted-reuse')
    expect([...found].sort()).toEqual(shown.sort())
    expect([err, status, files.length]).toEqual(['', 1, 2])
  })
})
