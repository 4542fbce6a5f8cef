import './without-next.fixture'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { closeConnection, connection } from '@/db/client'
import { checkAuditChain } from '@/db/queries/audit-chain'
import { ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { loadDemonstration } from '@/db/testing/demonstration'
import { hostileBody, hostileInput, hostileText } from '@/db/testing/hostile'
import { type Actor, mintOperator } from '@/lib/access'
import type { Result } from '@/lib/result'
import { hashPassword } from '@/server/gate/password'

const signedIn: { actor: Actor | undefined } = vi.hoisted(() => ({ actor: undefined }))
vi.mock('next-intl/server', () => ({
  getTranslations: async () => Object.assign((key: string) => key, { has: () => true, raw: () => '' }),
  getLocale: async () => 'zh-CN',
}))
vi.mock('@/server/gate/session', async (original) => ({
  ...(await original<object>()),
  currentActor: async () => signedIn.actor,
}))
vi.mock('@/server/backup/job', async (original) => ({
  ...(await original<object>()),
  startJob: () => ({ ok: true, value: { name: '' } }),
}))
vi.mock('@/server/actions/define-action', async (original) => {
  const { defineAction } = await original<{ defineAction: (definition: { input: z.ZodType }) => object }>()
  return {
    defineAction: (definition: { input: z.ZodType }) =>
      Object.assign(defineAction(definition), { input: definition.input }),
  }
})

const RUNS = Number(process.env.HOSTILE_RUNS ?? 5)
const APP_FOLDER = import.meta.dirname
const filesNamed = (name: string) =>
  readdirSync(APP_FOLDER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith(name))
    .sort()

const tried = { actions: 0, taken: 0, refused: 0, addresses: 0 }
let file = ''

beforeAll(async () => {
  process.env.LEDGER_TODAY = '2024-06-03'
  file = openCopiedDatabase()
  loadDemonstration(ZHAO_JUN, '2024-06-03', await hashPassword('a long password'))
  signedIn.actor = mintOperator({ staffId: 1, name: '赵军', role: 'supervisor' })
})

afterAll(async () => {
  expect((await checkAuditChain(connection())).faults).toEqual([])
  expect(connection().$client.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(connection().$client.pragma('foreign_key_check')).toEqual([])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  closeConnection()
  console.log(
    `hostile input: ${tried.actions} to actions (${tried.taken} lawful and taken, ${tried.refused} refused), ${tried.addresses} to addresses`,
  )
})

/** The size and time of the write-ahead log: a transaction that is rolled back writes nothing to it. */
const logState = () => {
  const { size, mtimeNs } = statSync(`${file}-wal`, { bigint: true })
  return `${size} ${mtimeNs}`
}

type Action = ((input: unknown, submission?: unknown) => Promise<Result<unknown> | undefined>) & { input?: z.ZodType }

const REFUSAL_KINDS = ['invalid', 'breach', 'conflict', 'forbidden']

it.each(filesNamed('/actions.ts'))('%s answers hostile input with a refusal and writes nothing of it', async (name) => {
  const source = readFileSync(path.join(APP_FOLDER, name), 'utf8')
  const names = [...source.matchAll(/^export (?:const|async function) (\w+)/gm)].map(([, exported]) => exported!)
  const actions = (await import(path.join(APP_FOLDER, name))) as Record<string, Action>
  for (const act of names) {
    const action = actions[act]!
    signedIn.actor = mintOperator({
      staffId: 1,
      name: '赵军',
      role: name.includes('settings/staff') ? 'administrator' : 'supervisor',
    })
    await fc.assert(
      fc.asyncProperty(hostileInput(action.input), hostileText, async (input, submission) => {
        const before = logState()
        const result = await action(input, submission)
        tried.actions += 1
        if (result === undefined) return
        tried[result.ok ? 'taken' : 'refused'] += 1
        if (result.ok) return
        expect(REFUSAL_KINDS).toContain(result.kind)
        // A sign-in attempt is written before it is checked, so that many at once are all counted.
        if (!name.startsWith('sign-in')) expect(logState()).toBe(before)
      }),
      { numRuns: RUNS },
    )
  }
})

/** The leaf fields of a schema, each with its path. */
function fieldsIn(schema: z.ZodType, at = ''): [path: string, field: z.ZodType][] {
  const { type, shape, innerType, element, options, valueType } = schema._zod.def as unknown as {
    type: string
    shape?: Record<string, z.ZodType>
    innerType?: z.ZodType
    element?: z.ZodType
    options?: z.ZodType[]
    valueType?: z.ZodType
  }
  if (shape) return Object.entries(shape).flatMap(([key, field]) => fieldsIn(field, `${at}.${key}`))
  if (options) return options.flatMap((option) => fieldsIn(option, at))
  const inner = element ?? valueType ?? (type === 'nullable' || type === 'optional' ? innerType : undefined)
  return inner ? fieldsIn(inner, at) : [[at, schema]]
}

it('every text that an action takes has its bounds', async () => {
  const long = 'a'.repeat(1_000_000)
  const unbounded: string[] = []
  for (const name of filesNamed('/actions.ts'))
    for (const [act, { input }] of Object.entries(
      (await import(path.join(APP_FOLDER, name))) as Record<string, Action>,
    ))
      if (input)
        for (const [at, field] of fieldsIn(input))
          if (field.safeParse(long).success) unbounded.push(`${name} ${act}${at}`)
  expect(unbounded).toEqual([])
})

type Handler = (request: Request, place: { params: Promise<Record<string, string>> }) => Promise<Response> | Response

/** Values for the parameters of an address; some of them exist, so that routes also answer with content. */
const PARAMETER_VALUES = [
  '2023',
  '2024',
  '2023-001',
  '1',
  'requests',
  'csv',
  'json',
  'problems',
  'documents',
  'x'.repeat(300),
]
const place = fc.oneof(fc.constantFrom(...PARAMETER_VALUES), hostileText)
const NAMES = [
  'q',
  'year',
  'part',
  'section',
  'scope',
  'page',
  'sort',
  'format',
  'kind',
  'name',
  'owner',
  'record',
  'label',
]
const query = fc.dictionary(fc.constantFrom(...NAMES, 'received', '__proto__', 'limit', 'cursor'), hostileText)

/** Handlers that read files, with what their own pages send along. */
const READ_APART: Record<string, string> = {
  'api/imports/route.ts': 'import',
  'api/check/route.ts': 'check',
  'api/collect/[token]/route.ts': 'collect',
}

it.each(filesNamed('/route.ts'))('%s answers hostile addresses and bodies without failing', async (name) => {
  const handlers = (await import(path.join(APP_FOLDER, name))) as Record<string, Handler>
  const places = [...name.matchAll(/\[(\w+)\]/g)].map(([, inner]) => inner!)
  // Few runs, since reading a file starts a process.
  const runs = name in READ_APART ? 2 : RUNS
  for (const method of ['GET', 'POST'].filter((candidate) => handlers[candidate])) {
    await fc.assert(
      fc.asyncProperty(
        fc.array(place, { minLength: 3, maxLength: 3 }),
        query,
        hostileBody,
        async (values, asked, body) => {
          const address = new URL('http://ledger/')
          for (const [key, value] of Object.entries(asked)) address.searchParams.set(key, value)
          const request = new Request(address, {
            method,
            headers: { origin: 'http://ledger', host: 'ledger', 'x-ledger': READ_APART[name] ?? 'import' },
            ...(method === 'POST' && { body }),
          })
          const params = Promise.resolve(Object.fromEntries(places.map((key, at) => [key, values[at]!])))
          const { status, body: answer } = await handlers[method]!(request, { params })
          // A file that nobody takes would hold up whoever asks next.
          await answer?.cancel()
          tried.addresses += 1
          expect(status).toBeLessThan(500)
        },
      ),
      { numRuns: runs },
    )
  }
})
