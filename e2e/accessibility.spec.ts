import { PERMISSIONS, type Permission, type Role } from '@/lib/access'
import { grouped } from '@/lib/grouped'
import { emptyTest, expect, test } from './fixtures'
import { findings, hasNoFinding } from './page-checks'
import { FILES, placeOf, ROUTES } from './routes'
import type { Account } from './sessions'

/** What a template shows besides what the table of routes opens of it: other registers, filters, a case in another state. */
const FURTHER: Record<string, Account> = {
  '/requests/2023-007/reply': 'supervisor',
  '/requests/matters/suggestions/new': 'supervisor',
  '/published/interaction/proposals/new': 'supervisor',
  '/supervision/leading-group': 'supervisor',
  '/supervision/complaints/new': 'supervisor',
  '/supervision/evaluations/new': 'supervisor',
  '/settings/audit?subject=request:2023-007&chain=1': 'supervisor',
  '/settings/calendar/new?kind=local': 'supervisor',
  '/dashboard?year=2023&section=1': 'supervisor',
}

const VISITORS = ['supervisor', 'administrator', 'clerk'] as const satisfies readonly Role[]

/** Who looks at a page: whoever may, the supervisor rather than others; nobody where everybody may. */
function visitorOf(place: string): Account | 'nobody' {
  const { gate } = ROUTES[place]!
  if (gate === 'open') return 'nobody'
  if (gate === 'signed in') return 'supervisor'
  return VISITORS.find((role) => (PERMISSIONS[gate as Permission] as readonly Role[]).includes(role))!
}

const TEMPLATES = FILES.filter((file) => file.endsWith('page.tsx'))
  .map(placeOf)
  .filter((place) => ROUTES[place]!.answer === undefined)
  .map((place) => ({ address: ROUTES[place]!.at ?? `/${place}`, visitor: visitorOf(place) }))

const PAGES = [...TEMPLATES, ...Object.entries(FURTHER).map(([address, visitor]) => ({ address, visitor }))]

const AREAS = grouped(PAGES, ({ address }) => address.split(/[/?]/)[1] ?? '')

for (const [area, pages] of AREAS)
  test(`no page of /${area} has an accessibility finding or runs off the side`, async ({ page, context, signInAs }) => {
    for (const [visitor, seen] of grouped(pages, ({ visitor }) => visitor)) {
      if (visitor === 'nobody') await context.clearCookies()
      else await signInAs(visitor)
      await hasNoFinding(
        page,
        seen.map(({ address }) => address),
      )
    }
  })

emptyTest('the page that founds a ledger has no accessibility finding', async ({ page }) => {
  await hasNoFinding(page, ['/set-up'])
})

test('no page of an item in review has an accessibility finding or runs off the side', async ({ page, signInAs }) => {
  await signInAs('supervisor')
  await page.goto('/published?state=in_review')
  const item = await page.locator('tbody a').first().getAttribute('href')
  await hasNoFinding(
    page,
    ['', '/review', '/submission'].map((act) => `${item}${act}`),
  )
})

test('the table of routes leads to what it says: records, not empty places', async ({ page, signInAs }) => {
  await signInAs('clerk')
  for (const record of ['/documents/1', '/figures/1', '/figures/platforms/1']) {
    await page.goto(record)
    await expect(page.getByRole('button', { name: '保存修改' })).toBeVisible()
  }
})

test('a text that can hardly be read is found in the first row and in one row alone', async ({ page }) => {
  const faint = 'style="color: #ccc"'
  const list = (row: (ordinal: number) => string) =>
    `<html lang="en"><title>List</title><main><h1>List</h1>${[1, 2, 3, 4].map(row).join('')}</main></html>`
  await page.setContent(list((ordinal) => `<p>Row ${ordinal}</p>`))
  expect(await findings(page)).toEqual([])
  await page.setContent(list((ordinal) => `<p ${faint}>Row ${ordinal}</p>`))
  expect(await findings(page)).toEqual([expect.stringMatching(/^color-contrast \| .*Row 1/)])
  for (const part of [`<p ${faint}>Row</p>`, `<div style="background: #555"><p>Row</p></div>`]) {
    await page.setContent(list((ordinal) => (ordinal === 3 ? part : `<p>Row ${ordinal}</p>`)))
    expect(await findings(page)).toEqual([expect.stringMatching(/^color-contrast \| /)])
  }
})
