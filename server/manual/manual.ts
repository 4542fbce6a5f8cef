import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Block, readMarkdown } from '@/lib/manual/markdown'
import { MANUAL_PAGES, type ManualPage } from '@/lib/manual/pages'

const FOLDER = path.join(process.env.LEDGER_ROOT ?? process.cwd(), 'docs', 'manual')

/** A page of the manual: its title, which is its first heading, and what follows. */
export function manualPage(name: ManualPage): { title: string; blocks: Block[] } {
  const [first, ...blocks] = readMarkdown(readFileSync(path.join(FOLDER, `${name}.md`), 'utf8'))
  if (first?.kind !== 'heading') throw new Error(`the page ${name} of the manual begins without a title`)
  return { title: first.text, blocks }
}

/** Names and titles of all pages, in their order. */
export function manualContents(): { name: ManualPage; title: string }[] {
  return MANUAL_PAGES.map((name) => ({ name, title: manualPage(name).title }))
}

/** The bytes of a picture (PNG) by its name in the folder of pictures; `undefined` where there is none of that name. */
export function manualPicture(name: string): Buffer<ArrayBuffer> | undefined {
  if (!/^[\w-]+\.png$/.test(name)) return undefined
  try {
    return readFileSync(path.join(FOLDER, 'pictures', name))
  } catch {
    return undefined
  }
}
