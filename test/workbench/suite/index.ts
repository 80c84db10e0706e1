/**
 * The entry that a workbench calls: runs the suite within the extension host and writes what came of it.
 *
 * Whoever started the workbench believes that file alone: where the host dies, a remote workbench reports success.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Mocha from 'mocha'
import { env, version } from 'vscode'

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000, reporter: 'spec' })
  for (const name of readdirSync(__dirname)) if (name.endsWith('.suite.cjs')) mocha.addFile(join(__dirname, name))
  const passed: string[] = []
  const failed: { title: string; error: string }[] = []
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', (test) => void passed.push(test.title))
      .on(
        'fail',
        (test, error: unknown) =>
          void failed.push({ title: test.title, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      )
  })
  const file = process.env.PLUMBLINE_SUITE_RESULT
  if (file !== undefined) writeFileSync(file, JSON.stringify({ passed, failed, app: env.appName, version }))
}
