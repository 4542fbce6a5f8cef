'use server'

import { keepCopy, recordFiling, removeFiling } from '@/db/writes/report-filings'
import { removalInput } from '@/lib/removal'
import { filingInput } from '@/lib/report/filing'
import { copyInput } from '@/lib/report/input'
import { defineAction } from '@/server/actions/define-action'

export const record = defineAction({
  act: 'report.file',
  input: filingInput,
  run: ({ tx, input, today }) => recordFiling(tx, input, today),
})

export const remove = defineAction({
  act: 'report.file',
  input: removalInput,
  run: ({ tx, input }) => removeFiling(tx, input),
})

export const keep = defineAction({
  act: 'report.write',
  input: copyInput,
  run: ({ tx, input }) => keepCopy(tx, input),
})
