import type { ManualPage } from '@/lib/manual/pages'

/** What the help says of a page, the first that the address matches, and the page of the manual that says more. */
const HELP_PAGES = [
  { name: 'desk', at: /^\/$/, manual: 'getting-started' },
  { name: 'letterOfCase', at: /^\/requests\/[^/]+\/letters/, manual: 'replies' },
  { name: 'letter', at: /^\/letters\/./, manual: 'replies' },
  { name: 'interaction', at: /^\/published\/interaction/, manual: 'publication' },
  { name: 'paste', at: /^\/published\/paste/, manual: 'publication' },
  { name: 'item', at: /^\/published\/\d/, manual: 'publication' },
  { name: 'glance', at: /^\/reports\/\d+\/glance/, manual: 'annual-report' },
  { name: 'filings', at: /^\/reports\/(\d+\/)?filings/, manual: 'annual-report' },
  { name: 'figure', at: /^\/reports\/\d+\/(revisions\/\d+\/)?figures/, manual: 'annual-report' },
  { name: 'sections', at: /^\/reports\/\d+\/sections/, manual: 'annual-report' },
  { name: 'charts', at: /^\/reports\/\d+\/charts/, manual: 'annual-report' },
  { name: 'continuity', at: /^\/reports\/\d+\/continuity/, manual: 'annual-report' },
  { name: 'asOf', at: /^\/reports\/\d+\/as-of/, manual: 'annual-report' },
  { name: 'history', at: /^\/reports\/history/, manual: 'annual-report' },
  { name: 'regionSum', at: /^\/region\/\d+\/(sum|comparison)/, manual: 'region' },
  { name: 'regionReceive', at: /^\/region\/\d+\/receive/, manual: 'region' },
  { name: 'regionUnits', at: /^\/region\/units/, manual: 'region' },
  { name: 'applicants', at: /^\/applicants/, manual: 'dashboard' },
  { name: 'reminders', at: /^\/reminders/, manual: 'dashboard' },
  { name: 'manual', at: /^\/manual/, manual: 'getting-started' },
  { name: 'calendar', at: /^\/settings\/calendar/, manual: 'administration' },
  { name: 'staff', at: /^\/settings\/staff/, manual: 'administration' },
  { name: 'chains', at: /^\/settings\/(reviews|letters)$/, manual: 'administration' },
  { name: 'absences', at: /^\/settings\/absences/, manual: 'administration' },
  { name: 'wording', at: /^\/settings\/(report-templates|letter-wordings)/, manual: 'administration' },
  { name: 'backup', at: /^\/settings\/backup/, manual: 'administration' },
  { name: 'retention', at: /^\/settings\/retention/, manual: 'administration' },
  { name: 'audit', at: /^\/settings\/audit/, manual: 'administration' },
  { name: 'tokens', at: /^\/settings\/tokens/, manual: 'administration' },
  { name: 'account', at: /^\/settings\/(account|reminders)/, manual: 'administration' },
  { name: 'newRequest', at: /^\/requests\/new$/, manual: 'registration' },
  { name: 'requests', at: /^\/requests$/, manual: 'dashboard' },
  { name: 'matters', at: /^\/requests\/matters/, manual: 'registration' },
  { name: 'act', at: /^\/requests\/[^/]+\/./, manual: 'deadlines' },
  { name: 'case', at: /^\/requests\/[^/]+$/, manual: 'deadlines' },
  { name: 'letters', at: /^\/letters/, manual: 'replies' },
  { name: 'reviews', at: /^\/published\/reviews/, manual: 'publication' },
  { name: 'published', at: /^\/published/, manual: 'publication' },
  { name: 'documents', at: /^\/documents/, manual: 'annual-report' },
  { name: 'figures', at: /^\/figures/, manual: 'annual-report' },
  { name: 'supervision', at: /^\/supervision/, manual: 'annual-report' },
  { name: 'remedies', at: /^\/remedies/, manual: 'annual-report' },
  { name: 'periods', at: /^\/reports\/\d+\/periods/, manual: 'annual-report' },
  { name: 'publication', at: /^\/reports\/\d+\/publication/, manual: 'annual-report' },
  { name: 'report', at: /^\/reports\/\d+/, manual: 'annual-report' },
  { name: 'reports', at: /^\/reports/, manual: 'annual-report' },
  { name: 'check', at: /^\/check/, manual: 'region' },
  { name: 'region', at: /^\/region/, manual: 'region' },
  { name: 'dashboard', at: /^\/dashboard/, manual: 'dashboard' },
  { name: 'imports', at: /^\/imports/, manual: 'getting-started' },
  { name: 'settings', at: /^\/settings/, manual: 'administration' },
  { name: 'other', at: /./, manual: 'getting-started' },
] as const satisfies readonly { name: string; at: RegExp; manual: ManualPage }[]
export type HelpPage = (typeof HELP_PAGES)[number]['name']

const entryAt = (path: string) => HELP_PAGES.find(({ at }) => at.test(path))!

export const helpPageAt = (path: string): HelpPage => entryAt(path).name

/** The page of the manual about what is done at an address. */
export const manualPageAt = (path: string): ManualPage => entryAt(path).manual

/** The keys of every page, of pages with a form, and of lists whose rows can be chosen. */
const KEYS = {
  palette: 'Ctrl+K',
  help: '?',
  save: 'Ctrl+Enter',
  next: 'Enter',
  all: 'Alt+A',
  stretch: 'Shift',
  move: '↑ ↓',
  none: 'Esc',
} as const
type KeyName = keyof typeof KEYS

const WITH_ROWS: readonly HelpPage[] = ['requests', 'published', 'reviews']
const WITH_FORM: readonly HelpPage[] = [
  'newRequest',
  'act',
  'matters',
  'publication',
  'settings',
  'documents',
  'figures',
  'remedies',
  'region',
  'letterOfCase',
  'letter',
  'item',
  'interaction',
  'sections',
  'history',
  'regionUnits',
  'calendar',
  'staff',
  'chains',
  'absences',
  'filings',
  'tokens',
  'account',
]

/** The keys that work on a page, with how they are written. */
export function keysOf(page: HelpPage): { name: KeyName; keys: string }[] {
  const names: KeyName[] = [
    'palette',
    'help',
    ...(WITH_ROWS.includes(page) ? (['all', 'stretch', 'move', 'none'] as const) : []),
    ...(WITH_FORM.includes(page) ? (['next', 'save'] as const) : []),
  ]
  return names.map((name) => ({ name, keys: KEYS[name] }))
}
