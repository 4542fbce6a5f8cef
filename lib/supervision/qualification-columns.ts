import type { Role } from '../access'
import type { PlainDate } from '../dates'
import type { ListColumns } from '../lists/list-columns'
import { hoursOf } from './qualification'

type ListedTraining = {
  topic: string
  heldOn: PlainDate
  trainer: string
  hoursTenths: number
  participants: number
}

export const TRAINING_COLUMNS = {
  topic: { label: 'training.topic', sort: 'topic', wraps: true, value: ({ topic }) => topic },
  held: { label: 'training.heldOn', sort: 'held', value: ({ heldOn }) => heldOn },
  trainer: { label: 'training.trainer', value: ({ trainer }) => trainer },
  hours: { label: 'training.hours', figure: true, value: ({ hoursTenths }) => hoursOf(hoursTenths) },
  participants: { label: 'training.people', figure: true, value: ({ participants }) => participants },
} satisfies ListColumns<ListedTraining>

type ListedAssessment = {
  name: string
  assessedOn: PlainDate
  topic: string | null
  score: string
  passed: boolean
  validUntil: PlainDate | null
}

export const ASSESSMENT_COLUMNS = {
  member: { label: 'assessment.member', value: ({ name }) => name },
  assessed: { label: 'assessment.assessedOn', sort: 'assessed', value: ({ assessedOn }) => assessedOn },
  training: { label: 'assessment.training', wraps: true, value: ({ topic }) => topic },
  score: { label: 'assessment.score', figure: true, value: ({ score }) => score },
  passed: {
    label: 'assessment.result',
    value: ({ passed }, { say }) => say(`assessment.${passed ? 'passed' : 'failed'}`),
  },
  until: { label: 'assessment.validUntil', sort: 'until', value: ({ validUntil }) => validUntil },
} satisfies ListColumns<ListedAssessment>

type ListedQualification = { name: string; role: Role; standing: string; validUntil: PlainDate | null }

export const QUALIFICATION_COLUMNS = {
  name: { label: 'assessment.member', value: ({ name }) => name },
  role: { label: 'staff.role', fileOnly: true, value: ({ role }, { say }) => say(`role.${role}`) },
  standing: {
    label: 'assessment.standing',
    value: ({ standing }, { say }) => say(`assessment.standings.${standing}`),
  },
  until: { label: 'assessment.validUntil', value: ({ validUntil }) => validUntil },
} satisfies ListColumns<ListedQualification>
