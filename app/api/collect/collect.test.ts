import '@/app/without-next.fixture'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { makeLink, revokeLink } from '@/app/(staff)/region/[year]/units/[unit]/actions'
import { send } from '@/app/collect/[token]/actions'
import { contentPath } from '@/db/attachment-files'
import { connection } from '@/db/client'
import { type CollectionLink, receiptsOf } from '@/db/queries/region/links'
import { submissionsOf } from '@/db/queries/region/submissions'
import { unitReport } from '@/db/seed/county/unit-report'
import { accepted, foundTestLedger, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { accept, addUnit, giveBack, handIn, readBytes } from '@/db/testing/region'
import { commitIfOk } from '@/db/transaction'
import { extendUnit, keepCollection } from '@/db/writes/region/years'
import { type Actor, mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { LINK_LIMITS } from '@/lib/region/collection-link'
import { linkAt, noteLinkOpened, pendingContent, pendingOf } from '@/server/region/collected'
import { hostileUploads } from '@/server/region/hostile-uploads.fixture'
import { uploadsOf } from '@/server/reports-check/uploads'
import { GET } from '../region/[year]/originals/[submission]/route'
import { POST } from './[token]/route'

const signedIn: { actor: Actor | undefined } = vi.hoisted(() => ({ actor: undefined }))
vi.mock('next-intl/server', () => ({
  getTranslations: async () => (key: string) => key,
  getLocale: async () => 'zh-CN',
}))
vi.mock('@/server/gate/session', async (original) => ({
  ...(await original<object>()),
  currentActor: async () => signedIn.actor,
}))

const YEAR = 2023
const OWN = '新和县教育局'
const OTHER = '新和县民政局'
const MIN = mintOperator({ staffId: 3, name: '李敏', role: 'reviewer' })
let [own, other] = [0, 0]

beforeEach(() => {
  process.env.LEDGER_TODAY = '2024-01-15'
  openCopiedDatabase()
  foundTestLedger({ kind: 'government' })
  signedIn.actor = MIN
  own = addUnit(OWN)
  other = addUnit(OTHER)
  collect(true)
})

function collect(byLink: boolean, openUntil: PlainDate | null = null): void {
  const version = Number(connection().$client.prepare('SELECT max(version) FROM region_years').pluck().get() ?? 0)
  const days = { askedOn: null, onTimeUntil: null, openUntil, inReport: true, byLink, version }
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepCollection(tx, { year: YEAR, ...days })))
}

const make = async (unitId = own, expiresOn: PlainDate = '2024-02-29') =>
  accepted(await makeLink({ unitId, year: YEAR, expiresOn })).token
const opened = async (token: string): Promise<CollectionLink> => accepted(await linkAt(token, '192.0.2.1'))

const reportOf = (organ: string, year = YEAR, requests = 4) => unitReport(organ, year, { figures: { requests } })
const hashOf = (content: string) => createHash('sha256').update(content).digest('hex')

type Sent = { name?: string; headers?: Record<string, string> }
function give(token: string, content: BodyInit | null, { name = '年报.json', headers }: Sent = {}): Promise<Response> {
  const address = `http://ledger/api/collect/x?${new URLSearchParams({ name })}`
  const own = { origin: 'http://ledger', host: 'ledger', 'x-ledger': 'collect', 'x-forwarded-for': '192.0.2.1' }
  return POST(new Request(address, { method: 'POST', headers: { ...own, ...headers }, body: content }), {
    params: Promise.resolve({ token }),
  })
}
const given = async (answer: Promise<Response>) => {
  const response = await answer
  const text = await response.text()
  return [response.status, text && (JSON.parse(text) as { message?: string }).message]
}
const hand = (token: string, content: string, sender = '王老师 0000-1234567') =>
  send({ link: token, sha256: hashOf(content), sender, note: '' })

