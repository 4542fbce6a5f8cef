import type { PlainDate } from '../dates'
import {
  RECTIFICATION_DECISIONS,
  type RectificationDecision,
  SUGGESTION_DECISIONS,
  SUGGESTION_GROUNDS,
  type SuggestionDecision,
  type SuggestionGround,
} from '../law/matters'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'
import type { MatterRegister } from './matter'
import type { MatterStanding } from './standing'

type ListedMatter = {
  date: PlainDate
  title: string
  person: string
  ground: SuggestionGround | null
  requests: readonly string[]
  dueOn: PlainDate | null
  decision: RectificationDecision | SuggestionDecision | null
  decidedOn: PlainDate | null
  answerNumber: string | null
  standing: MatterStanding
}

const DECISIONS = { ...RECTIFICATION_DECISIONS, ...SUGGESTION_DECISIONS }

/** The columns of a register; what it does not have stays empty in the file. */
export function matterColumns(register: MatterRegister) {
  return {
    date: { label: `matter.of.${register}.date`, sort: 'date', value: ({ date }) => date },
    title: { label: `matter.of.${register}.name`, wraps: true, value: ({ title }) => title },
    person: { label: `matter.of.${register}.person`, value: ({ person }) => person },
    ground: {
      label: 'matter.ground',
      wraps: true,
      value: ({ ground }, { locale }) => ground && statutory(SUGGESTION_GROUNDS[ground], locale),
    },
    requests: { label: 'matter.requests', value: ({ requests }) => requests.join('、') },
    due: { label: 'matter.dueOn', sort: 'due', value: ({ dueOn }) => dueOn },
    decision: {
      label: 'matter.decision',
      wraps: true,
      value: ({ decision }, { locale }) => decision && statutory(DECISIONS[decision], locale),
    },
    decided: { label: `matter.of.${register}.decidedOn`, value: ({ decidedOn }) => decidedOn },
    answerNumber: { label: 'matter.answerNumber', value: ({ answerNumber }) => answerNumber },
    item: { label: 'matter.item' },
    standing: { label: 'matter.standingLabel', value: ({ standing }, { say }) => say(`matter.standing.${standing}`) },
  } satisfies ListColumns<ListedMatter>
}
