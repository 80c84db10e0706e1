import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../../scripts/workbench/drive.mjs'
import { analyse } from '../../server/src/analysis.ts'
import { evidencePage } from '../../server/src/features/evidence-pages.ts'
import { evidenceReport } from '../../server/src/features/evidence-report.ts'
import { bundled } from '../harness/pack.ts'

const TEXT = `# ICT

In 2022 ICT revenue was US$148 billion, and exports of hardware and electronics were $163 billion.
It took three meetings to agree on that.
`

let browser: Awaited<ReturnType<typeof openBrowser>>

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('the evidence report', () => {
  test.each([
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
    ['dark', 'active'],
  ] as const)('can be read by everybody on a %s screen, with high contrast %s', async (colorScheme, forcedColors) => {
    const settings = { asOf: '2024-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' } as const
    const report = evidenceReport(analyse({ path: 'draft.md', text: TEXT, markup: 'markdown' }, bundled(), settings))
    const page = await browser.newPage({ colorScheme, forcedColors, contrast: forcedColors === 'active' ? 'more' : 'no-preference' })
    await page.setContent(evidencePage([report], 'html', { link: () => 'command:show' }))
    await page.evaluate(axe.source)
    const { violations, passes } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
    expect(passes.length).toBeGreaterThan(10)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await page.close()
  })
})
