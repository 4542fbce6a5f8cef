import type { PlainDate } from '../dates'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'
import { EVENT_KINDS, type EventKind, type InteractionRegister, PROPOSAL_KINDS, type ProposalKind } from './interaction'

type ListedInteraction = {
  date: PlainDate
  until: PlainDate | null
  title: string
  kind: ProposalKind | EventKind | null
  received: number | null
  answered: number | null
}

const KINDS = { ...PROPOSAL_KINDS, ...EVENT_KINDS }

/** The columns of a register of interaction; what the register does not have stays empty in the file. */
export function interactionColumns(register: InteractionRegister) {
  return {
    date: { label: `interaction.of.${register}.date`, sort: 'date', value: ({ date }) => date },
    until: { label: `interaction.of.${register}.until`, value: ({ until }) => until },
    kind: { label: 'interaction.kind', value: ({ kind }, { locale }) => kind && statutory(KINDS[kind], locale) },
    title: { label: `interaction.of.${register}.name`, wraps: true, value: ({ title }) => title },
    received: { label: 'interaction.received', figure: true, value: ({ received }) => received },
    answered: {
      label: `interaction.${register === 'events' ? 'adopted' : 'answered'}`,
      figure: true,
      value: ({ answered }) => answered,
    },
    item: { label: 'interaction.result' },
  } satisfies ListColumns<ListedInteraction>
}
