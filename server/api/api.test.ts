import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { connection } from '@/db/client'
import { historyOf } from '@/db/queries/history'
import { listTokens } from '@/db/queries/tokens'
import { accepted, ZHAO_JUN } from '@/db/testing/cast'
import { openDemonstration } from '@/db/testing/demonstration'
import { commitIfOk } from '@/db/transaction'
import { addStaff, changeStaff } from '@/db/writes/organ'
import { addToken, revokeToken } from '@/db/writes/tokens'
import { mintOperator } from '@/lib/access'
import { ENDPOINTS, type EndpointName } from '@/lib/api/endpoints'
import { problemResource } from '@/lib/api/resources'
import { API_SCOPES, type ApiScope } from '@/lib/api/scopes'
import { allowed } from './rate-limit'

vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined }) }))

const TODAY = '2024-06-03'
const ROUTES = path.resolve(import.meta.dirname, '../../app/api/v1')
const routeOf = (name: EndpointName) =>
  path.join(ROUTES, ENDPOINTS[name].path.replaceAll('{', '[').replaceAll('}', ']'), 'route.ts')
const ENDPOINT_NAMES = Object.keys(ENDPOINTS) as EndpointName[]
/** Values for path parameters that exist in the demonstration ledger. */
const PATH_PARAMETERS: Partial<Record<EndpointName, Record<string, string>>> = {
  request: { number: '2023-007' },
  item: { id: '1' },
  figure: { id: '1' },
  report: { year: '2023' },
}

let counter = 0
function tokenFor(scopes: ApiScope[], expiresOn = '2024-12-31') {
  counter += 1
  const token = `ledger_${createHash('sha256').update(`${counter}`).digest('base64url')}`
  const tokenHash = createHash('sha256').update(token).digest('hex')
  const input = { name: `系统${counter}`, scopes, expiresOn: expiresOn as '2024-12-31', tokenHash }
  const { id } = accepted(commitIfOk(ZHAO_JUN, (tx) => addToken(tx, input, '2023-01-01')))
  return { id, token }
}

type Asked = {
  token?: string
  query?: Record<string, string>
  place?: Record<string, string>
  language?: string
  from?: string
}

async function ask(name: EndpointName, { token, query = {}, place = PATH_PARAMETERS[name], language, from }: Asked) {
  const { GET } = (await import(routeOf(name))) as {
    GET: (request: Request, context: { params: Promise<Record<string, string> | undefined> }) => Promise<Response>
  }
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(language && { 'accept-language': language }),
    ...(from && { 'x-forwarded-for': from }),
  }
  const address = `http://ledger.test/api/v1${ENDPOINTS[name].path}?${new URLSearchParams(query)}`
  const response = await GET(new Request(address, { headers }), { params: Promise.resolve(place) })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

beforeAll(() => {
  process.env.LEDGER_TODAY = TODAY
})
beforeEach(() => {
  // Token ids start again with each copy, so rate limits are reset too.
  Object.assign(globalThis, { apiAllowances: undefined })
  openDemonstration(TODAY)
})

describe('every endpoint', () => {
  test('has its route, and no route is without its endpoint', () => {
    const routes = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('route.ts'),
    )
    const described = ENDPOINT_NAMES.map((name) => path.relative(ROUTES, routeOf(name)))
    expect(routes.sort()).toEqual([...described, 'openapi.json/route.ts'].sort())
    for (const name of ENDPOINT_NAMES) expect([name, existsSync(routeOf(name))]).toEqual([name, true])
  })

  test.each(ENDPOINT_NAMES)('%s answers as its schema says, and with nothing else', async (name) => {
    const { token } = tokenFor([...API_SCOPES])
    const { status, body } = await ask(name, { token })
    expect(status).toBe(200)
    expect(ENDPOINTS[name].answer.parse(body)).toEqual(body)
    if ('data' in body) expect(body.data.length).toBeGreaterThan(0)
  })

  test.each(ENDPOINT_NAMES)('%s opens to its own scope only', async (name) => {
    const otherScopes = API_SCOPES.filter((scope) => scope !== ENDPOINTS[name].scope)
    expect(await ask(name, { token: tokenFor(otherScopes).token })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
    expect(await ask(name, { token: tokenFor([ENDPOINTS[name].scope]).token })).toMatchObject({ status: 200 })
    expect(await ask(name, {})).toMatchObject({ status: 401 })
  })
})

