import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { register } from '@/app/(staff)/requests/new/actions'
import { foundTestLedger } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { mintOperator } from '@/lib/access'
import { NEW_REQUEST } from '@/lib/requests/new-request'
import { errorOf } from '@/server/log'

vi.mock('next/cache', () => ({ revalidatePath: () => {} }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ 'x-request-id': 'request-7' }),
}))
vi.mock('@/server/gate/session', async (original) => ({
  ...(await original<object>()),
  currentActor: async () => mintOperator({ staffId: null, name: '王芳', role: 'clerk' }),
}))

const lines: string[] = []
beforeEach(() => {
  process.env.LEDGER_TODAY = '2024-06-03'
  process.env.LEDGER_LOG = 'on'
  openCopiedDatabase()
  foundTestLedger()
  lines.length = 0
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0)
})
afterEach(() => {
  vi.restoreAllMocks()
  process.env.LEDGER_LOG = 'off'
})

const ownLines = () => lines.filter((line) => line.startsWith('{"time"')).map((line) => JSON.parse(line) as object)

it('an act is one line: who by id, what, how it ended and how long it took, and nothing of what it says', async () => {
  const applicant = { ...NEW_REQUEST.applicant, name: '陈静', identityNumber: '110101199001011234' }
  const form = { ...NEW_REQUEST, arrivedOn: '2024-05-20', applicant, phone: '13800000000', description: '招生计划' }
  expect(await register(form)).toMatchObject({ ok: true })
  expect(ownLines()).toEqual([
    {
      time: expect.any(String),
      level: 'info',
      event: 'action',
      request: 'request-7',
      actor: null,
      act: 'request.register',
      outcome: 'ok',
      ms: expect.any(Number),
    },
  ])
  expect(lines.join('')).not.toMatch(/陈静|110101|13800|招生|王芳/)
})

it('a refused form says by what kind', async () => {
  await register({ ...NEW_REQUEST, arrivedOn: '2024-02-30' })
  expect(ownLines()).toMatchObject([{ outcome: 'invalid', level: 'info' }])
})

it('an error has its stack, without the values of the statement that failed', () => {
  const failed = new Error('Failed query: insert into applicants values (?)\nparams: 陈静,110101199001011234')
  const { name, stack } = errorOf(failed)
  expect(name).toBe('Error')
  expect(stack).toMatch(/Failed query.*\n {4}at /)
  expect(stack).not.toContain('陈静')
})
