import { type PlainDate, yearOf } from '../dates'
import { APPLICANT_KINDS, type ApplicantKind } from '../law/applicants'
import { RECEIPT_CHANNELS, type ReceiptChannel } from '../law/channels'
import type { OutcomeCode } from '../law/outcomes'
import { outcomeName } from '../law/report-formats/names'
import { REST_GROUNDS, type RestGround } from '../law/rest-grounds'
import { SERVICE_ROUTES, type ServiceRoute } from '../law/service'
import type { ListColumns } from '../lists/list-columns'
import { statutory } from '../statutory'
import { receivedOrArrived } from './receipt'
import type { Judgement, leftOf, Status } from './status'

/** A request as lists show it; the applicant is empty for those who may not know. */
export type ListedRequest = {
  number: string
  arrivedOn: PlainDate
  /** Null while the confirmation that its channel needs is still to come. */
  receivedOn: PlainDate | null
  applicant: string
  applicantKind: ApplicantKind
  description: string
  section: string | null
  handler: string | null
  judgement: Judgement
  status: Status
  left: ReturnType<typeof leftOf>
  outcome: OutcomeCode | null
  withheldGround: OutcomeCode | null
  restGround: RestGround | null
  channel: ReceiptChannel
  serviceRoute: ServiceRoute | null
  ownNumber: string
}

/** An outcome is named as the form of the year of its conclusion names it. */
function yearOfConclusion({ concludedOn }: Judgement): number | undefined {
  return concludedOn ? yearOf(concludedOn) : undefined
}

/**
 * What the list leaves out until somebody chooses otherwise, so that it is no wider than its page; English words are longer, and the
 * state says how many days are left.
 */
export function usuallyHidden(locale: string): string[] {
  return locale === 'en' ? ['section', 'served', 'stage', 'received', 'due'] : ['section', 'served']
}

export const REQUEST_COLUMNS = {
  number: { label: 'request.number', sort: 'number', line: 1, opens: '/requests/', value: ({ number }) => number },
  received: {
    label: 'request.received',
    sort: 'received',
    value: receivedOrArrived,
  },
  kind: {
    label: 'request.kind',
    fileOnly: true,
    value: ({ applicantKind }, { locale }) => statutory(APPLICANT_KINDS[applicantKind], locale),
  },
  applicant: { label: 'request.applicant', cut: 'narrow', value: ({ applicant }) => applicant },
  description: { label: 'request.description', cut: 'wide', line: 2, value: ({ description }) => description },
  section: { label: 'request.section', value: ({ section }) => section },
  handler: { label: 'request.handler', line: 3, value: ({ handler }) => handler },
  due: { label: 'request.dueOn', sort: 'due', line: 3, value: ({ judgement }) => judgement.dueOn },
  dueProvisional: {
    label: 'request.dueProvisional',
    fileOnly: true,
    value: ({ judgement: { dueOn, provisional } }, { say }) => (dueOn && provisional ? say('lastDay.why') : ''),
  },
  stage: { label: 'request.stageLabel', value: ({ judgement }, { say }) => say(`stage.${judgement.stage}`) },
  status: { label: 'request.statusLabel', line: 1, value: ({ status }, { say }) => say(`status.${status}`) },
  outcome: {
    label: 'request.outcome',
    value: ({ outcome, judgement }) => outcome && outcomeName(outcome, yearOfConclusion(judgement)),
  },
  // Named as an import reads them, whatever the language.
  partGrounds: {
    label: 'request.partGrounds',
    fileOnly: true,
    value: ({ withheldGround, restGround }) =>
      [withheldGround && outcomeName(withheldGround), restGround && REST_GROUNDS[restGround].label]
        .filter(Boolean)
        .join('；'),
  },
  served: { label: 'request.servedOn', sort: 'served', value: ({ judgement }) => judgement.concludedOn },
  irregular: { label: 'irregular.column', fileOnly: true, value: ({ judgement }) => judgement.irregularActs || null },
  channel: {
    label: 'request.channel',
    fileOnly: true,
    value: ({ channel }, { locale }) => statutory(RECEIPT_CHANNELS[channel], locale),
  },
  confirmed: {
    label: 'request.confirmedOn',
    fileOnly: true,
    value: ({ receivedOn, channel }, { say }) => {
      if (!RECEIPT_CHANNELS[channel].needsConfirmation) return null
      return receivedOn ?? say('status.unconfirmed')
    },
  },
  serviceRoute: {
    label: 'request.serviceRoute',
    fileOnly: true,
    value: ({ serviceRoute }, { locale }) => serviceRoute && statutory(SERVICE_ROUTES[serviceRoute], locale),
  },
  ownNumber: { label: 'request.ownNumber', fileOnly: true, value: ({ ownNumber }) => ownNumber },
} satisfies ListColumns<ListedRequest>
