import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rules } from '../../server/src/checks/index.ts'
import { root } from '../harness/expect.ts'
import { packExtension } from './prepare.ts'

let vsix = ''
let files: ReadonlyMap<string, Buffer> = new Map()

beforeAll(() => {
  vsix = packExtension()
  files = unzip(readFileSync(vsix))
})
afterAll(() => rmSync(dirname(vsix), { recursive: true, force: true }))

test('the package is smaller than 1 MB and holds what it must, and nothing else', () => {
  expect(statSync(vsix).size).toBeLessThan(1_000_000)
  const listed = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${join(entry.parentPath, entry.name).slice(root.length + 1)}`)
  const wanted = [
    'package.json',
    'l10n/bundle.l10n.vi.json',
    'package.nls.json',
    'package.nls.vi.json',
    'readme.md',
    'changelog.md',
    'LICENSE.txt',
    'images/icon.png',
    'images/view.svg',
    'dist/client.cjs',
    'dist/licences.txt',
    'dist/web.js',
    'dist/worker.js',
    'dist/server-code.cjs',
    'dist/server.cjs',
    'dist/packs/vietnam-ict.pack',
    ...rules.map(({ id }) => `dist/rules/${id}.md`),
    ...listed('seeds'),
    ...listed('syntaxes'),
    ...listed('docs/images'),
    ...listed('docs/walkthrough'),
  ].map((path) => `extension/${path}`)
  expect([...files.keys()].sort()).toEqual(['[Content_Types].xml', 'extension.vsixmanifest', ...wanted].sort())
})

test('it is smaller than the quick deflate of Node makes it, and says no times', () => {
  const quick = [...files.values()].reduce((sum, bytes) => sum + deflateRawSync(bytes, { level: 9 }).length, 0)
  expect(statSync(vsix).size).toBeLessThan(0.985 * quick)
  // Midnight of the first day that the format knows.
  expect(readFileSync(vsix).readUInt32LE(10)).toBe(0x00210000)
})

test('what it says of itself needs nothing that is not in it', () => {
  const manifest = JSON.parse(String(files.get('extension/package.json')))
  for (const path of [manifest.main, manifest.browser, manifest.icon])
    expect(files.has(`extension/${path.replace('./', '')}`), path).toBe(true)
  expect([manifest.dependencies, manifest.scripts]).toEqual([undefined, undefined])
  const readme = String(files.get('extension/readme.md'))
  for (const [, path] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) expect(files.has(`extension/${path}`), path).toBe(true)
})

test('its server runs from wherever it is put', async () => {
  const top = mkdtempSync(join(tmpdir(), 'plumbline-unpacked-'))
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(top, path)), { recursive: true })
      writeFileSync(join(top, path), bytes)
    }
    const server = spawn(process.execPath, [join(top, 'extension/dist/server.cjs'), '--stdio'], {
      cwd: tmpdir(),
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    let answer = ''
    for await (const piece of server.stdout) {
      answer += piece
      const [head = '', text = ''] = answer.split('\r\n\r\n')
      if (text.length >= Number(/\d+/.exec(head)?.[0])) break
    }
    server.stdin.end()
    expect(answer).toContain(`"version":"${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}"`)
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
})

/** Reads a zip file by its list of contents (PKWARE's APPNOTE, 4.3.12). */
function unzip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const path = zip.toString('utf8', at + 46, at + 46 + name)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(start, start + size)
    const whole = method === 0 ? bytes : inflateRawSync(bytes)
    if (crc32(whole) !== zip.readUInt32LE(at + 16)) throw new Error(`${path} is damaged`)
    found.set(path, whole)
    at += 46 + name + extra + comment
  }
  return found
}
