import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const DOCS = [
  'README.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll(path.sep, '/')}`),
]

/** A path from the root of the project, in running text, in backticks or in a drawing. */
const PATH =
  /(?<![\w./-])(?:app|assets|bench|bin|components|db|docs|e2e|lib|messages|opened|resilience|server)\/(?:(?:\([\w-]+\)|\[[\w-]+\]|[\w-]+(?:\.[\w-]+)*)\/?)*/g
/** A file named in backticks without its folder, such as `next.config.js`. */
const FILE_IN_BACKTICKS = /`([\w.-]+\.(?:ts|tsx|mjs|js|sql))`/g
const LINK = /\]\((?!https?:)([^)#\s]*)(?:#([\w-]+))?\)/g

const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

const FILES = new Set(
  readdirSync(ROOT)
    .filter((name) => !['node_modules', '.git', '.next'].includes(name))
    .flatMap((name) => [name, ...namesBelow(name)]),
)

function namesBelow(folder: string): string[] {
  try {
    return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.basename(name),
    )
  } catch {
    return []
  }
}

test.each(DOCS)('%s names only files and folders that exist', (doc) => {
  const paths = [...textOf(doc).matchAll(PATH)].map(([found]) => found)
  const names = [...textOf(doc).matchAll(FILE_IN_BACKTICKS)].map(([, name]) => name!)
  expect([
    ...paths.filter((found) => !existsSync(path.join(ROOT, found))),
    ...names.filter((name) => !FILES.has(name)),
  ]).toEqual([])
})

test.each(DOCS)('%s links only to files and places that exist', (doc) => {
  const broken = [...withoutCode(textOf(doc)).matchAll(LINK)].filter(([, target, place]) => {
    const file = target ? path.posix.join(path.posix.dirname(doc), target) : doc
    return !existsSync(path.join(ROOT, file)) || (place && !placesIn(textOf(file)).has(place))
  })
  expect(broken.map(([link]) => link)).toEqual([])
})

/** Brackets of a pattern that is quoted are no link. */
function withoutCode(text: string): string {
  return text.replace(/`[^`\n]+`/g, '')
}

/** The ids under which a text's headings and anchors can be linked to. */
function placesIn(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
  return new Set([...headings, ...[...text.matchAll(/<a id="([\w-]+)">/g)].map(([, id]) => id!)])
}
