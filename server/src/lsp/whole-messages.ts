/**
 * Messages to a client that each leave in one piece.
 *
 * The library writes a message's head and its body one after the other, and each of the two wakes the client: that takes longer than
 * the checker takes for a key.
 */
import { Emitter, type Message, type MessageWriter } from './protocol.ts'

/**
 * Writes messages to a stream, as the base protocol has it: a head with the body's length, then the body as JSON. In a browser's worker
 * there are no streams: what stands in their place takes messages as they are.
 */
export function wholeMessages(stream: NodeJS.WritableStream | MessageWriter): MessageWriter {
  if (!('on' in stream)) return stream
  const errors = new Emitter<[Error, Message | undefined, number | undefined]>()
  const closing = new Emitter<void>()
  let failed = 0
  stream.on('error', (error: Error) => errors.fire([error, undefined, undefined]))
  stream.on('close', () => closing.fire())
  return {
    onError: errors.event,
    onClose: closing.event,
    write: (message) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify(message)
        stream.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, (error) => {
          if (error === null || error === undefined) return resolve()
          errors.fire([error, message, ++failed])
          reject(error)
        })
      }),
    end: () => void stream.end(),
    dispose: () => {
      errors.dispose()
      closing.dispose()
    },
  }
}
