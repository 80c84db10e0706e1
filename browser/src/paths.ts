/**
 * Paths and addresses of files as Node has them on POSIX.
 */

const sep = '/'

function isAbsolute(path: string): boolean {
  return path.startsWith('/')
}

/** Takes `.` and `..` out. */
function normalize(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '..' || !isAbsolute(path)) parts.push(part)
  }
  const joined = parts.join('/')
  if (isAbsolute(path)) return `/${joined}`
  return joined === '' ? '.' : joined
}

function join(...parts: readonly string[]): string {
  return normalize(parts.filter((part) => part !== '').join('/'))
}

/** There is no working folder but the top. */
export function resolve(...parts: readonly string[]): string {
  let path = ''
  for (const part of parts) path = isAbsolute(part) ? part : `${path}/${part}`
  return normalize(isAbsolute(path) ? path : `/${path}`)
}

export function dirname(path: string): string {
  const at = path.replace(/\/+$/, '').lastIndexOf('/')
  if (at < 0) return isAbsolute(path) ? '/' : '.'
  return path.slice(0, at) || '/'
}

function basename(path: string, ending = ''): string {
  const name = path.replace(/\/+$/, '').replace(/^.*\//, '')
  return ending !== '' && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name
}

function extname(path: string): string {
  return /[^.](\.[^.]*)$/.exec(basename(path))?.[1] ?? ''
}

function relative(from: string, to: string): string {
  const [a, b] = [resolve(from).split('/').filter(Boolean), resolve(to).split('/').filter(Boolean)]
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/')
}

export function pathToFileURL(path: string): URL {
  return new URL(`file://${resolve(path).split('/').map(encodeURIComponent).join('/')}`)
}

export function fileURLToPath(url: string | URL): string {
  return decodeURIComponent(new URL(url).pathname)
}

/** The module of paths. */
export const posix = { sep, isAbsolute, normalize, join, resolve, dirname, basename, extname, relative }
