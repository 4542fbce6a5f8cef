import { OPEN_TO_EVERYBODY, WHO } from '@/app/who-may.fixture'
import { PERMISSIONS, type Permission, ROLES, type Role } from '@/lib/access'
import { grouped } from '@/lib/grouped'
import { builtActions } from '@/resilience/server-actions'
import { expect, test } from './fixtures'
import { FILES, placeOf, ROUTES } from './routes'
import { cookieHeader, openSession } from './sessions'

const AT_ONCE = 6

type Visitor = { role: Role | undefined; headers: Record<string, string> }

/** One signed-in visitor of each role, and one who is nobody. */
function visitors(databaseFile: string): Visitor[] {
  const signedIn = ROLES.map((role) => ({ role, headers: cookieHeader(openSession(databaseFile, role)) }))
  return [...signedIn, { role: undefined, headers: {} }]
}

async function inParallel<T>(things: readonly T[], each: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things]
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await each(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

test('every page and every handler stands in the table, and nothing else does', () => {
  expect(Object.keys(ROUTES).sort()).toEqual(FILES.map(placeOf).sort())
})

/** What somebody gets at an address. */
function expectedOf(file: string, role: Role | undefined): number {
  const { gate, answer = 200 } = ROUTES[placeOf(file)]!
  const isPage = file.endsWith('page.tsx')
  if (gate === 'token') return /feeds|collect/.test(file) ? 404 : 401
  if (gate === 'open') return placeOf(file) === 'sign-in' && role ? 307 : answer
  if (!role) return isPage ? 307 : 401
  if (gate !== 'signed in' && !(PERMISSIONS[gate as Permission] as readonly Role[]).includes(role)) return 403
  return answer
}

const AREAS = grouped(FILES, (file) =>
  placeOf(file)
    .split('/')
    .slice(0, file.startsWith('api/') ? 2 : 1)
    .join('/'),
)

for (const [area, files] of AREAS)
  test(`whoever opens a page or asks a handler of /${area} gets what the table of permissions says`, async ({
    ledger,
  }) => {
    const walks = files.flatMap((file) => visitors(ledger.databaseFile).map((visitor) => ({ file, ...visitor })))
    const strays: unknown[] = []
    await inParallel(walks, async ({ file, role, headers }) => {
      const { at = `/${placeOf(file)}`, method = 'GET' } = ROUTES[placeOf(file)]!
      const sent = method === 'POST' && { body: 'null', headers: { ...headers, origin: ledger.url } }
      const response = await fetch(ledger.url + at, { method, headers, redirect: 'manual', ...sent })
      const sentOn = response.headers.get('location') ?? ''
      await response.body?.cancel()
      const expected = expectedOf(file, role)
      // Strange tokens are refused, and from the same address soon not even looked at.
      const throttled = ROUTES[placeOf(file)]!.gate === 'token' && response.status === 429
      if (response.status !== expected && !throttled)
        strays.push([at, role ?? 'nobody', response.status, `not ${expected}`])
      else if (!role && expected === 307 && !/\/sign-in$/.test(sentOn)) strays.push([at, 'nobody', 'sent to', sentOn])
    })
    expect(strays).toEqual([])
  })

/** Every action as the browser calls it: its number, and a page that has it. */
function forgeable() {
  return builtActions().map(({ number, filename, exportedName, page }) => {
    const folder = filename
      .replace(/^app\//, '')
      .replace('(staff)/', '')
      .replace(/^actions\.ts$/, 'desk')
      .replace('/actions.ts', '')
    const id = `${folder.replace('requests/[number]', 'request')} ${exportedName}`
    return { number, id, page: placeOf(`${page.replace(/^app\//, '')}.tsx`) }
  })
}

test('a forged call of an action is refused to nobody and to every role that may not', async ({ ledger }) => {
  test.setTimeout(120_000)
  const actions = forgeable()
  expect(actions.map(({ id }) => id).sort()).toEqual([...Object.keys(WHO), ...OPEN_TO_EVERYBODY].sort())
  const all = visitors(ledger.databaseFile)
  const calls = actions.flatMap((action) => (WHO[action.id] ? all.map((visitor) => ({ ...action, ...visitor })) : []))
  const strays: unknown[] = []
  await inParallel(calls, async ({ number, id, page, role, headers }) => {
    const response = await fetch(ledger.url + (ROUTES[page]?.at ?? `/${page}`), {
      method: 'POST',
      headers: { ...headers, origin: ledger.url, 'next-action': number, 'content-type': 'text/plain;charset=UTF-8' },
      body: '[null]',
      redirect: 'manual',
    })
    const refused = (await response.text()).includes('"kind":"forbidden"')
    const may = role !== undefined && WHO[id]!.split(' ').includes(role)
    if (response.status !== 200 || refused === may) strays.push([id, role ?? 'nobody', response.status, { refused }])
  })
  expect(strays).toEqual([])
})

test('an action called from a page of another site is not carried out', async ({ ledger }) => {
  const [supervisor] = visitors(ledger.databaseFile).filter(({ role }) => role === 'supervisor')
  const { number } = forgeable().find(({ id }) => id === 'requests keep')!
  for (const origin of ['https://evil.example', 'null']) {
    const response = await fetch(`${ledger.url}/requests`, {
      method: 'POST',
      headers: { ...supervisor!.headers, origin, 'next-action': number, 'x-forwarded-host': 'evil.example' },
      body: '[null]',
    })
    expect([origin, response.status]).toEqual([origin, 403])
  }
  const upload = await fetch(`${ledger.url}/api/attachments?owner=request&id=1`, {
    method: 'POST',
    headers: { ...supervisor!.headers, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    body: 'text',
  })
  expect(upload.status).toBe(403)
})
