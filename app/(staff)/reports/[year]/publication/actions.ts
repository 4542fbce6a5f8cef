'use server'

import { publishReport, takeStep } from '@/db/writes/report-publication'
import { publicationInput, stepInput } from '@/lib/report/input'
import { defineAction } from '@/server/actions/define-action'

export const check = defineAction({
  act: 'report.check',
  input: stepInput,
  run: ({ tx, input, today }) => takeStep(tx, 'checked', input, today),
})

export const sign = defineAction({
  act: 'report.sign',
  input: stepInput,
  run: ({ tx, input, today }) => takeStep(tx, 'signed', input, today),
})

export const publish = defineAction({
  act: 'report.publish',
  input: publicationInput,
  run: ({ tx, input, today }) => publishReport(tx, input, today),
})
