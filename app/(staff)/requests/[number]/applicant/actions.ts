'use server'

import { uncoverApplicant } from '@/db/writes/personal-data'
import { defineAction } from '@/server/actions/define-action'
import { requestInput } from './input'

export const uncover = defineAction({
  act: 'applicant.view',
  secretAnswer: true,
  input: requestInput,
  run: ({ tx, input: { number } }) => uncoverApplicant(tx, number),
})
