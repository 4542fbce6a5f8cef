import { test } from './fixtures'
import { hasNoFinding } from './page-checks'

const ACTS = [
  'assignment',
  'clarification',
  'consultation',
  'extension',
  'reasons',
  'fee-notice',
  'split',
  'withdrawal',
  'service',
  'archiving',
]

const AREAS = {
  requests: [
    '/',
    '/requests',
    '/requests/new',
    '/requests/2023-007',
    '/requests/2023-007/reply',
    ...ACTS.map((act) => `/requests/2024-017/${act}`),
    '/applicants/1',
  ],
  published: [
    '/published',
    '/published/1',
    '/published/new',
    '/published/paste',
    '/published/reviews',
    '/published/interaction/letters',
    '/published/interaction/proposals/new',
    '/supervision/trainings/new',
    '/supervision/assessments',
    '/supervision/assessments/new',
    '/settings/reviews',
  ],
  registers: [
    '/documents',
    '/documents/new',
    '/figures',
    '/figures/new',
    '/figures/platforms',
    '/figures/decisions',
    '/figures/decisions/new',
    '/figures/accounts',
    '/figures/accounts/1',
    '/supervision',
    '/supervision/leading-group',
    '/supervision/problems/new',
    '/supervision/problems/1',
    '/supervision/complaints/new',
    '/supervision/evaluations/new',
    '/remedies',
    '/remedies/new',
  ],
  report: [
    '/reports',
    '/reports/2023',
    '/reports/2023/sections/problems',
    '/reports/2023/continuity',
    '/reports/history',
    '/reports/history/new',
    '/settings/report-templates',
    '/settings/report-templates/problems',
    '/reports/2023/publication',
    '/reports/2023/charts',
    '/reports/2023/as-of',
    '/reports/2023/figures/table3.granted.natural_person',
  ],
  settings: [
    '/imports',
    '/imports/new',
    '/settings',
    '/settings/account',
    '/settings/audit',
    '/settings/audit?subject=request:2023-007&chain=1',
    '/sign-in/second-factor',
    '/settings/backup',
    '/settings/tokens',
    '/settings/tokens/new',
    '/api-reference',
    '/settings/calendar',
    '/settings/calendar/new?kind=local',
  ],
}

for (const [area, addresses] of Object.entries(AREAS))
  test(`no page of ${area} has an accessibility finding or runs off the side`, async ({ page, signInAs }) => {
    test.setTimeout(150_000)
    await signInAs('supervisor')
    await hasNoFinding(page, addresses)
  })

test('no page of the administrator has an accessibility finding or runs off the side', async ({ page, signInAs }) => {
  await signInAs('administrator')
  await hasNoFinding(page, ['/settings/retention', '/settings/staff'])
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
