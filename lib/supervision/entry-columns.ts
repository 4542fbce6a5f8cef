import type { PlainDate } from '../dates'
import type { ListColumns, Words } from '../lists/list-columns'
import { statutory } from '../statutory'
import type { Register } from './entry'
import { EVALUATION_KINDS } from './evaluation'
import { MEMBER_FUNCTIONS } from './member'

type ListedEntry = {
  date: PlainDate
  until?: PlainDate | null
  code?: string
  title: string
  detail: string
  standing: string | null
}

const KINDS: Record<string, { label: string; gloss: string }> = { ...MEMBER_FUNCTIONS, ...EVALUATION_KINDS }

/** The kind of an entry: a duty, a kind of evaluation, or where a problem came from. */
function kindInWords(code: string, { say, locale }: Words): string {
  return KINDS[code] ? statutory(KINDS[code], locale) : say(`supervision.source.${code}`)
}

const standingInWords = ({ standing }: { standing: string | null }, { say }: Words) =>
  standing && say(`supervision.standing.${standing}`)

/** The columns of every register of supervision; what a register does not have stays empty. */
export const ENTRY_COLUMNS = {
  date: { label: 'supervision.date', sort: 'date', value: ({ date }) => date },
  until: { label: 'supervision.until', value: ({ until }) => until ?? null },
  kind: { label: 'supervision.kind', value: ({ code }, words) => (code ? kindInWords(code, words) : null) },
  title: { label: 'supervision.name', wraps: true, value: ({ title }) => title },
  detail: { label: 'supervision.detail', wraps: true, value: ({ detail }) => detail },
  state: { label: 'supervision.state', value: standingInWords },
} satisfies ListColumns<ListedEntry>

/** The columns of what waits for somebody, from several registers. */
export const OPEN_ENTRY_COLUMNS = {
  date: { label: 'supervision.date', value: ({ date }) => date },
  register: {
    label: 'supervision.register',
    value: ({ register }, { say }) => say(`supervision.of.${register}.title`),
  },
  title: { label: 'supervision.name', wraps: true, value: ({ title }) => title },
  detail: { label: 'supervision.detail', fileOnly: true, value: ({ detail }) => detail },
  state: { label: 'supervision.state', value: standingInWords },
} satisfies ListColumns<ListedEntry & { register: Register }>