describe('an address for a unit’s report of a year', () => {
  test('is made only where the office collects so, shown once, and kept as a hash', async () => {
    const token = await make()
    expect(token).toMatch(/^[\w-]{43}$/)
    const { $client } = connection()
    const tables = ['region_links', 'audit_entries', 'submissions', 'row_versions']
    const kept = JSON.stringify(tables.map((table) => $client.prepare(`SELECT * FROM ${table}`).all()))
    expect(kept).not.toContain(token)
    expect(kept).toContain(createHash('sha256').update(token).digest('hex'))
    collect(false)
    const input = { unitId: own, year: YEAR, expiresOn: '2024-02-29' }
    expect(await makeLink(input)).toMatchObject({ breach: { code: 'linksOff' } })
    collect(true)
    expect(await makeLink({ ...input, expiresOn: '2024-01-14' })).toMatchObject({ breach: { code: 'expiryPassed' } })
  })

  test('opens nothing once it is over, revoked, made anew or switched off, and none of these differs', async () => {
    const unknown = { ok: false, breach: { code: 'linkUnknown' } }
    const [first, last] = [await make(), await make()]
    expect(await linkAt(first, '192.0.2.1')).toMatchObject(unknown)
    const link = await opened(last)
    expect(link).toMatchObject({ unit: OWN, unitId: own, year: YEAR })
    process.env.LEDGER_TODAY = '2024-03-01'
    expect(await linkAt(last, '192.0.2.1')).toMatchObject(unknown)
    process.env.LEDGER_TODAY = '2024-02-29'
    collect(false)
    expect(await linkAt(last, '192.0.2.1')).toMatchObject(unknown)
    collect(true)
    await opened(last)
    accepted(await revokeLink({ id: link.id, version: 1, reason: '发错单位' }))
    expect(await linkAt(last, '192.0.2.1')).toMatchObject(unknown)
    expect(await linkAt(createHash('sha256').update(last).digest('hex'), '192.0.2.1')).toMatchObject(unknown)
    expect(await given(give(last, reportOf(OWN)))).toEqual([404, 'linkUnknown'])
    expect(await hand(last, reportOf(OWN))).toMatchObject(unknown)
  })

  test('that nobody made is counted by its network and soon not looked at; one that is right still opens', async () => {
    const token = await make()
    const codes = new Set<string>()
    for (let tried = 0; tried < 60; tried += 1) {
      const answer = await linkAt(`${tried}`.padStart(43, 'x'), '192.0.2.1')
      if (!answer.ok && answer.kind === 'breach') codes.add(answer.breach.code)
    }
    expect([...codes]).toEqual(['linkUnknown', 'tooManyAttempts'])
    const noted = connection().$client.prepare("SELECT count(*) FROM audit_entries WHERE act = 'region.link_unknown'")
    expect(noted.pluck().get()).toBe(50)
    expect(await given(give('x'.repeat(43), 'a'))).toEqual([429, 'tooManyAttemptswaitMinutes'])
    expect((await linkAt('y'.repeat(43), '192.0.2.77')).ok).toBe(false)
    await opened(token)
  })
})

