'use server'

import { keepRetentionPeriod } from '@/db/writes/retention'
import { passwordInput } from '@/lib/organ/input'
import { retentionPeriodInput } from '@/lib/retention/input'
import { defineAction } from '@/server/actions/define-action'
import { provenOwner } from '@/server/gate/own-password'
import { startJob } from '@/server/retention/job'

export const savePeriod = defineAction({
  act: 'settings.retention',
  input: retentionPeriodInput,
  run: ({ tx, input }) => keepRetentionPeriod(tx, input),
})

/** Cannot be undone, so the password is asked for first. */
export const anonymise = defineAction({
  act: 'settings.retention',
  input: passwordInput,
  prepare: ({ password }, actor) => provenOwner(actor, password),
  run: ({ tx, today }) => startJob(tx, today),
})
