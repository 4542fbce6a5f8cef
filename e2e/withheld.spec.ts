import type { APIRequestContext } from '@playwright/test'
import Database from 'better-sqlite3'
import { OF_REQUEST } from '@/db/anonymisation/columns'
import { closeConnection } from '@/db/client'
import { CORRECTING_DRAFT, type Marks, plantMarks, VOID_LETTER } from '@/db/testing/personal-marks'
import { LIST_PLACES } from '@/lib/lists/list-places'
import { textOf, withZip } from '@/lib/zip/read-zip'
import { newSecret, secretHash } from '@/server/gate/secret'
import { expect, ownTest as test } from './fixtures'
import { FILES, placeOf, ROUTES } from './routes'
import type { RunningLedger } from './server'
import { type Account, cookieHeader, openSession } from './sessions'

const AT_ONCE = 4
const ZIP_LIMITS = { parts: 1_000, unpackedBytes: 100_000_000 }

/**
 * What the trail shows to nobody; the reasons for late acts, which stand only beside acts that are late; and what was typed for a letter
 * as it was submitted, of which its pages show the whole text.
 */
const SHOWN_NOWHERE = [
  /^letter_submissions\.content$/,
  /^the trail's (applicants\.identity_number|disclosure_requests\.(address|email|phone)) /,
  /^\w+\.(delay_)?irregular_because$/,
]
const isShown = (place: string) => !SHOWN_NOWHERE.some((kind) => kind.test(place))

/** Plants the marks in the ledger that a server has open, through the writes of this process. */
function planted({ databaseFile }: RunningLedger): Marks {
  process.env.DATABASE_URL = `file:${databaseFile}`
  try {
    return plantMarks()
  } finally {
    closeConnection()
  }
}

type Answer = { status: number; text: string; isPage: boolean }
type Asked = { method?: string; headers?: Record<string, string>; data?: object }
type Ask = (address: string, asked?: Asked) => Promise<Answer>

/** Asks as this account; a packed file is unpacked, so that what is in it can be looked for. */
function asking(request: APIRequestContext, { url }: RunningLedger, own: Record<string, string>): Ask {
  return async (address, { method = 'GET', headers = {}, data } = {}) => {
    // A connection that the server closed as idle is opened again.
    const options = { method, data, headers: { ...own, ...headers }, maxRedirects: 0, maxRetries: 3 }
    const response = await request.fetch(url + address, options)
    const bytes = await response.body()
    const text = bytes.subarray(0, 2).toString() === 'PK' ? await unpacked(bytes) : bytes.toString()
    return { status: response.status(), text, isPage: /text\/html/.test(response.headers()['content-type'] ?? '') }
  }
}

function unpacked(bytes: Buffer): Promise<string> {
  return withZip(bytes, ZIP_LIMITS, async (parts) => {
    const texts: string[] = []
    for await (const part of parts) texts.push(await textOf(part))
    return texts.join('\n')
  })
}

/** The addresses at which a walk begins: every page and handler of the table, every list as a file, every report file. */
function beginnings({ databaseFile }: RunningLedger): string[] {
  const routes = FILES.map(placeOf).flatMap((place) => {
    const { method, at = `/${place}` } = ROUTES[place] ?? {}
    return method === undefined ? [at] : []
  })
  const figures = ['table3.received.total', 'table4.reconsideration.total', 'supervision.complaints', 'remedies.total']
  const reports = [2023, 2024].flatMap((year) => [
    ...['json', 'html', 'csv', 'docx', 'xlsx?records=1'].map((format) => `/api/reports/${year}/files/${format}`),
    ...figures.map((figure) => `/reports/${year}/figures/${figure}`),
    ...figures.map((figure) => `/api/exports/records?format=csv&year=${year}&figure=${figure}`),
  ])
  const lists = Object.keys(LIST_PLACES).flatMap((list) =>
    ['csv', 'xlsx'].map((format) => `/api/exports/${list}?format=${format}`),
  )
  return [...recordsOfEveryTable(databaseFile), '/settings/audit', ...routes, ...reports, ...lists]
}

/** Pages of records that have rows in every table of a case; every row has the marks. */
function recordsOfEveryTable(databaseFile: string): string[] {
  const ledger = new Database(databaseFile, { readonly: true })
  const cases = Object.keys(OF_REQUEST)
    .filter((table) => table !== 'disclosure_requests')
    .map((table) =>
      ledger
        .prepare(
          `SELECT number FROM disclosure_requests AS r WHERE EXISTS (SELECT 1 FROM ${table} WHERE request_id = r.id)`,
        )
        .pluck()
        .get(),
    )
  const underApproval = ledger
    .prepare(
      `SELECT max(letter_id) FROM letter_submissions WHERE letter_id NOT IN (SELECT letter_id FROM letter_signatures)
       AND id NOT IN (SELECT submission_id FROM letter_decisions WHERE verdict = 'returned')`,
    )
    .pluck()
    .get()
  const letters = ledger.prepare('SELECT min(letter_id) FROM letter_services').pluck().get()
  ledger.close()
  return [
    ...[...new Set(cases)].map((number) => `/requests/${number}`),
    ...[VOID_LETTER, CORRECTING_DRAFT, underApproval, letters].map((id) => `/letters/${id}`),
    '/supervision/complaints/1',
    '/remedies/1',
  ]
}

/**
 * The kinds of what an address shows: its path without the numbers in it, and each thing that is asked for there. All rows
 * bear the marks, so that two filters together show no more than each of them, and one column of a table of the report
 * leads to the same list of records as the next.
 */
function kindsOf(address: string): string[] {
  const { pathname, searchParams } = new URL(address, 'http://ledger')
  const path = withoutColumn(pathname.replace(/\d+/g, '#'))
  const asked = path.startsWith('/api/') ? [...searchParams].map((pair) => pair.join('=')) : searchParams.keys()
  return [path, ...[...asked].map((each) => `${path}?${withoutColumn(each)}`)]
}

