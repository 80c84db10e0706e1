import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 300_000, hookTimeout: 120_000, fileParallelism: false }

/** What the server does for an editor, without what is of a process: its start, its end, bytes that are no message. */
const FEATURES = [
  'across-drafts',
  'add-source',
  'assistants',
  'evidence',
  'findings',
  'import-table',
  'new-pack',
  'pack-files',
  'problem-language',
  'save-fact',
  'settings',
  'statements',
]

/** The tests that need a real workbench, or a browser: they take minutes, not milliseconds. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'workbench', include: ['test/workbench/**/*.test.ts'], ...slow } },
      {
        test: {
          name: 'worker',
          include: FEATURES.map((name) => `test/lsp/${name}.test.ts`),
          globalSetup: 'test/lsp/shared.ts',
          // One process for all files: they share a browser, and its library takes seconds to load.
          isolate: false,
          env: { PLUMBLINE_HOST: 'browser' },
          ...slow,
        },
      },
    ],
    fileParallelism: false,
  },
})
