'use server'

import { choosePanels } from '@/db/writes/report-glance'
import { glanceInput } from '@/lib/report/input'
import { defineAction } from '@/server/actions/define-action'

export const choose = defineAction({
  act: 'report.write',
  input: glanceInput,
  run: ({ tx, input }) => choosePanels(tx, input),
})
