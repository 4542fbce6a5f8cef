import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const IMPORT = /(?:from\s+|import\s+|import\()['"]([^'"]+)['"]/g
const TYPE_IMPORT = /import type [^'"]+from ['"][^'"]+['"]/g

/** Who may import whom: a file's layer, and the layers and packages that it may use. */
const LAYERS: readonly { name: string; holds: RegExp; may: RegExp }[] = [
  { name: 'lib/law', holds: /^lib\/law\//, may: /^lib\/(law\/|dates$)/ },
  {
    name: 'lib/server',
    holds: /^lib\/server\//,
    may: /^(lib|db|messages)\/|^(next|react|next-intl)(\/|$)|^(zod|node:|exceljs$|docx$|papaparse$|saxes$|yazl$|yauzl$|nodemailer$|otpauth$|@zxcvbn-ts\/|@node-rs\/|@resvg\/|@myriaddreamin\/)/,
  },
  { name: 'lib', holds: /^lib\//, may: /^lib\/(?!server\/)|^(zod|papaparse)$/ },
  { name: 'db', holds: /^db\//, may: /^db\/|^lib\/(?!server\/)|^(node:|drizzle-orm|better-sqlite3|pinyin-pro)/ },
  {
    name: 'components',
    holds: /^components\//,
    may: /^components\/|^lib\/(?!server\/)|^(react|next|next-intl|recharts|radix-ui|zod|@tanstack|@hookform|cmdk|papaparse|lexical|@lexical|uqr$)/,
  },
  {
    name: 'app',
    holds: /^app\//,
    may: /^(app|components|lib|db)\/|^(react|next|next-intl|zod|@tanstack|react-hook-form|radix-ui|get-nonce$|node:)/,
  },
]

const isTest = (file: string) => /\.(test|fixture)\.|^db\/testing\//.test(file)

function sourcesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !isTest(file))
}

function importsOf(file: string, { types } = { types: true }): string[] {
  const source = readFileSync(path.join(ROOT, file), 'utf8')
  const text = types ? source : source.replace(TYPE_IMPORT, '')
  return [...text.matchAll(IMPORT)].map(([, target]) => resolved(file, target!))
}

function resolved(file: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2)
  return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target
}

const sources = ['lib', 'db', 'components', 'app'].flatMap(sourcesUnder)

test('every layer imports only what lies below it', () => {
  const strays = sources.flatMap((file) => {
    const layer = LAYERS.find(({ holds }) => holds.test(file))!
    return importsOf(file)
      .filter((target) => !layer.may.test(target))
      .map((target) => `${file} imports ${target}`)
  })
  expect(strays).toEqual([])
})

test('a domain of lib uses another one by its types only', () => {
  const domain = (file: string) =>
    /^lib\/(requests|remedies|published|documents|figures|organ|supervision)\//.exec(file)?.[1]
  const strays = sources
    .filter((file) => domain(file))
    .flatMap((file) =>
      importsOf(file, { types: false })
        .filter((target) => domain(target) && domain(target) !== domain(file))
        .map((target) => `${file} imports ${target}`),
    )
  expect(strays).toEqual([])
})

test('a segment of app does not reach into a sibling segment', () => {
  const segment = (file: string) => /^app\/(?:\(staff\)\/)?([^/]+)\//.exec(file)?.[1]
  const open = ['attachments', 'language', 'sign-in']
  const strays = sources
    .filter((file) => file.startsWith('app/'))
    .flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            target.startsWith('app/') && segment(target) !== segment(file) && !open.includes(segment(target) ?? ''),
        )
        .map((target) => `${file} imports ${target}`),
    )
  expect(strays).toEqual([])
})

test('no file is named for being a leftover, and there are no barrels', () => {
  const names = sources.map((file) => path.posix.basename(file))
  expect(names.filter((name) => /^(utils?|helpers?|index)\./.test(name))).toEqual([])
})

/** What is asked before there is anybody to ask for: who signs in, with what, and what the pages before that show. */
const BEFORE_SIGN_IN =
  /^db\/queries\/session\.ts|^db\/queries\/tokens\.ts validToken|^db\/queries\/reminders\.ts feedDuties|^db\/queries\/organ\.ts (ledgerIsFounded|organName)$/
/** Parts of queries: they take a table or a condition, and no page can do anything with them. */
const PARTS = [
  'db/queries/day-columns.ts yearsIn',
  'db/queries/interpretations.ts interpretationOf',
  'db/queries/request-conditions.ts hadAct',
  'db/queries/supervision.ts entriesWhere',
]

test('every query takes the actor whom it answers', () => {
  const strays = sources
    .filter((file) => file.startsWith('db/queries/'))
    .flatMap((file) => {
      const functions = readFileSync(path.join(ROOT, file), 'utf8').split(/^(?=export )/m)
      return functions
        .map((text) => ({ name: /^export (?:async )?function (\w+)/.exec(text)?.[1], text }))
        .filter(({ name, text }) => name && /\bconnection\(\)/.test(text.split(/^}/m)[0]!))
        .filter(({ text }) => !text.split(/\{$/m)[0]!.includes(': Actor'))
        .map(({ name }) => `${file} ${name}`)
    })
  expect(strays.filter((stray) => !BEFORE_SIGN_IN.test(stray)).sort()).toEqual(PARTS)
})
