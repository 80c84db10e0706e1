import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/workbench/**'],
    // Some run the built program, and a busy machine takes its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
