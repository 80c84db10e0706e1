import { createHash as nodeHash, randomBytes } from 'node:crypto'
import { posix as nodePaths } from 'node:path'
import { deflateRawSync, crc32 as nodeSum } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Buffer as Bytes, isUtf8 } from '../../browser/src/bytes.ts'
import { crc32 } from '../../browser/src/crc32.ts'
import { newFiles } from '../../browser/src/files.ts'
import { inflateRaw } from '../../browser/src/inflate.ts'
import { fileURLToPath, pathToFileURL, posix } from '../../browser/src/paths.ts'
import { createHash } from '../../browser/src/sha256.ts'

const path = fc
  .array(fc.constantFrom('a', 'b.md', '..', '.', '/', '//', 'kb', 'c d.tar.gz'), { maxLength: 6 })
  .map((parts) => parts.join('/'))
const bytes = fc.uint8Array({ maxLength: 600 })

describe('the room where there is no Node does as Node does', () => {
  test('with paths', () => {
    fc.assert(
      fc.property(path, path, (a, b) => {
        const [one, two] = [`/${a}`, `/${b}`]
        expect(posix.resolve(one, b)).toBe(nodePaths.resolve(one, b))
        expect(posix.join(one, b)).toBe(nodePaths.join(one, b).replace(/(?!^)\/$/, ''))
        expect(posix.relative(one, two)).toBe(nodePaths.relative(one, two))
        expect(posix.dirname(posix.resolve(one))).toBe(nodePaths.dirname(posix.resolve(one)))
        expect(posix.basename(posix.resolve(one))).toBe(nodePaths.basename(posix.resolve(one)))
        expect(fileURLToPath(pathToFileURL(one))).toBe(posix.resolve(one))
      }),
    )
    expect(fileURLToPath(pathToFileURL('/Bản thảo #1 (50 %).md'))).toBe('/Bản thảo #1 (50 %).md')
    expect(['a/b.tar.gz', '.bib', 'x'].map(posix.extname)).toEqual(['.gz', '', ''])
  })

  test('with hashes', () => {
    fc.assert(
      fc.property(bytes, fc.string(), (one, two) => {
        expect(createHash().update(one).update(two).digest('hex')).toBe(nodeHash('sha256').update(one).update(two).digest('hex'))
      }),
    )
    const long = randomBytes(200_000)
    expect(createHash().update(long).digest('hex')).toBe(nodeHash('sha256').update(long).digest('hex'))
  })

  test('with sums and numbers', () => {
    fc.assert(
      fc.property(bytes, fc.string(), (one, two) => {
        expect(crc32(one, crc32(two))).toBe(nodeSum(one, nodeSum(two)))
      }),
    )
    fc.assert(
      fc.property(fc.nat(), fc.double(), (whole, real) => {
        const data = Buffer.alloc(13)
        data.writeUInt32LE(whole, 1)
        data.writeDoubleLE(real, 5)
        const room = Bytes.from(data)
        expect([room.readUInt32LE(1), room.readDoubleLE(5)]).toEqual([whole, real])
      }),
    )
  })

  test('with files that are read in parts', () => {
    const { fs, put } = newFiles(() => undefined)
    put('/a.pack', new Uint8Array([1, 2, 3, 4, 5]))
    const file = fs.openSync('/a.pack', 'r')
    const into = new Uint8Array(4)
    expect([fs.fstatSync(file)?.size, fs.readSync(file, into, 1, 3, 3), [...into]]).toEqual([5, 2, [0, 4, 5, 0]])
    fs.closeSync(file)
    expect([...fs.readFileSync('/a.pack')]).toEqual([1, 2, 3, 4, 5])
    expect(() => fs.openSync('/b.pack', 'r')).toThrow('ENOENT')
  })

  test('with what is deflated, stored or damaged', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(0, 1, 9), (data, level) => {
        expect([...inflateRaw(deflateRawSync(data, { level }))]).toEqual([...data])
      }),
    )
    const text = Buffer.from('Emissions of steel works in Norland were 44 Mt in 2022. '.repeat(2000))
    const small = deflateRawSync(text)
    expect(Buffer.from(inflateRaw(small)).equals(text)).toBe(true)
    expect(() => inflateRaw(small.subarray(0, 50))).toThrow('early')
    expect(() => inflateRaw(small, { maxOutputLength: 100 })).toThrow('large')
  })

  test('with bytes and texts', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(Bytes.from(data).toString('base64')).toBe(Buffer.from(data).toString('base64'))
        expect([...Bytes.from(Buffer.from(data).toString('base64'), 'base64')]).toEqual([...data])
        expect(Bytes.from(data).toString('hex')).toBe(Buffer.from(data).toString('hex'))
      }),
    )
    expect(Bytes.from('tỷ – 1').toString()).toBe('tỷ – 1')
    expect([isUtf8(Buffer.from('tỷ')), isUtf8(Uint8Array.of(0xc3))]).toEqual([true, false])
  })
})

describe('files in memory', () => {
  test('are read, listed, written whole and told of', () => {
    const told: [string, string | undefined][] = []
    const { fs, put, remove } = newFiles((at, data) => told.push([at, data === null ? undefined : new TextDecoder().decode(data)]))
    put('/w/kb/pack.yaml', Buffer.from('schema: 1\n'))
    put('/w/a.md', Buffer.from('A'))
    expect(fs.readdirSync('/w').sort()).toEqual(['a.md', 'kb'])
    expect([fs.statSync('/w/kb')?.isDirectory(), fs.statSync('/w/a.md')?.isFile()]).toEqual([true, true])
    expect(fs.readFileSync('/w/../w/a.md', 'utf8')).toBe('A')
    expect([fs.existsSync('/w/b.md'), fs.statSync('/w/b.md', { throwIfNoEntry: false })]).toEqual([false, undefined])
    for (const [reach, code] of [
      [() => fs.readFileSync('/w/b.md'), 'ENOENT'],
      [() => fs.readFileSync('/w/kb'), 'EISDIR'],
      [() => fs.readdirSync('/w/a.md'), 'ENOTDIR'],
    ] as const)
      expect(reach).toThrow(expect.objectContaining({ code }))

    const file = fs.openSync('/w/.b.tmp', 'w')
    for (const piece of ['new', ' text']) fs.writeSync(file, Buffer.from(piece))
    fs.closeSync(file)
    expect(told).toEqual([])
    fs.renameSync('/w/.b.tmp', '/w/b.md')
    expect(told).toEqual([['/w/b.md', 'new text']])
    expect(fs.readdirSync('/w').sort()).toEqual(['a.md', 'b.md', 'kb'])
    remove('/w/a.md')
    expect(fs.readdirSync('/w').sort()).toEqual(['b.md', 'kb'])
  })
})
