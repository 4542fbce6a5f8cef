import { MATTER_REGISTERS } from '../matters/matter'
import { INTERACTION_REGISTERS } from '../published/interaction'
import type { Sentences } from '../sentences'
import { REGISTERS } from '../supervision/entry'

/** Under which words a list stands, by the key of the catalogue, and on which page. */
type Place = { title: string; page: string }

const each = (prefix: string, registers: readonly string[], place: (register: string) => Place) =>
  Object.fromEntries(registers.map((register) => [`${prefix}-${register}`, place(register)]))

/** Every list that can be taken out as a file, by the name under which that is recorded. */
export const LIST_PLACES: Record<string, Place> = {
  requests: { title: 'request.title', page: '/requests' },
  letters: { title: 'letterRegister.title', page: '/letters' },
  published: { title: 'published.title', page: '/published' },
  reviews: { title: 'review.queue', page: '/published/reviews' },
  returned: { title: 'review.returnedHeading', page: '/published/reviews' },
  documents: { title: 'document.title', page: '/documents' },
  figures: { title: 'figure.tab.reported', page: '/figures' },
  decisions: { title: 'figure.tab.decisions', page: '/figures/decisions' },
  statistics: { title: 'figure.tab.platforms', page: '/figures/platforms' },
  accounts: { title: 'figure.tab.accounts', page: '/figures/accounts' },
  remedies: { title: 'remedy.title', page: '/remedies' },
  applicants: { title: 'dashboard.applicants.title', page: '/applicants' },
  records: { title: 'audit.recordsOfFigures', page: '/reports' },
  'frozen-records': { title: 'audit.recordsOfFigures', page: '/reports' },
  history: { title: 'history.title', page: '/reports/history' },
  filings: { title: 'filing.title', page: '/reports/filings' },
  'supervision-open': { title: 'supervision.title', page: '/supervision' },
  trainings: { title: 'training.title', page: '/supervision/trainings' },
  assessments: { title: 'assessment.title', page: '/supervision/assessments' },
  qualifications: { title: 'assessment.qualifications', page: '/supervision/assessments' },
  'region-units': { title: 'region.tab.units', page: '/region/units' },
  'region-board': { title: 'region.title', page: '/region' },
  'region-comparison': { title: 'region.tab.comparison', page: '/region' },
  staff: { title: 'staff.title', page: '/settings/staff' },
  tokens: { title: 'token.title', page: '/settings/tokens' },
  audit: { title: 'audit.title', page: '/settings/audit' },
  imports: { title: 'import.title', page: '/imports' },
  backups: { title: 'backup.runs', page: '/settings/backup' },
  retention: { title: 'retention.dueCases', page: '/settings/retention' },
  notices: { title: 'calendar.own', page: '/settings/calendar' },
  ...each('interaction', INTERACTION_REGISTERS, (register) => ({
    title: `interaction.of.${register}.title`,
    page: `/published/interaction/${register}`,
  })),
  ...each('matters', MATTER_REGISTERS, (register) => ({
    title: `matter.of.${register}.title`,
    page: `/requests/matters/${register}`,
  })),
  ...each('supervision', REGISTERS, (register) => ({
    title: `supervision.of.${register}.title`,
    page: `/supervision/${register}`,
  })),
}

const placeOf = (name: string) => (Object.hasOwn(LIST_PLACES, name) ? LIST_PLACES[name] : undefined)

/** What a list is called where it stands; undefined of one that is no more. */
export function titleOfList(name: string, say: Sentences): string | undefined {
  const place = placeOf(name)
  return place && say(place.title)
}

/** Where a list stands. */
export const pageOfList = (name: string): string | undefined => placeOf(name)?.page
