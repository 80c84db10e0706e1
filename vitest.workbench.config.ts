import { defineConfig } from 'vitest/config'

/** The tests that need a real workbench: they take minutes, not milliseconds. */
export default defineConfig({
  test: {
    include: ['test/workbench/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