describe('a list', () => {
  test.each(['requests', 'items', 'figures'] as const)(
    'of %s comes whole, each record once, however it is cut',
    async (name) => {
      const { token } = tokenFor([name])
      const whole = await ask(name, { token, query: { limit: '200' } })
      const records: unknown[] = []
      let cursor: string | null = null
      do {
        const query: Record<string, string> = { limit: '37', ...(cursor && { cursor }) }
        const { body } = await ask(name, { token, query })
        records.push(...body.data)
        cursor = body.next
      } while (cursor)
      const first = whole.body.data
      expect(records.slice(0, first.length)).toEqual(first)
      const table = {
        requests: 'disclosure_requests',
        items: 'published_items WHERE published_on IS NOT NULL',
        figures: 'reported_figures',
      }[name]
      expect(records.length).toBe(connection().$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
      expect(new Set(records.map((record) => JSON.stringify(record))).size).toBe(records.length)
    },
  )

  test('is filtered by day and status', async () => {
    const { token } = tokenFor(['requests'])
    const query = { receivedFrom: '2023-01-01', receivedTo: '2023-12-31', limit: '200' }
    const { body } = await ask('requests', { token, query })
    expect(body.data).toHaveLength(8)
    const open = await ask('requests', { token, query: { status: 'overdue', limit: '200' } })
    expect(open.body.data.every(({ status }: { status: string }) => status === 'overdue')).toBe(true)
  })

  test.each<Record<string, string>>([
    { limit: '0' },
    { limit: '201' },
    { limit: 'x' },
    { cursor: 'x' },
    { cursor: Buffer.from('after--1').toString('base64url') },
    { receivedFrom: '2023-02-30' },
    { status: 'constructor' },
  ])('asked for %j is refused, with what is wrong', async (query) => {
    const { token } = tokenFor(['requests'])
    const { status, body } = await ask('requests', { token, query })
    expect([status, body.code]).toEqual([400, 'badRequest'])
    expect(body.detail).toContain(Object.keys(query)[0])
  })
})

describe('personal data', () => {
  const ofApplicants = () => connection().$client.prepare('SELECT name FROM applicants').pluck().all() as string[]

  test('is not in requests without its scope, and nothing is recorded', async () => {
    const { id, token } = tokenFor(['requests'])
    const { body } = await ask('requests', { token, query: { limit: '200' } })
    const { body: one } = await ask('request', { token })
    expect([...body.data, one].filter((request) => 'applicant' in request || request.description !== null)).toEqual([])
    expect(ofApplicants().filter((name) => JSON.stringify(body.data).includes(`"${name}"`))).toEqual([])
    expect(historyOf(ZHAO_JUN, `token:${id}`).map(({ act }) => act)).toEqual(['token.add'])
  })

  test('is in them with it, and of which requests is recorded', async () => {
    const { id, token } = tokenFor(['requests', 'applicants'])
    const { body } = await ask('request', { token })
    expect(ofApplicants()).toContain(body.applicant.name)
    expect(body.description).not.toBe('')
    const sql = "SELECT after FROM audit_entries WHERE act = 'token.read_applicants' AND subject = ?"
    const entries = connection().$client.prepare(sql).pluck().all(`token:${id}`)
    expect(entries).toEqual(['{"requests":["2023-007"]}'])
  })

  test('is opened by nobody who does not see it', () => {
    const administrator = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })
    const input = {
      name: 'x',
      scopes: ['requests', 'applicants'] as ApiScope[],
      expiresOn: TODAY,
      tokenHash: 'x',
    } as const
    expect(
      commitIfOk(administrator, (tx) => addToken(tx, { ...input, scopes: [...input.scopes] }, TODAY)),
    ).toMatchObject({
      breach: { code: 'scopeNotYours' },
    })
  })
})

describe('a token', () => {
  test('opens nothing once it is revoked, or expired, or if it is not known', async () => {
    const { id, token } = tokenFor(['items'])
    expect((await ask('items', { token })).status).toBe(200)
    accepted(commitIfOk(ZHAO_JUN, (tx) => revokeToken(tx, { id, reason: '停用' })))
    for (const wrong of [token, tokenFor(['items'], '2024-06-02').token, 'ledger_nobody-has-this-one'])
      expect(await ask('items', { token: wrong })).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
    expect((await ask('items', { token: tokenFor(['items'], TODAY).token })).status).toBe(200)
  })

  test('is kept by its hash alone, and when it was last used is noted', async () => {
    const { id, token } = tokenFor(['items'])
    await ask('items', { token })
    const row = connection().$client.prepare('SELECT * FROM api_tokens WHERE id = ?').get(id)
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row).toMatchObject({ last_used_at: expect.stringMatching(/^20/) })
  })

  test('reads so often in a minute, and then has to wait', async () => {
    const { token } = tokenFor(['figures'])
    const answers = await Promise.all(Array.from({ length: 125 }, () => ask('figure', { token })))
    const statuses = answers.map(({ status }) => status)
    expect([statuses.slice(0, 120).every((status) => status === 200), statuses.at(-1)]).toEqual([true, 429])
    expect(answers.at(-1)!.headers.get('retry-after')).toBe('60')
  })

  test('is not guessed: an address that is wrong too often has to wait', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 22 }, (_, at) =>
        ask('items', { token: `ledger_guess-number-${at}-of-many`, from: '10.0.0.9' }),
      ),
    )
    expect([guesses[0]!.status, guesses.at(-1)!.status]).toEqual([401, 429])
    expect((await ask('items', { from: '10.0.0.10' })).status).toBe(401)
  })
})

