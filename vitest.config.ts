import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    {
      // The bundler's `text` loader for Markdown, so that tests read a rule's page as the program does.
      name: 'markdown-as-text',
      enforce: 'pre',
      transform: (code, id) => (id.endsWith('.md') ? { code: `export default ${JSON.stringify(code)}`, map: null } : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
  },
})
