import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decodeText } from '../../server/src/disk/decode.ts'
import { findDrafts, readDraftText } from '../../server/src/disk/files.ts'
import { lineIndex } from '../../server/src/text/line-index.ts'

let top = ''

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'plumbline-files-'))
})
afterEach(() => rmSync(top, { recursive: true, force: true }))

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true })
    writeFileSync(join(top, path), text)
  }
}

const find = (...paths: string[]) => findDrafts(paths, top, (path) => path.endsWith('.md'))
const names = (...paths: string[]) => find(...paths).files.map(({ path }) => path)

describe('findDrafts', () => {
  test('walks folders in order, and takes each file once', () => {
    write({ 'b.md': '', 'a/z.md': '', 'a/note.doc': '', 'a/b/c.md': '', '.hidden/x.md': '', 'node_modules/m/README.md': '' })
    expect(names('.')).toEqual(['a/b/c.md', 'a/z.md', 'b.md'])
    expect(names('a', './a/z.md', 'b.md')).toEqual(['a/b/c.md', 'a/z.md', 'b.md'])
  })

  test('takes a file that is named, whatever it is called, and whether it was named', () => {
    write({ 'a/x.rst': '', 'a/y.md': '' })
    expect(find('a/x.rst', 'a').files.map(({ path, named }) => [path, named])).toEqual([
      ['a/x.rst', true],
      ['a/y.md', false],
    ])
  })

  test('keeps to .gitignore files at every level', () => {
    write({
      '.git/HEAD': '',
      '.gitignore': '*.tmp.md\n/build/\ndraft-*\n',
      'a.tmp.md': '',
      'build/a.md': '',
      'deep/build/a.md': '',
      'deep/.gitignore': '!draft-1.md\nprivate\n',
      'deep/draft-1.md': '',
      'deep/draft-2.md': '',
      'deep/private/a.md': '',
      'deep/more/private/b.md': '',
      'deep/more/kept.md': '',
    })
    expect(names('.')).toEqual(['deep/build/a.md', 'deep/draft-1.md', 'deep/more/kept.md'])
    expect(names('deep')).toEqual(['deep/build/a.md', 'deep/draft-1.md', 'deep/more/kept.md'])
    expect(names('build', 'deep/private', 'a.tmp.md')).toEqual(['build/a.md', 'deep/private/a.md', 'a.tmp.md'])
  })

  test('follows links, but never round and round', () => {
    write({ 'a/x.md': '', 'other/y.md': '' })
    symlinkSync('..', join(top, 'a/up'))
    symlinkSync('../other', join(top, 'a/link'))
    symlinkSync('nowhere.md', join(top, 'a/broken.md'))
    symlinkSync('self', join(top, 'self'))
    const { files, problems } = find('a', 'self')
    expect(files.map(({ path }) => path)).toContain('a/link/y.md')
    expect(files.map(({ path }) => path)).toContain('a/x.md')
    expect(files.length).toBeLessThan(8)
    expect(problems).toEqual(['a/broken.md: no such file or folder: check the path', 'self: a link that leads back to itself: remove it'])
  })

  test('says which folder may not be read, and goes on', () => {
    write({ 'a/x.md': '', 'b/y.md': '' })
    const { files, problems } = findDrafts(
      ['.', 'c', 'a/x.md/y'],
      top,
      (path) => path.endsWith('.md'),
      (folder) => {
        if (folder.endsWith('a')) throw Object.assign(new Error('no'), { code: 'EACCES' })
        return readdirSync(folder, { withFileTypes: true })
      },
    )
    expect(files.map(({ path }) => path)).toEqual(['b/y.md'])
    expect(problems).toEqual([
      'a: this folder may not be read: change its permissions',
      'c: no such file or folder: check the path',
      'a/x.md/y: a file where a folder is expected: check the path',
    ])
  })
})

describe('reading', () => {
  const read = (bytes: Uint8Array): string => {
    writeFileSync(join(top, 'x.md'), bytes)
    const result = readDraftText({ path: 'x.md', absolute: join(top, 'x.md') })
    return 'text' in result ? result.text : result.problem
  }

  test('keeps a byte order mark and line ends', () => {
    expect(read(Buffer.from('\ufeffa\r\nđồng\n'))).toBe('\ufeffa\r\nđồng\n')
  })

  test.each([
    [[0x61, 0x0a, 0xe9, 0x20], 'x.md: is not UTF-8: byte 0xe9 at byte 2 (line 2): save it as UTF-8'],
    [[0xc3, 0xa9, 0xed, 0xa0, 0x80], 'x.md: is not UTF-8: byte 0xed at byte 2 (line 1): save it as UTF-8'],
    [[0x61, 0xf0, 0x9f], 'x.md: is not UTF-8: byte 0xf0 at byte 1 (line 1): save it as UTF-8'],
    [[0x61, 0x00, 0x62], 'x.md: has a NUL byte at byte 1 (line 1), so it is no text: give a Markdown or plain text file'],
    [[0xff, 0xfe, 0x61, 0x00], 'x.md: is UTF-16: save it as UTF-8'],
  ])('says where %j is no text', (bytes, message) => {
    expect(read(Uint8Array.from(bytes))).toBe(message)
  })

  test('says what is wrong with the path', () => {
    expect(readDraftText({ path: 'gone.md', absolute: join(top, 'gone.md') })).toEqual({
      problem: 'gone.md: no such file or folder: check the path',
    })
    expect(readDraftText({ path: 'f', absolute: top })).toEqual({
      problem: 'f: a folder where a file is expected: give the path of a file',
    })
  })

  test('decodes half a million characters of every length', () => {
    const text = 'aé€😀'.repeat(100_000)
    expect(decodeText(Buffer.from(text))).toEqual({ text })
  })
})

describe('lineIndex', () => {
  test('counts as LSP does: every kind of line end, UTF-16 units, no byte order mark', () => {
    const index = lineIndex('\ufeffab\r\n😀c\rd\n')
    expect([1, 3, 5, 7, 9, 11].map((offset) => index.positionAt(offset))).toEqual([
      { line: 0, character: 0 },
      { line: 0, character: 2 },
      { line: 1, character: 0 },
      { line: 1, character: 2 },
      { line: 2, character: 0 },
      { line: 3, character: 0 },
    ])
    expect([0, 1, 2, 3].map((line) => index.lineSpan(line))).toEqual([
      { start: 1, end: 3 },
      { start: 5, end: 8 },
      { start: 9, end: 10 },
      { start: 11, end: 11 },
    ])
  })
})
