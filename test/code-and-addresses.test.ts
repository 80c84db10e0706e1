import { expect, test } from 'vitest'
import { analyse, findingsOf } from '../server/src/analysis.ts'
import type { Settings } from '../server/src/checks/settings.ts'
import { bundled } from './harness/pack.ts'

const SETTINGS: Settings = { asOf: '2026-06-30', rules: {}, citationStyle: 'auto', messageLanguage: 'auto' }

const claims = (text: string): readonly string[] => {
  const analysis = analyse({ path: 'draft.md', text, markup: 'markdown' }, bundled(), SETTINGS)
  findingsOf(analysis)
  return analysis.blocks.flatMap(({ source, resolved, quotes }) => [
    ...resolved.figures.map(({ span }) => source.text.slice(span.start, span.end)),
    ...(quotes?.quotations ?? []).map(({ span }) => source.text.slice(span.start, span.end)),
  ])
}

const SILENT = [
  '`14 Mt`',
  '``a ` 14 Mt ` b``',
  '`14\nMt`',
  '    14 Mt\n\n    15 Mt',
  '\t"14 Mt"',
  '- \n\n      14 Mt',
  '```\n14 Mt\n```',
  '~~~~ 14 per cent\n```\n15 per cent\n~~~~',
  '> ```\n> 14 Mt',
  '1. a\n\n   ```\n   14 Mt\n   ```',
  '```\n14 Mt',
  '<https://example.org/14-per-cent/15%>',
  '[there](https://example.org/14?15=16%25 "14 Mt")',
  '[there](<14 Mt> (15 Mt))',
  '![14 Mt](15-mt.png)',
  '[there][14]\n\n[14]: /15/16 "17 Mt"',
  "[there]\n\n[there]:\n  /15-mt\n  '16 Mt'",
  '<a href="/14-mt" title="15 Mt">there</a>',
  '<pre>\n14 Mt\n\n15 Mt</pre>',
  '<script>\nconst a = "14 Mt"\n\n15\n</script>',
  '<style>\n.a { width: 14%; }\n\n</style>',
  '<!-- 14 Mt\n\n15 Mt -->',
  '<?php echo "14 Mt"; ?>',
  '<![CDATA[14 Mt]]>',
  'a <img alt="14 Mt" width=15%> b',
  '14@example.org <15@example.org>',
]

test.each(SILENT)('no claim is read from %j', (text) => {
  expect(claims(`${text}\n`)).toEqual([])
})

test('what only looks like code or an address is read', () => {
  expect(claims('\\`14 Mt\\`\n')).toEqual(['14 Mt'])
  expect(claims('`14 Mt\n')).toEqual(['14 Mt'])
  expect(claims('[14 Mt](/there)\n')).toEqual(['14 Mt'])
  expect(claims('< 14 Mt >\n')).toEqual(['< 14 Mt'])
  expect(claims('a\n    14 Mt\n')).toEqual(['14 Mt'])
})
