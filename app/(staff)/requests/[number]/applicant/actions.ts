'use server'

import { uncoverApplicant } from '@/db/writes/personal-data'
import { defineAction } from '@/server/actions/define-action'
import { requestInput } from './input'

const uncoverIt = defineAction({
  act: 'applicant.view',
  input: requestInput,
  run: ({ tx, input: { number } }) => uncoverApplicant(tx, number),
})

/** Sent without a submission key, since the answer stored under the key would contain personal data. */
export async function uncover(input: { number: string }) {
  return uncoverIt(input)
}
