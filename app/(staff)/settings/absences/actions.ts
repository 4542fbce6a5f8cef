'use server'

import { changeAbsence, recordAbsence } from '@/db/writes/letter-approvals'
import { absenceEndInput, absenceInput } from '@/lib/letters/decision'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'account.absence',
  input: absenceInput,
  run: ({ tx, input }) => recordAbsence(tx, input),
})

export const takeBack = defineAction({
  act: 'account.absence',
  input: absenceEndInput,
  run: ({ tx, input }) => changeAbsence(tx, input),
})
