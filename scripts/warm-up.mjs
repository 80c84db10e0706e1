/**
 * Leaves `server.cache` in dist/: the server checks an example once and writes down its code as it was compiled.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createProtocolConnection } from 'vscode-languageserver/node'

/** @param {string} root The repository */
export async function warmUp(root) {
  const dist = join(root, 'dist')
  const server = spawn(process.execPath, [join(dist, 'server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PLUMBLINE_CACHE: dist },
  })
  const ended = once(server, 'exit')
  const connection = createProtocolConnection(server.stdout, server.stdin)
  connection.listen()
  const path = join(root, 'examples/brief.md')
  const uri = pathToFileURL(path).href
  const text = readFileSync(path, 'utf8')
  const capabilities = { textDocument: { diagnostic: {} } }
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities })
  await connection.sendNotification('initialized', {})
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } })
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  await ended
  connection.dispose()
}
