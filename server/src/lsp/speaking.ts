/**
 * The language that a writer is answered in where no draft sets it: what is wrong with packs and settings, or with what was asked for.
 *
 * In: English, as all stages say it. Out: what is set, else what the editor speaks.
 */
import type { Settings } from '../checks/settings.ts'
import { inVietnamese } from '../features/problem-words.ts'
import type { Problem } from '../knowledge/model.ts'
import type { Language } from '../text/language.ts'
import { type Connection, ResponseError } from './protocol.ts'

/** The language of an editor by its locale, such as `vi-VN`. */
export function languageOf(setting: Settings['messageLanguage'], locale: string | undefined): Language {
  if (setting !== 'auto') return setting
  return locale?.toLowerCase().startsWith('vi') === true ? 'vi' : 'en'
}

export function inLanguage(message: string, language: Language): string {
  return language === 'vi' ? (inVietnamese(message) ?? message) : message
}

/** Puts problems in a language; what is in it already is the same object. */
export function problemIn(problem: Problem, language: Language): Problem {
  const message = inLanguage(problem.message, language)
  return message === problem.message ? problem : { ...problem, message }
}

type Handler = (params: never, ...rest: never[]) => unknown

/** Gives a connection whose requests are answered in the writer's language where they say what is wrong. */
export function speaking(connection: Connection, languageFor: (uri: string | undefined) => Promise<Language>): Connection {
  const tell = async (message: string, params: unknown): Promise<string> => inLanguage(message, await languageFor(uriIn(params)))
  const told =
    (handler: Handler): Handler =>
    async (params, ...rest) => {
      try {
        const answer = (await handler(params, ...rest)) as { readonly problem?: unknown } | null
        return typeof answer?.problem === 'string' ? { ...answer, problem: await tell(answer.problem, params) } : answer
      } catch (error) {
        throw error instanceof ResponseError ? new ResponseError(error.code, await tell(error.message, params), error.data) : error
      }
    }
  return Object.create(connection, {
    onRequest: { value: (type: never, handler: Handler) => connection.onRequest(type, told(handler) as never) },
    onExecuteCommand: { value: (handler: Handler) => connection.onExecuteCommand(told(handler) as never) },
    onPrepareRename: { value: (handler: Handler) => connection.onPrepareRename(told(handler) as never) },
    onRenameRequest: { value: (handler: Handler) => connection.onRenameRequest(told(handler) as never) },
  }) as Connection
}

/** The draft that a request is about. */
function uriIn(params: unknown): string | undefined {
  const {
    uri,
    textDocument,
    arguments: [given] = [],
  } = params as {
    readonly uri?: unknown
    readonly textDocument?: { readonly uri?: unknown }
    readonly arguments?: readonly { readonly uri?: unknown }[]
  }
  const found = uri ?? textDocument?.uri ?? given?.uri
  return typeof found === 'string' ? found : undefined
}
