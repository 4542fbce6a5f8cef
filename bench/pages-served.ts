// Run by bench/pages.ts in the copy that has the plain page.
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { connection } from '@/db/client'
import { databaseFile } from '@/db/database-file'
import { commitIfOk } from '@/db/transaction'
import { openSession } from '@/db/writes/sessions'
import { mintOperator } from '@/lib/access'
import { formOf, REGISTER_ACTION } from '@/resilience/served-crowd'
import { builtActions } from '@/resilience/server-actions'
import { type Served, serving } from '@/resilience/serving'
import { newSecret, secretHash } from '@/server/gate/secret'
import { besidePdfs, commandLineMs, residentMebibytes, startMs } from './beside-pages'
import { type Reply, rate, type Visit, visit } from './http'
import { openedIn } from './in-browser'
import { ledgerOf } from './ledger-of'
import { scriptBytes } from './script-bytes'

const requests = Number(process.argv[2] ?? 100_000)
const TODAY = '2023-12-28'
const [WARM_UP, VISITS, CONNECTIONS, CHANGES] = [40, 200, 16, 5]
const TICKS_A_SECOND = 100

/** What a browser sends that follows a link within the page. */
const NAVIGATION = { rsc: '1' }

/** What each page may cost against the plain page, and weigh as HTML in kB. */
const GOALS: Record<string, string> = {
  list: '1.5 ×, 14 kB',
  form: '2.5 ×, 25 kB',
  case: '2.5 ×, 25 kB',
  desk: '2.5 ×, 25 kB',
  report: '2.5 ×, 60 kB',
  dashboard: '2.5 ×, 25 kB',
}

const PAGES = {
  plain: '/plain',
  'sign-in': '/sign-in',
  list: '/requests',
  form: '/requests/new',
  case: '/requests/2023-050000',
  desk: '/',
  report: '/reports/2023',
  dashboard: '/dashboard',
}

ledgerOf(requests)
const cookie = `ledger_session=${session()}`
const number = connection()
  .$client.prepare('SELECT number FROM disclosure_requests WHERE id = ?')
  .pluck()
  .get(requests / 2)
PAGES.case = `/requests/${number}`
console.log(`${requests} requests in a year; processor time of the server, and bytes as they are sent (gzip)`)
console.log(`command line, the report as JSON, whole process: ${commandLineMs().toFixed(0)} ms (goal 800)`)
console.log(`start to the first answer: ${(await startMs()).toFixed(0)} ms (goal 2000)`)
await serving(databaseFile(), measureAll, { LEDGER_TODAY: TODAY, LEDGER_LOG: 'off', LEDGER_IDLE_MINUTES: '600' })

/** A session of a supervisor; the token that opens it. */
function session(): string {
  const token = newSecret()
  connection().$client.exec("UPDATE staff SET role = 'supervisor', password_temporary = 0 WHERE id = 1")
  const actor = mintOperator({ staffId: 1, name: '甲', role: 'supervisor' })
  commitIfOk(actor, (tx) => openSession(tx, 1, secretHash(token)))
  connection().$client.pragma('wal_checkpoint(TRUNCATE)')
  return token
}

async function measureAll(served: Served): Promise<void> {
  console.log(`memory of the idle server: ${residentMebibytes(served).toFixed(0)} MiB (goal 180)`)
  const head = ['page', 'ms', '× plain', '× sign-in', 'a second', 'HTML', 'data', 'scripts', 'goal']
  console.log(row(head))
  const costs: Record<string, number> = {}
  for (const [name, path] of Object.entries(PAGES)) {
    const reader: Record<string, string> = name === 'sign-in' ? {} : { cookie }
    const get = { path, headers: { ...reader, 'accept-encoding': 'gzip' } }
    const cost = await measure(served, get)
    costs[name] = cost.ms
    const html = await once(served, { path, headers: reader })
    const data = await withinPage(served, { ...get, headers: { ...get.headers, ...NAVIGATION } })
    const scripts = await scriptBytes(served.url, html.text)
    console.log(
      row([
        name,
        cost.ms.toFixed(1),
        ...[costs.plain!, costs['sign-in']].map((by) => (by ? (cost.ms / by).toFixed(2) : '')),
        cost.perSecond.toFixed(1),
        kilobytes(cost.bytes),
        kilobytes(data.bytes),
        kilobytes(scripts),
        `  ${GOALS[name] ?? ''}`,
      ]),
    )
  }
  await measureFirst(served)
  await measureFilter(served)
  await measureRegistering(served)
  const { asked, made, p95, longest } = await besidePdfs(served, { path: PAGES.list, headers: { cookie } })
  console.log(
    `beside ${asked} PDFs at once (${made} made): the list ${ms(p95)} in 95 of 100, ${ms(longest)} at most (goal 200 ms)`,
  )
  await measureInBrowser(served)
}

