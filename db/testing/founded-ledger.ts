import { mintActor } from '@/lib/access'
import type { OrganInput } from '@/lib/organ/input'
import { commitIfOk } from '../transaction'
import { foundLedger } from '../writes/organ'
import { useCopiedDatabase } from './copied-database'

export const TEST_OPERATOR = mintActor({ staffId: null, name: '测试员', role: 'supervisor' })

export const TEST_ORGAN: OrganInput = {
  fullName: '示例市教育局',
  shortName: '市教育局',
  kind: 'department',
  level: 'municipal',
  region: '示例市',
  agencyCode: '示教',
  disclosureOffice: '办公室',
  address: '',
  postcode: '',
  phone: '',
  email: '',
  website: '',
  expiryCountsAsRepeal: false,
}

/** Points the process at a ledger of its own that has an organ and the lists of a new ledger, and nothing else. */
export function useFoundedLedger(): void {
  useCopiedDatabase()
  commitIfOk(TEST_OPERATOR, (tx) => foundLedger(tx, { ...TEST_ORGAN, demonstration: false }))
}