test('an allowance is filled again in a minute', () => {
  const calls = (now: number) => Array.from({ length: 4 }, () => allowed('somebody', 3, now))
  expect(calls(0)).toEqual([true, true, true, false])
  expect(calls(20_000)).toEqual([true, false, false, false])
  expect(calls(200_000)).toEqual([true, true, true, false])
})

describe('a refusal', () => {
  test('is a problem in the reader’s language', async () => {
    const chinese = await ask('items', { from: '10.0.0.1' })
    const english = await ask('items', { from: '10.0.0.2', language: 'en-GB,en;q=0.9,zh;q=0.8' })
    expect([chinese.body.title, english.body.title]).toEqual(['没有有效的令牌', 'No valid token'])
    for (const { headers, body } of [chinese, english]) {
      expect(headers.get('content-type')).toContain('application/problem+json')
      expect(headers.get('www-authenticate')).toBe('Bearer')
      expect(problemResource.strict().parse(body)).toEqual(body)
    }
  })

  test.each([
    ['request', { number: '2099-001' }],
    ['item', { id: '999999' }],
    ['item', { id: '-1' }],
    ['item', { id: '1 OR 1' }],
    ['figure', { id: '1e99' }],
    ['report', { year: '1999' }],
  ] as const)('of %s %j is that there is none', async (name, place) => {
    const { token } = tokenFor([...API_SCOPES])
    expect(await ask(name, { token, place })).toMatchObject({ status: 404, body: { code: 'notFound' } })
  })
})

describe('a token ends', () => {
  const make = (expiresOn: '2199-12-31' | '2026-06-03' | '2026-06-04') =>
    commitIfOk(ZHAO_JUN, (tx) =>
      addToken(tx, { name: '长期', scopes: ['items'], expiresOn, tokenHash: expiresOn }, TODAY),
    )

  test('after two years at the latest', () => {
    expect(make('2199-12-31')).toMatchObject({ breach: { code: 'expiryTooLate', field: 'expiresOn' } })
    expect(make('2026-06-04')).toMatchObject({ breach: { code: 'expiryTooLate' } })
    expect(make('2026-06-03')).toMatchObject({ ok: true })
  })

  test.each([
    ['is closed', { role: 'supervisor', active: false }, [true, true]],
    ['may make none any more', { role: 'clerk', active: true }, [true, true]],
    ['may not know applicants any more', { role: 'administrator', active: true }, [false, true]],
    ['keeps what it could do', { role: 'supervisor', active: true }, [false, false]],
  ] as const)('with the rights of its maker: where the account %s', (_, change, ended) => {
    const member = { username: `maker${counter}`, name: '陈', sectionId: null } as const
    const id = accepted(
      commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, { ...member, role: 'supervisor', passwordHash: 'x' })),
    ).id
    const maker = mintOperator({ staffId: id, name: '陈', role: 'supervisor' })
    const tokens = [['items'], ['items', 'applicants']].map((scopes) => {
      counter += 1
      const input = {
        name: '系统',
        scopes: scopes as ApiScope[],
        expiresOn: '2024-12-31',
        tokenHash: `of ${counter}`,
      } as const
      return accepted(commitIfOk(maker, (tx) => addToken(tx, input, TODAY))).id
    })
    const { username: _name, ...rest } = member
    accepted(commitIfOk(ZHAO_JUN, (tx) => changeStaff(tx, { ...rest, ...change, id, version: 1, passwordHash: null })))
    const listed = listTokens(ZHAO_JUN)
      .filter(({ id: token }) => tokens.includes(token))
      .reverse()
    expect(listed.map(({ createdBy, revokedAt }) => [createdBy, revokedAt !== null])).toEqual(
      ended.map((is) => ['陈', is]),
    )
  })
})

test('the description for programs is valid OpenAPI and names every endpoint', async () => {
  const { GET } = await import('@/app/api/v1/openapi.json/route')
  const document = await GET().json()
  expect(await new Validator().validate(document)).toEqual({ valid: true })
  expect(Object.keys(document.paths)).toEqual(ENDPOINT_NAMES.map((name) => ENDPOINTS[name].path))
  expect(document.paths['/requests'].get.parameters.map(({ name }: { name: string }) => name)).toEqual([
    'limit',
    'cursor',
    'receivedFrom',
    'receivedTo',
    'status',
  ])
})
