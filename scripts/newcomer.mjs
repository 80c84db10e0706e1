/**
 * Walks the path of a newcomer in a real workbench, with the clock running: from `npm run editor` to the first figure that is corrected
 * and cited, and to the first fact of one's own. Writes docs/newcomer.md.
 *
 *     npm run newcomer
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startWorkbench } from './workbench/code-server.mjs'
import { answerQuestion, findWords, openBrowser, openDraft, openFixes, runCommand, squiggles } from './workbench/drive.mjs'
import { findCodeServer } from './workbench/host.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const top = mkdtempSync(join(tmpdir(), 'plumbline-newcomer-'))
const folder = join(top, 'drafts')
const vsix = join(top, 'plumbline.vsix')
cpSync(join(root, 'examples'), folder, { recursive: true })
const host = findCodeServer()

/** How long a key takes whoever types, in milliseconds. */
const KEY = 80
const SENTENCE = 'The town library lent 12,400 books in 2023.'
const ANSWERS = [
  ['The number, with its unit', '12,400 books'],
  ['What is measured?', 'number'],
  ['Of what?', 'books lent'],
  ['Where?', 'Norland'],
  ['When?', '2023'],
]
const SOURCE = [
  ['The title of the source', 'Yearbook of the town library'],
  ['Who published it?', 'Town library'],
  ['When did it come out?', '2024-03'],
  ['Its address, if it has one', ''],
  ['Where in the source?', 'page 4'],
]

/** @type {{ path: string, step: string, seconds: number }[]} */
const rows = []
let path = 'To the first figure corrected, with a citation'
let start = performance.now()
/** @param {string} step */
const done = (step) => {
  rows.push({ path, step, seconds: (performance.now() - start) / 1000 })
  console.log(`${rows.at(-1)?.seconds.toFixed(1)} s  ${step}`)
}

const packed = spawnSync(process.execPath, [join(root, 'scripts/vsix.mjs'), vsix], { stdio: ['ignore', 'ignore', 'inherit'] })
if (packed.status !== 0) process.exit(1)
const workbench = await startWorkbench(host, vsix)
const browser = await openBrowser()
try {
  done('Run `npm run editor`: it packs the extension, starts VS Code and prints its address')
  const page = await openDraft(browser, workbench, folder, 'brief.md')
  await squiggles(page).first().waitFor({ state: 'attached' })
  done('Open the address: the draft is there, what is found in it is underlined')
  const change = 'Change to $136 billion (2022'
  await (await openFixes(page, '$163', change)).getByText(change).first().click()
  await findWords(page, '$136 billion')
  done('Click *$163 billion*, press `Ctrl+.`, choose *Change to $136 billion*, which the citation beside it has')
  const cite = 'Insert citation [@sggp2020]'
  await (await openFixes(page, '7.55', cite)).getByText(cite).first().click()
  await findWords(page, '[@sggp2020]')
  done('Click *7.55 percent*, press `Ctrl+.`, choose *Insert citation [@sggp2020]*')

  path = 'From there to the first fact of one’s own'
  start = performance.now()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(`\n\n${SENTENCE}`, { delay: KEY })
  const { x, y } = await findWords(page, '12,400')
  await page.mouse.click(x, y)
  done('Write a sentence with a number, put the cursor on the number')
  await runCommand(page, 'Save as Fact…')
  await type(ANSWERS.slice(0, 1))
  await answerQuestion(page, 'What is it of?', { pick: 'Something else…' })
  await type(ANSWERS.slice(1))
  await answerQuestion(page, 'What kind of number is it?')
  done('Run *Save as Fact…*: confirm the number, say what it is of, where and when')
  await answerQuestion(page, 'There is no pack of your own here yet')
  await type(SOURCE)
  await page.getByText(/Plumbline: saved in kb\/sources/).waitFor()
  done('Let it make a pack, name the source: the fact is saved')

  /** @param {readonly (readonly string[])[]} questions */
  async function type(questions) {
    for (const [prompt = '', text = ''] of questions) {
      const question = page.locator('.quick-input-widget:visible')
      await question.getByText(prompt).or(question.getByPlaceholder(prompt)).first().waitFor()
      const field = question.locator('input').first()
      if ((await field.inputValue()) !== text) {
        await field.press('Control+a')
        await field.pressSequentially(text, { delay: KEY })
      }
      await page.keyboard.press('Enter')
    }
  }
} finally {
  await browser.close()
  await workbench.stop()
}
if (!existsSync(join(folder, 'kb/sources'))) throw new Error('Nothing was saved.')
writeFileSync(join(root, 'docs/newcomer.md'), report(readFileSync(join(folder, '.plumbline.yaml'), 'utf8')))
rmSync(top, { recursive: true, force: true })

/** @param {string} settings */
function report(settings) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const lines = ['# A newcomer’s path', '']
  lines.push(
    `\`npm run newcomer\` walks it in a real workbench, on the examples, with the clock running: keys and clicks as a person makes them, ${1000 / KEY} characters a second, and no time to think. Seconds are counted from the start of each path. Version ${version}, a machine with ${cpus().length} processors that was busy with other work, code-server installed before.`,
  )
  for (const name of new Set(rows.map((row) => row.path))) {
    const own = rows.filter((row) => row.path === name)
    lines.push('', `## ${name}`, '', '| | what one does | seconds |', '| --: | --- | --: |')
    for (const [at, { step, seconds }] of own.entries()) lines.push(`| ${at + 1} | ${step} | ${seconds.toFixed(1)} |`)
  }
  lines.push(
    '',
    `The pack is named in \`.plumbline.yaml\` (\`${settings.trim().replace(/\s+/g, ' ')}\`), and holds for all drafts of the folder from then on.`,
  )
  return `${lines.join('\n')}\n`
}