/** What is read once for each state of the ledger, where the ledger changes before each visit. */
async function measureFirst(served: Served): Promise<void> {
  for (const name of ['desk', 'report', 'dashboard'] as const) {
    const before = processorTime(served)
    for (let turn = 0; turn < CHANGES; turn++) {
      connection().$client.exec('UPDATE organs SET version = version')
      await once(served, { path: PAGES[name], headers: { cookie } })
    }
    console.log(`${name}, first after a change: ${ms((processorTime(served) - before) / CHANGES)}`)
  }
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`
}

async function measureInBrowser(served: Served): Promise<void> {
  console.log(
    'in a browser with an empty cache and a processor four times slower (goal: blocked 200 ms, report and dashboard 300; act 200)',
  )
  console.log(row(['page', 'blocked', 'act', 'requests', 'bytes']))
  for (const [name, { blocked, slowest, requests: asked, bytes }] of Object.entries(
    await openedIn(served.url, cookie, PAGES),
  ))
    console.log(row([name, ms(blocked), ms(slowest), String(asked), kilobytes(bytes)]))
}

/** A filter of the list, as the browser asks for it within the open page. */
async function measureFilter(served: Served): Promise<void> {
  const tree = [
    '',
    {
      children: [
        '(staff)',
        { children: ['requests', { children: ['__PAGE__', {}, null, null] }, null, null] },
        null,
        null,
      ],
    },
    null,
    null,
    16,
  ]
  const headers = {
    cookie,
    'accept-encoding': 'gzip',
    rsc: '1',
    'next-router-state-tree': encodeURIComponent(JSON.stringify(tree)),
  }
  const filter = await addressWithin(served, { path: '/requests?status=overdue', headers })
  const cost = await measure(served, filter)
  console.log(`a filter of the list within the page: ${cost.ms.toFixed(1)} ms, ${kilobytes(cost.bytes)} (goal 8 kB)`)
}

/** Registers requests as the form does: each by a call of its action, whose answer has the number. */
async function measureRegistering(served: Served): Promise<void> {
  const action = builtActions().find(({ filename, exportedName }) => `${filename} ${exportedName}` === REGISTER_ACTION)!
  const send = (): Visit => ({
    path: PAGES.form,
    method: 'POST',
    headers: {
      ...{ cookie, origin: served.url, 'accept-encoding': 'gzip', accept: 'text/x-component' },
      ...{ 'next-action': action.number, 'content-type': 'text/plain;charset=UTF-8' },
    },
    body: JSON.stringify([{ ...formOf('登记'), arrivedOn: TODAY }, crypto.randomUUID()]),
  })
  const cost = await measure(served, send)
  console.log(
    `registering a request: ${cost.ms.toFixed(1)} ms, ${cost.perSecond.toFixed(0)} a second (goal 150), answer ${kilobytes(cost.bytes)} (goal 12 kB)`,
  )
  const total = connection().$client.prepare('SELECT count(*) FROM disclosure_requests').pluck().get()
  if (total !== requests + WARM_UP + 2 * VISITS) throw new Error(`${total} requests are in the ledger`)
}

async function measure(served: Served, visitOf: Visit | (() => Visit)) {
  const what = typeof visitOf === 'function' ? visitOf : () => visitOf
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  for (let turn = 0; turn < WARM_UP; turn++) await expected(served, what(), agent)
  const before = processorTime(served)
  let bytes = 0
  for (let turn = 0; turn < VISITS; turn++) bytes = (await expected(served, what(), agent)).bytes
  const ms = (processorTime(served) - before) / VISITS
  agent.destroy()
  const perSecond = await rate(CONNECTIONS, VISITS, (each) => expected(served, what(), each))
  return { ms, bytes, perSecond }
}

async function withinPage(served: Served, what: Visit): Promise<Reply> {
  return once(served, await addressWithin(served, what))
}

/** The same request at the address where the framework wants it: with a number made from its headers. */
async function addressWithin(served: Served, what: Visit): Promise<Visit> {
  const { headers } = await visit(served.url, new http.Agent(), what)
  return { ...what, path: headers.location ?? what.path }
}

async function once(served: Served, what: Visit): Promise<Reply> {
  return expected(served, what, new http.Agent())
}

async function expected({ url }: Served, what: Visit, agent: http.Agent): Promise<Reply> {
  const reply = await visit(url, agent, what)
  if (reply.status !== 200) throw new Error(`${what.path} answered ${reply.status} ${reply.headers.location ?? ''}`)
  return reply
}

/** The processor time that the server has taken so far, in milliseconds: user and system, of all its threads. */
function processorTime({ server }: Served): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function row(cells: string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(10))).join('')
}
