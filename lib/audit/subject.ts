import { pageOfList } from '../lists/list-places'
import type { MatterRegister } from '../matters/matter'
import type { InteractionRegister } from '../published/interaction'
import type { Register } from '../supervision/entry'
import { partsOfSubject } from './parts-of-subject'

const REGISTER_OF: Record<string, Register> = {
  member: 'leading-group',
  rule: 'rules',
  meeting: 'meetings',
  inspection: 'inspections',
  complaint: 'complaints',
  problem: 'problems',
  evaluation: 'evaluations',
}
const INTERACTION_OF: Record<string, InteractionRegister> = {
  letters: 'letters',
  proposal: 'proposals',
  event: 'events',
}
const MATTER_OF: Record<string, MatterRegister> = {
  rectification: 'rectifications',
  suggestion: 'suggestions',
}
const ONE_BY_ONE: Record<string, string> = {
  request: '/requests',
  item: '/published',
  document: '/documents',
  figure: '/figures',
  statistic: '/figures/platforms',
  decision: '/figures/decisions',
  remedy: '/remedies',
  history: '/reports/history',
  check: '/check',
  unit: '/region/units',
  region: '/region',
  training: '/supervision/trainings',
  assessment: '/supervision/assessments',
  staff: '/settings/staff',
  calendar: '/settings/calendar',
  template: '/settings/report-templates',
  wording: '/settings/letter-wordings',
}
const TOGETHER: Record<string, string> = {
  organ: '/settings/organ',
  filing: '/reports/filings',
  section: '/settings/lists',
  category: '/settings/lists',
  platform: '/settings/lists',
  review_chain: '/settings/reviews',
  'review-chain': '/settings/reviews',
  'letter-settings': '/settings/letters',
  import: '/imports',
  backup: '/settings/backup',
  retention: '/settings/retention',
  token: '/settings/tokens',
}

/** The page of what an entry is about; undefined where it has none. */
export function pageOfSubject(subject: string): string | undefined {
  const { noun, key } = partsOfSubject(subject)
  return addressOfNoun(noun, key)
}

function addressOfNoun(noun: string, key: string): string | undefined {
  if (noun in TOGETHER) return TOGETHER[noun]
  if (key === '') return undefined
  if (noun === 'list') return pageOfList(key)
  if (noun === 'report') return `/reports/${key.replace(/:.*/s, '')}`
  const interaction = INTERACTION_OF[noun]
  if (interaction) return `/published/interaction/${interaction}/${key}`
  const matter = MATTER_OF[noun]
  if (matter) return `/requests/matters/${matter}/${key}`
  const place = REGISTER_OF[noun] ? `/supervision/${REGISTER_OF[noun]}` : ONE_BY_ONE[noun]
  return place && `${place}/${encodeURIComponent(key)}`
}
