/**
 * Reads a Markdown document as tests: each fenced block named `draft` is one, under the `##` heading that it stands in.
 *
 * Blocks are fenced as ```` ```md draft ````, `md fixed`, `yaml pack`, `yaml settings`, `bib bibliography`, `text message`. A pack, settings or
 * bibliography before the first heading hold for all tests of the document; a test's own add to them.
 */

/** A fenced block: the last word of its info string, and its text without the fences. */
export interface Block {
  readonly name: string
  readonly text: string
  /** Where its text stands in the document. */
  readonly start: number
  readonly end: number
  /** The draft is read as this markup: the first word of the info string. */
  readonly markup: string
  readonly line: number
}

export interface DocumentTest {
  readonly name: string
  /** The line of its draft, from 1. */
  readonly line: number
  readonly draft: Block
  readonly fixed: Block | undefined
  readonly message: Block | undefined
  /** Those of the whole document first. */
  readonly packs: readonly string[]
  readonly settings: readonly string[]
  readonly bibliographies: readonly Block[]
}

/** Reads the tests of a document. */
export function readDocument(text: string): readonly DocumentTest[] {
  const tests: {
    name: string
    line: number
    draft: Block
    fixed: Block | undefined
    message: Block | undefined
    packs: string[]
    settings: string[]
    bibliographies: Block[]
  }[] = []
  let heading: string | undefined
  let inSection = 0
  const shared = { packs: [] as string[], settings: [] as string[], bibliographies: [] as Block[] }
  let own = { packs: [] as string[], settings: [] as string[], bibliographies: [] as Block[] }
  for (const item of items(text)) {
    if ('heading' in item) {
      heading = item.heading
      inSection = 0
      own = { packs: [], settings: [], bibliographies: [] }
      continue
    }
    const last = inSection > 0 ? tests.at(-1) : undefined
    const to = heading === undefined ? shared : own
    switch (item.name) {
      case 'pack':
        to.packs.push(item.text)
        break
      case 'settings':
        to.settings.push(item.text)
        break
      case 'bibliography':
        to.bibliographies.push(item)
        break
      case 'draft':
        inSection++
        tests.push({
          name: `${heading ?? 'Draft'}${inSection > 1 ? ` (${inSection})` : ''}`,
          line: item.line,
          draft: item,
          fixed: undefined,
          message: undefined,
          packs: [...shared.packs, ...own.packs],
          settings: [...shared.settings, ...own.settings],
          bibliographies: [...shared.bibliographies, ...own.bibliographies],
        })
        break
      case 'fixed':
      case 'message':
        if (last === undefined) throw new Error(`line ${item.line}: a block '${item.name}' without a draft before it`)
        last[item.name] = item
        break
    }
  }
  return tests
}

const FENCE = /^(`{3,})(\S*)(?: +(\S+))?\s*$/

function items(text: string): readonly (Block | { readonly heading: string })[] {
  const found: (Block | { readonly heading: string })[] = []
  let open: { fence: string; markup: string; name: string; start: number; line: number } | undefined
  let at = 0
  let number = 0
  for (const line of text.split('\n')) {
    number++
    const next = at + line.length + 1
    if (open === undefined) {
      const fence = FENCE.exec(line)
      if (fence !== null) open = { fence: fence[1] as string, markup: fence[2] ?? '', name: fence[3] ?? '', start: next, line: number + 1 }
      else if (line.startsWith('## ')) found.push({ heading: line.slice(3).trim() })
    } else if (line.trimEnd() === open.fence) {
      const { markup, name, start } = open
      found.push({ name, markup, start, end: at, line: open.line, text: text.slice(start, at) })
      open = undefined
    }
    at = next
  }
  if (open !== undefined) throw new Error(`line ${open.line - 1}: a fence is not closed`)
  return found
}

/** Replaces the text of blocks in their document. */
export function rewrite(text: string, changes: ReadonlyMap<Block, string>): string {
  let result = text
  for (const [block, content] of [...changes].sort(([a], [b]) => b.start - a.start)) {
    const ended = content === '' || content.endsWith('\n') ? content : `${content}\n`
    result = result.slice(0, block.start) + ended + result.slice(block.end)
  }
  return result
}
