/**
 * What every bundle for Node has in common.
 */

/** @satisfies {import('esbuild').BuildOptions} */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // The bundler takes these for lacking where an engine's table of characters is a little older than the newest.
  supported: { 'regexp-unicode-property-escapes': true },
  format: /** @type {const} */ ('esm'),
  charset: /** @type {const} */ ('utf8'),
  // Less to read at the start; names stay for whoever reads a trace.
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: /** @type {const} */ ('warning'),
  // Packages in the old module format call `require` for Node's own modules.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
}
