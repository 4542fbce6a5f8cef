import '@/app/without-next.fixture'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { checkVerdictsOn } from '@/db/queries/checks'
import { foundTestLedger, WANG_FANG } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { type Actor, mintOperator } from '@/lib/access'
import { readableIn } from '@/lib/reports-read/read-report'
import { checkOf, contentOfCheck } from '@/server/reports-check/checks'
import { judge } from '../../(staff)/check/[check]/actions'
import { GET } from './lists/[format]/route'
import { POST } from './route'

const signedIn: { actor: Actor | undefined } = vi.hoisted(() => ({ actor: undefined }))
vi.mock('next-intl/server', () => ({
  getTranslations: async () => (key: string) => key,
  getLocale: async () => 'zh-CN',
}))
vi.mock('@/server/gate/session', async (original) => ({
  ...(await original<object>()),
  currentActor: async () => signedIn.actor,
}))

const REVIEWER = mintOperator({ staffId: 3, name: '李敏', role: 'reviewer' })
const FILE = path.join(process.cwd(), 'lib/reports-read/testing/files/pt-zrz-2023-web.html')

beforeEach(() => {
  process.env.LEDGER_TODAY = '2024-06-03'
  openCopiedDatabase()
  foundTestLedger()
  signedIn.actor = REVIEWER
})

const send = (body: BodyInit, { name = 'a.html', ...headers }: Record<string, string> = {}) =>
  POST(
    new Request(`http://ledger/api/check?${new URLSearchParams({ name })}`, {
      method: 'POST',
      headers: { origin: 'http://ledger', host: 'ledger', 'x-ledger': 'check', ...headers },
      body,
    }),
  )

test('only who may check reports, from our own page, has a file read', async () => {
  const status = async (answer: Promise<Response>) => (await answer).status
  expect(await status(send('a', { origin: 'http://elsewhere' }))).toBe(403)
  expect(await status(send('a', { 'x-ledger': 'import' }))).toBe(400)
  signedIn.actor = WANG_FANG
  expect(await status(send('a'))).toBe(403)
  signedIn.actor = undefined
  expect(await status(send('a'))).toBe(401)
})

test.each([
  [{ name: 'a\u0007.html' }, 'refused.name'],
  [{ name: 'a.html', 'content-length': String(65 * 2 ** 20) }, 'refused.tooLarge'],
  [{ name: 'a.html' }, 'refused.noReport'],
])('what cannot be read is refused with its reason: %o', async (headers, message) => {
  const answer = await send('<p>工作动态</p>', headers)
  expect([answer.status, await answer.json()]).toEqual([422, { message }])
})

test('the list of problems has the verdicts, and not what was dismissed', async () => {
  const { token } = (await (await send(readFileSync(FILE))).json()) as { token: string }
  const check = checkOf(REVIEWER, token, '2024-06-03')!
  const [first, second] = contentOfCheck(REVIEWER, check).checked.assessment.findings
  const say = (finding: typeof first, verdict: 'explained' | 'dismissed', reason: string) => {
    const { id, fingerprint } = finding!
    return judge({ token, finding: id, fingerprint, version: 0, verdict, reason })
  }
  expect(await say(first, 'dismissed', '')).toMatchObject({ kind: 'invalid', fields: { reason: ['required'] } })
  expect(await say({ ...first!, fingerprint: 'others' }, 'dismissed', '读错')).toMatchObject({ kind: 'conflict' })
  expect(await say(first, 'dismissed', '另有说明')).toMatchObject({ ok: true })
  expect(await say(second, 'explained', '已电话核实')).toMatchObject({ ok: true })
  const { organ, year } = check.summary
  expect(checkVerdictsOn(REVIEWER, organ!, year!)).toHaveLength(2)
  for (const format of ['docx', 'xlsx']) {
    const answer = await GET(new Request(`http://ledger/?check=${token}`), { params: Promise.resolve({ format }) })
    const list = JSON.stringify(await readableIn(Buffer.from(await answer.arrayBuffer()), `list.${format}`))
    expect([format, list]).toEqual([format, expect.stringContaining('可以说明：已电话核实')])
    expect(list).not.toContain('另有说明')
  }
  const none = await GET(new Request('http://ledger/?check=x'), { params: Promise.resolve({ format: 'docx' }) })
  expect(none.status).toBe(404)
})
