'use server'

import { regionUnit } from '@/db/queries/region/units'
import { receiveReport } from '@/db/writes/region/submissions'
import { may } from '@/lib/access'
import { receiptInput } from '@/lib/region/input'
import { breach, conflict, forbidden, ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { readForUnit } from '@/server/region/read-for-unit'
import { checkOf, contentOfCheck } from '@/server/reports-check/checks'
import { dropUpload, originalOfUpload } from '@/server/reports-check/uploads'
import { today } from '@/server/today'

/** Takes a file that was read in as the next version of a unit's report. */
export const take = defineAction({
  act: 'region.receive',
  input: receiptInput,
  prepare: async ({ token, unitId, year }, actor) => {
    if (!may(actor, 'check.run')) return forbidden
    const [check, unit] = [checkOf(actor, token, today()), regionUnit(actor, unitId)]
    if (!check || !unit) return conflict
    if (check.summary.year !== null && check.summary.year !== year) return breach('reportOfAnotherYear')
    return ok({ check, read: await readForUnit(actor, contentOfCheck(actor, check), unit, year) })
  },
  run: ({ tx, today: day, input: { token, ...receipt }, prepared: { check, read } }) => {
    const { file, sha256, kept, summary } = check
    if (!kept) tx.afterCommit(() => dropUpload(token))
    const way = summary.sealed ? 'package' : 'file'
    return receiveReport(tx, { ...receipt, way, file, sha256 }, read, day, () => originalOfUpload(token))
  },
})
