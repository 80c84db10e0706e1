/**
 * What all files of the tests in a browser share: the server as it is built, and one browser.
 */
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { serveBrowser } from '../../scripts/workbench/drive.mjs'
import { buildInto } from './build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the build. */
    readonly built?: string
    /** Where the browser is to be joined. */
    readonly browser?: string
  }
}

/** Called by Vitest before the first file, and what it gives after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = buildInto()
  const browser = await serveBrowser()
  project.provide('built', built)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    rmSync(built, { recursive: true, force: true })
  }
}
