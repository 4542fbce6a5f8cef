import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const IMPORT = /(?:from\s+|import\s+|import\()['"]([^'"]+)['"]/g
const TYPE_IMPORT = /import type [^'"]+from ['"][^'"]+['"]/g

/** Who may import whom, from the bottom up: a file's storey, and the storeys and packages that it may use. */
const LAYERS: readonly { name: string; holds: RegExp; may: RegExp; mayTypes?: RegExp }[] = [
  { name: 'lib/law', holds: /^lib\/law\//, may: /^lib\/(law\/|dates$)/ },
  {
    name: 'lib',
    holds: /^lib\//,
    may: /^lib\/|^(zod|papaparse|docx|saxes|yauzl|yazl|parse5|pdfjs-dist\/legacy\/build\/pdf\.mjs|@resvg\/resvg-js|@zxcvbn-ts\/language-common|node:(module|path|url|util|stream|timers)(\/\w+)?)$/,
  },
  { name: 'db', holds: /^db\//, may: /^(db|lib)\/|^(node:|drizzle-orm|better-sqlite3|pinyin-pro)/ },
  {
    name: 'server',
    holds: /^server\//,
    may: /^(server|db|lib|messages)\/|^(next|react|next-intl)(\/|$)|^(zod|node:|papaparse$|yazl$|yauzl$|nodemailer$|otpauth$|@node-rs\/|@myriaddreamin\/)/,
  },
  {
    name: 'components/messages',
    holds: /^components\/messages\//,
    may: /^(components\/messages|lib|messages)\/|^(react|react-dom|next|next-intl)(\/|$)/,
  },
  {
    name: 'components',
    holds: /^components\//,
    may: /^(components|lib)\/|^(react|next|next-intl|recharts|radix-ui|zod|@tanstack|@hookform|cmdk|papaparse|lexical|@lexical|uqr$)/,
    mayTypes: /^db\//,
  },
  {
    name: 'app',
    holds: /^app\//,
    may: /^(app|components|server|lib|db)\/|^(react|next|next-intl|zod|@tanstack|react-hook-form|radix-ui|get-nonce$|node:)/,
  },
  {
    name: 'bin',
    holds: /^bin\//,
    may: /^(bin|server|lib|db|messages)\/|^(node:|zod$|next-intl$|@playwright\/test$|esbuild$|yazl$)/,
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

const sources = ['lib', 'db', 'server', 'components', 'app', 'bin'].flatMap(sourcesUnder)

test('every storey imports only what lies below it', () => {
  const strays = sources.flatMap((file) => {
    const layer = LAYERS.find(({ holds }) => holds.test(file))!
    const values = new Set(importsOf(file, { types: false }))
    return importsOf(file)
      .filter((target) => !layer.may.test(target) && (values.has(target) || !layer.mayTypes?.test(target)))
      .map((target) => `${file} imports ${target}`)
  })
  expect(strays).toEqual([])
})

test('no files import each other in a circle, types included', () => {
  const files = new Set(sources)
  const targets = new Map(
    sources.map((file) => [
      file,
      importsOf(file).flatMap((target) =>
        ['', '.ts', '.tsx'].map((end) => `${target}${end}`).filter((name) => files.has(name)),
      ),
    ]),
  )
  expect(circlesOf(targets)).toEqual([])
})

const FORM = /^lib\/law\/report-formats\/20\d\d$/

test('one module knows the forms of the report one by one; everyone else asks the form that is given', () => {
  expect(sources.filter((file) => importsOf(file).some((target) => FORM.test(target)))).toEqual([
    'lib/law/report-formats/formats.ts',
  ])
  const comparing = /[!=]==?\s*['"]20\d\d['"]|['"]20\d\d['"]\s*[!=]==?|case ['"]20\d\d['"]|FORMAT_20\d\d/
  const naming = sources.filter((file) => comparing.test(readFileSync(path.join(ROOT, file), 'utf8')))
  expect(naming.filter((file) => !/^lib\/law\/report-formats\/(20\d\d|formats)\.ts$/.test(file))).toEqual([])
})

/** The circles of a graph: each as the files on the way back to the first of them. */
function circlesOf(targets: ReadonlyMap<string, readonly string[]>): string[] {
  const visited = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
    if (trail.includes(file) || visited.has(file)) return
    for (const target of targets.get(file) ?? []) walk(target, [...trail, file])
    visited.add(file)
  }
  for (const file of targets.keys()) walk(file, [])
  return circles
}

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
  const open = ['attachments', 'language', 'own-choice', 'sign-in']
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

test('an article of the law is named in lib/law, and elsewhere cited by that name', () => {
  const cites = /article: '|instrument: '\w+'/
  const strays = sources
    .filter((file) => !/^lib\/(law|requests)\//.test(file))
    .filter((file) => cites.test(readFileSync(path.join(ROOT, file), 'utf8')))
  expect(strays).toEqual([])
})

test('what the compiler knows is not cast away, but where a library hides it', () => {
  const casts = sources.filter((file) => /\bas (unknown as|never)\b/.test(readFileSync(path.join(ROOT, file), 'utf8')))
  expect(casts).toEqual(['lib/sentences.ts', 'db/prepared.ts'])
})

test('no file is named for being a leftover, and there are no barrels', () => {
  const names = sources.map((file) => path.posix.basename(file))
  expect(names.filter((name) => /^(utils?|helpers?|index)\./.test(name))).toEqual([])
})

/** What is asked before there is anybody to ask for: who signs in, with what, and what the pages before that show. */
const BEFORE_SIGN_IN =
  /^db\/queries\/session\.ts|^db\/queries\/tokens\.ts validToken|^db\/queries\/reminders\.ts feedDuties|^db\/queries\/region\/links\.ts openedLink|^db\/queries\/organ\.ts (ledgerIsFounded|organName)$/
/** Parts of queries: they take a table or a condition, and no page can do anything with them. */
const PARTS_OF_QUERIES = [
  'db/queries/day-columns.ts yearsIn',
  'db/queries/interpretations.ts interpretationOf',
  'db/queries/request-conditions.ts hadAct',
]

test('nothing that serves people stands still for the write of another process', () => {
  const strays = sources
    .filter((file) => /^(app|server)\//.test(file))
    .filter((file) => /\bcommitIfOk\b/.test(readFileSync(path.join(ROOT, file), 'utf8')))
  expect(strays).toEqual([])
})

// An address that a unit was given stands in for an actor, for its own year: `openedLink` alone makes one.
test('every query takes the actor whom it answers', () => {
  const strays = sources
    .filter((file) => file.startsWith('db/queries/'))
    .flatMap((file) => {
      const functions = readFileSync(path.join(ROOT, file), 'utf8').split(/^(?=export )/m)
      return functions
        .map((text) => ({ name: /^export (?:async )?function (\w+)/.exec(text)?.[1], text }))
        .filter(({ name, text }) => name && /\bconnection\(\)/.test(text.split(/^}/m)[0]!))
        .filter(({ text }) => !/: (Actor|CollectionLink)\b/.test(text.split(/\{$/m)[0]!))
        .map(({ name }) => `${file} ${name}`)
    })
  expect(strays.filter((stray) => !BEFORE_SIGN_IN.test(stray)).sort()).toEqual(PARTS_OF_QUERIES)
})

test('an actor for whom no permission is asked is made by the seed and by the command line alone', () => {
  const making = sources.filter((file) => /\bmintOperator\(/.test(readFileSync(path.join(ROOT, file), 'utf8')))
  expect(making.filter((file) => file !== 'lib/access.ts').sort()).toEqual([
    'bin/commands/operator.ts',
    'db/seed/demo/writing.ts',
  ])
})
