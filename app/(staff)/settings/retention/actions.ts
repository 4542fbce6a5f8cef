'use server'

import { keepRetentionPeriod } from '@/db/writes/retention'
import { passwordInput } from '@/lib/organ/input'
import { retentionPeriodInput } from '@/lib/retention/input'
import { defineAction } from '@/server/actions/define-action'
import { provenOwner } from '@/server/gate/own-password'
import { startJob } from '@/server/retention/job'

export const keep = defineAction({
  act: 'settings.retention',
  input: retentionPeriodInput,
  run: ({ tx, input }) => keepRetentionPeriod(tx, input),
})

/** Not taken back: whoever starts it proves first who they are. */
export const anonymise = defineAction({
  act: 'settings.retention',
  input: passwordInput,
  prepare: ({ password }, actor) => provenOwner(actor, password),
  run: ({ tx, today }) => startJob(tx, today),
})
