import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { MESSAGE_SECTIONS, type MessageSection, sectionsAt } from '@/lib/message-sections'
import { sectionText } from '@/server/messages'

const ROOT = path.resolve(import.meta.dirname, '..')
const IMPORT = /^(?:import|export)\s+(?!type\s)[^'"]*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]/gm
const MORE = /<MoreMessages of="(\w+)"/g
const TRANSLATOR = /useTranslations\('([^'.]+)/g

const files = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' }).map(
  (file) => `app/${file.replaceAll(path.sep, '/')}`,
)
const pages = files.filter((file) => file.endsWith('/page.tsx'))
const everywhere = files.filter((file) => /\/(layout|error|not-found|forbidden)\.tsx$/.test(file))

const texts = new Map<string, string>()

function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(path.join(ROOT, file), 'utf8')
  texts.set(file, text)
  return text
}

const isClient = (file: string) => textOf(file).startsWith("'use client'")

const importsOfFile = new Map<string, string[]>()

function importsOf(file: string): string[] {
  const imports = importsOfFile.get(file) ?? importsIn(file)
  importsOfFile.set(file, imports)
  return imports
}

function importsIn(file: string): string[] {
  return [...textOf(file).matchAll(IMPORT)].flatMap(([, named, loaded]) => {
    const target = (named ?? loaded)!
    const base = target.startsWith('@/') ? target.slice(2) : path.posix.join(path.posix.dirname(file), target)
    if (!/^[.@]\/|^\.\./.test(target)) return []
    return ['', '.ts', '.tsx']
      .map((end) => base + end)
      .filter((name) => /\.tsx?$/.test(name) && existsSync(path.join(ROOT, name)))
  })
}

/** All files that one imports, and those these import; `until` says which of them to end at. */
function reached(starts: readonly string[], until: (file: string) => boolean): string[] {
  const seen = new Set<string>()
  const open = [...starts]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    if (!until(file)) open.push(...importsOf(file))
  }
  return [...seen]
}

/** The client components of each page, with whatever they import and load. */
const clientFilesOf = new Map(
  [...pages, ...everywhere].map((page) => {
    const clients = reached([page], isClient).filter(isClient)
    return [page, reached(clients, (file) => textOf(file).startsWith("'use server'"))] as const
  }),
)
const clientFiles = (page: string) => clientFilesOf.get(page)!

/** The namespaces of what a page shows in the browser. */
function spokenBy(page: string): Set<string> {
  return new Set(clientFiles(page).flatMap((file) => [...textOf(file).matchAll(TRANSLATOR)].map(([, name]) => name!)))
}

/** The sections that a page gets: by its address, and later by the parts of it that ask for one. */
function sectionsOf(page: string): string[] {
  return [...sectionsAt(addressOf(page)), ...laterSectionsOf(page)]
}

function laterSectionsOf(file: string): string[] {
  return clientFiles(file).flatMap((each) => [...textOf(each).matchAll(MORE)].map(([, section]) => section!))
}

/** An address at which a page stands, with a part that is no page's name for each of its parameters. */
function addressOf(page: string): string {
  return `/${page.replace(/^app\/|\([^)]+\)\/|\/?page\.tsx$/g, '').replace(/\[[^\]]+\]/g, '1')}`
}

const namesIn = (section: string): readonly string[] => MESSAGE_SECTIONS[section as MessageSection]

test.each(pages)('%s gets the messages of its client components', (page) => {
  const there = new Set(sectionsOf(page).flatMap(namesIn))
  expect([...spokenBy(page)].filter((name) => !there.has(name))).toEqual([])
})

test('layouts and the pages for failures get by with the frame, which every page has, and what they ask for later', () => {
  const missing = everywhere.flatMap((file) => {
    const there = new Set(['frame', ...laterSectionsOf(file)].flatMap(namesIn))
    return [...spokenBy(file)].filter((name) => !there.has(name))
  })
  expect(missing).toEqual([])
})

test('no section has messages that none of its pages says', () => {
  const idle = Object.entries(MESSAGE_SECTIONS).flatMap(([section, names]) => {
    const own = [
      ...pages.filter((page) => sectionsOf(page).includes(section)),
      ...everywhere.filter((file) => section === 'frame' || laterSectionsOf(file).includes(section)),
    ]
    const said = new Set(own.flatMap((page) => [...spokenBy(page)]))
    return names.filter((name) => !said.has(name)).map((name) => `${section}: ${name}`)
  })
  expect(idle).toEqual([])
})

test('a section holds the messages under its names, in both languages', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const section = JSON.parse(sectionText(locale, 'frame')) as Record<string, Record<string, string>>
    expect(Object.keys(section)).toEqual([...MESSAGE_SECTIONS.frame])
    for (const messages of Object.values(section)) expect(Object.keys(messages)).not.toEqual([])
  }
})

test('a page whose components ask the server has the client that does it', () => {
  const asks = (file: string) =>
    /from '@tanstack\/react-query'/.test(textOf(file)) && !textOf(file).includes('QueryProvider')
  expect(pages.filter((page) => clientFiles(page).some(asks) && !textOf(page).includes('<QueryProvider>'))).toEqual([])
})
