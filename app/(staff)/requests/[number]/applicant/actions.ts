'use server'

import { uncoverApplicant } from '@/db/writes/personal-data'
import { defineAction } from '@/server/actions/define-action'
import { requestInput } from './input'

const uncoverIt = defineAction({
  act: 'applicant.view',
  input: requestInput,
  run: ({ tx, input: { number } }) => uncoverApplicant(tx, number),
})

/** Without the key of a submission: its answer would be kept under it. */
export async function uncover(input: { number: string }) {
  return uncoverIt(input)
}
