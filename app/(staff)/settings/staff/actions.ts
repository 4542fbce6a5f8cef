'use server'

import { requireSecondFactor } from '@/db/writes/second-factors'
import { secondFactorRuleInput } from '@/lib/organ/input'
import { defineAction } from '@/server/actions/define-action'

export const ruleSecondFactor = defineAction({
  act: 'settings.staff',
  input: secondFactorRuleInput,
  run: ({ tx, input: { required } }) => requireSecondFactor(tx, required),
})
