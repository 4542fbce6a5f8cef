'use server'

import { explainFinding } from '@/db/writes/finding-explanations'
import { explanationInput } from '@/lib/report/checks/input'
import { defineAction } from '@/server/actions/define-action'

export const explain = defineAction({
  act: 'report.explain',
  input: explanationInput,
  run: ({ tx, input }) => explainFinding(tx, input),
})