/** A figure of the report without what stands behind the name of its row: of `table3.granted.total`, `table3.granted`. */
const withoutColumn = (place: string) => place.replace(/(figures\/|figure=)(\w+#?\.\w+)\.[\w.]+$/, '$1$2')

/** The data from which the browser builds a page, as it stands in the page: cut into scripts anywhere. */
function dataWithin(page: string): string {
  const pushed = page.matchAll(/self\.__next_f\.push\((\[1,.*?\])\)<\/script>/gs)
  return [...pushed].map(([, pair]) => (JSON.parse(pair!) as [number, string])[1]).join('')
}

/**
 * Everything that an account is given, until there is nothing more to look for: at each address as a page, and where
 * `withData` is set the data in it. The first page of every path is asked for as data too, as the browser does by itself.
 */
async function walk(
  ask: Ask,
  from: readonly string[],
  withData: boolean,
  given: (address: string, text: string) => void,
  isDone: () => boolean,
): Promise<number> {
  let visited = 0
  const known = new Set<string>()
  const waiting: string[] = []
  const isNew = (name: string) => !known.has(name) && known.add(name) !== undefined
  const meet = (address: string, kinds: readonly string[] = [address]) => {
    if (kinds.filter(isNew).length > 0) waiting.push(address)
  }
  const lookThroughData = async (address: string, page: string) => {
    const within = dataWithin(page)
    expect([address, within.includes('"$Sreact.fragment"')]).toEqual([address, true])
    given(`${address} (data)`, within)
    if (isNew(`data of ${kindsOf(address)[0]}`))
      given(`${address} (asked for as data)`, (await ask(address, { headers: { rsc: '1' } })).text)
  }
  const visit = async (address: string) => {
    visited += 1
    const page = await ask(address)
    given(address, page.text)
    if (!page.isPage || page.status !== 200) return
    if (withData && !address.startsWith('/api/')) await lookThroughData(address, page.text)
    for (const [, href] of page.text.matchAll(/href="(\/[^"#]*)"/g)) {
      const linked = href!.replaceAll('&amp;', '&')
      if (!known.has(linked)) meet(linked, kindsOf(linked))
    }
  }
  for (const address of from) meet(address)
  const visitor = async () => {
    for (let next = waiting.shift(); next !== undefined && !isDone(); next = waiting.shift()) await visit(next)
  }
  // A visitor that finds nothing waiting goes, though another may still meet new addresses.
  while (waiting.length > 0 && !isDone()) await Promise.all(Array.from({ length: AT_ONCE }, visitor))
  return visited
}

/** Which marks an account is given, each with the first address. */
async function marksGivenTo(
  request: APIRequestContext,
  ledger: RunningLedger,
  account: Account,
  marks: Marks,
  withData: boolean,
) {
  const found = new Map<string, string>()
  const look = (address: string, text: string) => {
    for (const [mark, place] of marks) if (!found.has(place) && text.includes(mark)) found.set(place, address)
  }
  const ask = asking(request, ledger, cookieHeader(openSession(ledger.databaseFile, account)))
  const shown = [...marks.values()].filter(isShown)
  const isDone = () => shown.every((place) => found.has(place))
  const visited = await walk(ask, beginnings(ledger), withData, look, isDone)
  return { found, visited }
}

/** A token that an administrator made, which reads requests without their applicants. */
function tokenOf({ databaseFile }: RunningLedger): string {
  const token = `ledger_${newSecret()}`
  const ledger = new Database(databaseFile)
  const { lastInsertRowid } = ledger
    .prepare(
      "INSERT INTO api_tokens (name, token_hash, created_at, created_by, expires_on) VALUES ('接口', ?, '2024-06-01T00:00:00Z', '管理员', '2024-12-31')",
    )
    .run(secretHash(token))
  const give = ledger.prepare('INSERT INTO api_token_scopes (token_id, scope) VALUES (?, ?)')
  for (const scope of ['requests', 'items', 'figures', 'reports']) give.run(lastInsertRowid, scope)
  ledger.close()
  return token
}

test('no column that anonymisation covers reaches an administrator, by any page, file, handler or search', async ({
  ownLedger: ledger,
  request,
}) => {
  test.setTimeout(600_000)
  const marks = planted(ledger)
  // Pages alone show that the walk comes by everything; what is withheld must not be in the data either.
  const supervisor = await marksGivenTo(request, ledger, 'supervisor', marks, false)
  const administrator = await marksGivenTo(request, ledger, 'administrator', marks, true)
  expect([...administrator.found]).toEqual([])
  // The walk comes by everything: who may see applicants is given all but what no page shows of these records.
  expect([...marks.values()].filter((place) => isShown(place) && !supervisor.found.has(place))).toEqual([])
  expect(administrator.visited).toBeGreaterThan(150)

  const ask = asking(request, ledger, cookieHeader(openSession(ledger.databaseFile, 'administrator')))
  const search = { method: 'POST', headers: { origin: ledger.url } }
  for (const [mark, place] of marks)
    expect([place, (await ask('/api/search', { ...search, data: { q: mark } })).text]).toEqual([place, '[]'])

  const byToken = asking(request, ledger, { authorization: `Bearer ${tokenOf(ledger)}` })
  for (const address of [
    '/api/v1/requests',
    '/api/v1/requests/2023-001',
    '/api/v1/items',
    '/api/v1/figures',
    '/api/v1/reports/2023',
  ]) {
    const { status, text } = await byToken(address)
    expect([address, status, ...[...marks].filter(([mark]) => text.includes(mark))]).toEqual([address, 200])
  }
})
