'use server'

import { createHash } from 'node:crypto'
import { regionUnit } from '@/db/queries/region/units'
import { receiveNil, receiveReport } from '@/db/writes/region/submissions'
import { nilInput } from '@/lib/region/input'
import { typedInput, typedReport } from '@/lib/region/typed-report'
import { checkContent } from '@/lib/reports-check/check-content'
import { conflict, ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { readForUnit } from '@/server/region/read-for-unit'

/** Takes a typed report in, by the same rules as one that was read. */
export const enter = defineAction({
  act: 'region.receive',
  input: typedInput,
  prepare: async (input, actor) => {
    const unit = regionUnit(actor, input.unitId)
    if (!unit) return conflict
    const json = typedReport(input, unit.name)
    const content = checkContent({ json }, { told: {}, corrected: {} })
    return ok({ json, read: await readForUnit(actor, content, unit, input.year) })
  },
  run: ({ tx, today, input: { unitId, year, receivedOn, source }, prepared: { json, read } }) => {
    const sha256 = createHash('sha256').update(json).digest('hex')
    return receiveReport(tx, { unitId, year, way: 'hand', receivedOn, file: '', sha256, note: source }, read, today)
  },
})

/** 零报告. */
export const sayNil = defineAction({
  act: 'region.receive',
  input: nilInput,
  run: ({ tx, today, input }) => receiveNil(tx, input, today),
})
