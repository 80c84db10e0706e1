/**
 * Tells which lines of files have changed since a revision of their repository.
 *
 * In: files and a revision. Out: for each file its changed lines, or all of it where the repository does not know it. `git` is started
 * by itself, never through a shell, and nothing that comes from a draft or a command line is read as an option.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Lines count from 0; `end` is the line after the last. */
export interface LineRange {
  readonly start: number
  readonly end: number
}

/** What has changed of a file: nothing where the list is empty. */
export type Changed = 'all' | readonly LineRange[]

export interface Changes {
  /** What has changed of a file at an absolute path, or why that cannot be told. */
  readonly of: (path: string) => Changed | { readonly problem: string }
}

type Repository =
  | { readonly changed: ReadonlyMap<string, readonly LineRange[]>; readonly tracked: ReadonlySet<string> }
  | { readonly problem: string }

/** Starts with nothing asked. Each repository is asked once, when a file in it comes up. */
export function changesSince(revision: string): Changes {
  const repositories = new Map<string, Repository>()
  const tops = new Map<string, string | undefined>()
  return {
    of: (path) => {
      const real = realPath(path)
      const folder = dirname(real)
      if (!tops.has(folder)) tops.set(folder, topOf(folder))
      const top = tops.get(folder)
      if (top === undefined) return { problem: `plumbline: --changed-since needs a git repository, and ${folder} is in none: leave it out` }
      const known = repositories.get(top) ?? readChanges(top, revision)
      repositories.set(top, known)
      if ('problem' in known) return known
      return known.tracked.has(real) ? (known.changed.get(real) ?? []) : 'all'
    },
  }
}

function realPath(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path))
  } catch {
    return path
  }
}

/** The top of the repository that a folder lies in. */
function topOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return undefined
  }
}

function readChanges(top: string, revision: string): Repository {
  const commit = git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  if ('problem' in commit) return commit
  if (commit.status !== 0)
    return {
      problem: `plumbline: --changed-since: no revision '${revision}' in ${top}: check its name, or fetch it (on a CI machine check out with the whole history)`,
    }
  const id = commit.out.trim()
  // Where both sides went on, only what this side did counts, as in a pull request.
  const base = git(top, ['merge-base', id, 'HEAD'])
  const since = !('problem' in base) && base.status === 0 ? base.out.trim() : id
  const diff = git(top, ['diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--text', '-M', ...PREFIXES, since, '--'])
  if ('problem' in diff) return diff
  if (diff.status !== 0)
    return { problem: `plumbline: --changed-since: git could not compare with '${revision}': ${diff.err.trim().split('\n')[0]}` }
  const tracked = git(top, ['ls-files', '-z'])
  if ('problem' in tracked) return tracked
  const changed = new Map([...readDiff(diff.out)].map(([path, ranges]) => [resolve(top, path), ranges]))
  return { changed, tracked: new Set(tracked.out.split('\0').map((path) => resolve(top, path))) }
}

const PREFIXES = ['--no-relative', '--ignore-submodules', '--src-prefix=a/', '--dst-prefix=b/']

function git(
  cwd: string,
  args: readonly string[],
): { readonly status: number | null; readonly out: string; readonly err: string } | { readonly problem: string } {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: '' }
  const ran = spawnSync('git', ['-c', 'core.quotePath=true', ...args], { cwd, encoding: 'utf8', env, maxBuffer: 1 << 30 })
  if (ran.error === undefined) return { status: ran.status, out: ran.stdout, err: ran.stderr }
  const code = 'code' in ran.error ? ran.error.code : ''
  return {
    problem:
      code === 'ENOENT'
        ? 'plumbline: --changed-since needs git, and there is none here: install it'
        : `plumbline: --changed-since: git failed (${code})`,
  }
}

/** Reads the new sides of a diff without context. */
export function readDiff(diff: string): ReadonlyMap<string, readonly LineRange[]> {
  const files = new Map<string, LineRange[]>()
  let ranges: LineRange[] = []
  let left = 0
  for (const line of diff.split('\n')) {
    // Lines of a hunk may look like anything, so they are counted.
    if (left > 0) {
      if (!line.startsWith('\\')) left--
      continue
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (hunk !== null) {
      const [, removed = '1', from = '1', added = '1'] = hunk
      left = Number(removed) + Number(added)
      if (Number(added) > 0) ranges.push({ start: Number(from) - 1, end: Number(from) - 1 + Number(added) })
    } else if (line.startsWith('+++ ')) {
      ranges = []
      const name = nameIn(line.slice(4))
      if (name.startsWith('b/')) files.set(name.slice(2), ranges)
    }
  }
  return files
}

/** A name as git writes it: in quotation marks with its bytes escaped where it is not plain; a tab ends one with spaces. */
function nameIn(written: string): string {
  const plain = written.replace(/[\t\r]+$/, '')
  if (!plain.startsWith('"')) return plain
  const bytes: number[] = []
  const body = plain.slice(1, plain.lastIndexOf('"'))
  for (const [, octal, letter, other = ''] of body.matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8))
    else bytes.push(...Buffer.from(letter === undefined ? other : (ESCAPES[letter] ?? letter), 'utf8'))
  }
  return Buffer.from(bytes).toString('utf8')
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' }

/** Tells whether a stretch of a text touches changed lines. Lines end as git has them: at line feeds. */
export function touchesChanged(changed: Changed, text: string): (span: { readonly start: number; readonly end: number }) => boolean {
  if (changed === 'all') return () => true
  if (changed.length === 0) return () => false
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const spans = changed.map(({ start, end }) => ({ start: starts[start] ?? text.length, end: starts[end] ?? text.length + 1 }))
  return ({ start, end }) => spans.some((span) => start < span.end && span.start < Math.max(end, start + 1))
}