describe('a file over an address', () => {
  test('is read and shown first, then sent, kept whole, and acknowledged by number, hash and time', async () => {
    const token = await make()
    const content = reportOf(OWN)
    expect(await given(give(token, content))).toEqual([200, undefined])
    const link = await opened(token)
    noteLinkOpened(link)
    expect((await opened(token)).openedAt).not.toBeNull()
    const pending = pendingOf(link)!
    expect(pending).toMatchObject({ file: '年报.json', sha256: hashOf(content), printedOrgan: OWN })
    expect(pendingContent(pending).checked.report.cells.get('table3.received.total')?.value).toBe('4')
    expect([receiptsOf(link), uploadsOf(mintOperator({ staffId: null, name: '', role: 'supervisor' }))]).toEqual([
      [],
      [],
    ])
    expect(await send({ link: token, sha256: hashOf(content), sender: '', note: '' })).toMatchObject({
      kind: 'invalid',
    })
    expect(await hand(token, 'another')).toMatchObject({ breach: { code: 'uploadGone' } })
    expect(await hand(token, content)).toEqual({ ok: true, value: { number: `2023-000${own}-01` } })
    expect(receiptsOf(link)).toMatchObject([{ version: 1, file: '年报.json', sha256: hashOf(content), way: 'link' }])
    expect(readFileSync(contentPath(hashOf(content)), 'utf8')).toBe(content)
    const [version] = submissionsOf(MIN, own, YEAR)
    expect(version).toMatchObject({ staffName: '王老师 0000-1234567', receivedOn: '2024-01-15', way: 'link' })
    expect(pendingOf(link)).toBeUndefined()
    expect(await hand(token, content)).toMatchObject({ breach: { code: 'uploadGone' } })
    const original = () =>
      GET(new Request('http://ledger/'), { params: Promise.resolve({ submission: `${version!.id}` }) })
    expect(await (await original()).text()).toBe(content)
    signedIn.actor = undefined
    expect((await original()).status).toBe(401)
  })

  test('that was returned is followed by the mended one, with the remarks; the same file twice is none', async () => {
    const token = await make()
    const [first, second] = [reportOf(OWN), reportOf(OWN, YEAR, 5)]
    await give(token, first)
    accepted(await hand(token, first))
    await give(token, first)
    expect(await hand(token, first)).toMatchObject({ breach: { code: 'versionTakenIn' } })
    const link = await opened(token)
    accepted(giveBack(receiptsOf(link)[0]!.id, '表三合计有误', '2024-01-16'))
    await give(token, second)
    accepted(await hand(token, second))
    expect(receiptsOf(link).map(({ version, decision }) => [version, decision?.remarks])).toEqual([
      [2, undefined],
      [1, '表三合计有误'],
    ])
  })

  test('of another year, of another kind, or too large is refused with its reason; the day of closing ends it', async () => {
    const token = await make()
    expect(await given(give(token, reportOf(OWN, 2022)))).toEqual([422, 'reportOfAnotherYear'])
    expect(await given(give(token, 'a', { name: 'a.exe' }))).toEqual([422, 'refused.unknownType'])
    expect(await given(give(token, 'a', { name: 'a\u0007.pdf' }))).toEqual([422, 'refused.name'])
    expect(await given(give(token, null))).toEqual([422, 'refused.empty'])
    expect(await given(give(token, '<p>工作动态</p>', { name: 'a.html' }))).toEqual([422, 'refused.noReport'])
    const headers = { 'content-length': String(LINK_LIMITS.fileBytes + 1) }
    expect(await given(give(token, 'a', { headers }))).toEqual([422, 'tooLarge'])
    expect(await given(give(token, Buffer.alloc(LINK_LIMITS.fileBytes + 1), { name: 'a.txt' }))).toEqual([
      422,
      'tooLarge',
    ])
    expect((await give(token, 'a', { headers: { origin: 'http://elsewhere' } })).status).toBe(403)
    expect((await give(token, 'a', { headers: { 'x-ledger': 'check' } })).status).toBe(400)
    expect(pendingOf(await opened(token))).toBeUndefined()
    collect(true, '2024-01-14')
    expect(await given(give(token, reportOf(OWN)))).toEqual([422, 'collectionClosed'])
    const until = { unitId: own, year: YEAR, openUntil: '2024-01-31', reason: '机构改革' } as const
    accepted(commitIfOk(ZHAO_JUN, (tx) => extendUnit(tx, until)))
    expect(await given(give(token, reportOf(OWN)))).toEqual([200, undefined])
  })

  test('counts until one is sent: after twenty the address waits, and another unit’s does not', async () => {
    const [token, others] = [await make(), await make(other)]
    const statuses: unknown[] = []
    for (let tried = 0; tried < 22; tried += 1) statuses.push((await given(give(token, '', { name: 'a.txt' })))[0])
    expect(statuses).toEqual([...new Array(20).fill(422), 429, 429])
    expect(await given(give(others, reportOf(OTHER)))).toEqual([200, undefined])
    expect((await hand(others, reportOf(OTHER))).ok).toBe(true)
  })
})

