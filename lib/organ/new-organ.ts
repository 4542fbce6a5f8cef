import type { z } from 'zod'
import type { OrganInput, setUpInput } from './input'

/** What a new ledger holds of its organ beside what the set-up asks for; the settings of the organ change it. */
export const NEW_ORGAN: Omit<OrganInput, keyof z.output<typeof setUpInput>['organ']> = {
  disclosureOffice: '',
  address: '',
  postcode: '',
  phone: '',
  email: '',
  website: '',
  expiryCountsAsRepeal: true,
  amendmentCountsAsIssue: false,
  otherOrgansCapped: false,
  silenceRemedy: 'either',
  enquiryRemedy: 'either',
  answerDayExcluded: true,
  lateClarificationRestarts: true,
  appealKeepsPending: true,
  withdrawnItemsCount: true,
  localReportDue: '',
  fileBeforePublication: false,
  position: 'ordinary',
  reviewOrgan: '',
  reviewAddress: '',
  reviewOnline: '',
  court: '',
}
