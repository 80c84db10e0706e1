import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { wholeMessages } from '../../server/src/lsp/whole-messages.ts'

const message = { jsonrpc: '2.0', method: 'say', params: { words: '7,4 tỷ đồng – 😀' } }

test('a message leaves in one piece, with the length of its body in bytes', async () => {
  const pieces: string[] = []
  const stream = new Writable({
    write: (piece, _encoding, done) => {
      pieces.push(String(piece))
      done()
    },
  })
  await wholeMessages(stream).write(message)
  const body = JSON.stringify(message)
  expect(pieces).toEqual([`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`])
})

test('a message that cannot leave is told of, and so is the end', async () => {
  const stream = new Writable({ write: (_piece, _encoding, done) => done(new Error('no one reads')) })
  const writer = wholeMessages(stream)
  const failures: string[] = []
  const closed = new Promise<void>((resolve) => writer.onClose(() => resolve()))
  writer.onError(([error]) => failures.push(error.message))
  await expect(writer.write(message)).rejects.toThrow('no one reads')
  await closed
  expect(failures).toContain('no one reads')
})