/** Words and figures that stand only with another unit or year. */
const MARKS = ['标记甲', '标记乙', '标记丙', '9731', OTHER]

test('nothing of another unit or year is reached over an address', async () => {
  const strangers = async (unitId: number, organ: string, year: number) => {
    const json = reportOf(organ, year, 9731)
    const file = await readBytes(Buffer.from(json), '标记甲.json', { organ, year })
    const { id } = accepted(handIn(unitId, year, file, '2024-01-15'))
    accepted(accept(id, '2024-01-15'))
    return accepted(handIn(unitId, year, { ...file, sha256: '7'.repeat(64) }, '2024-01-15')).id
  }
  accepted(giveBack(await strangers(other, OTHER, YEAR), '标记乙', '2024-01-15'))
  accepted(giveBack(await strangers(own, OWN, 2022), '标记丙', '2024-01-15'))
  const [token, others] = [await make(), await make(other)]
  const before = connection().$client.prepare('SELECT count(*) FROM region_submissions').pluck()
  const stored = before.get()
  const said: unknown[] = []
  const look = async (link = token) => {
    const at = await linkAt(link, '192.0.2.1')
    if (!at.ok) return said.push(at)
    const pending = pendingOf(at.value)
    return said.push(
      at.value,
      receiptsOf(at.value),
      pending,
      pending && [...pendingContent(pending).checked.report.cells],
    )
  }
  await give(others, reportOf(OTHER))
  await look()
  for (const content of [reportOf(OWN), reportOf(OWN, 2022), reportOf('另一个局'), '{}', '']) {
    said.push(
      await given(give(token, content)),
      await hand(token, reportOf(OTHER)),
      await hand(token, reportOf(OWN, 2022)),
    )
    await look()
  }
  said.push(pendingContent(pendingOf(await opened(token))!).checked.assessment.findings)
  for (const guess of [`${own}`, `${other}`, token.slice(1), `${token}/../${others}`, hashOf(token)]) await look(guess)
  expect(MARKS.filter((mark) => JSON.stringify(said).includes(mark))).toEqual([])
  expect(before.get()).toBe(stored)
  // What the office reads of it is held against the year before, and stays with the office.
  await give(token, reportOf(OWN))
  accepted(await hand(token, reportOf(OWN)))
  await look()
  expect(MARKS.filter((mark) => JSON.stringify(said).includes(mark))).toEqual([])
  expect(submissionsOf(MIN, other, YEAR)).toHaveLength(2)
})

test('hostile files are each kept or refused with a reason, in turn, and none fails', async () => {
  const token = await make()
  const link = await opened(token)
  const forget = connection().$client.prepare('DELETE FROM sign_in_attempts')
  for (const upload of hostileUploads(210, 1)) {
    forget.run()
    const answer = await give(upload.token ?? token, new Uint8Array(upload.body), upload)
    const text = await answer.text()
    const kept = answer.status === 200 ? pendingOf(link)?.sha256 : undefined
    const says = kept ?? (text && (JSON.parse(text) as { message: string }).message)
    expect([upload.what, answer.status < 500, answer.status === 403 || answer.status === 400 || Boolean(says)]).toEqual(
      [upload.what, true, true],
    )
    if (kept) expect(kept).toBe(createHash('sha256').update(upload.body).digest('hex'))
  }
  expect(existsSync(contentPath('0'.repeat(64)))).toBe(false)
  expect(await given(give(token, reportOf(OWN)))).toEqual([200, undefined])
})
