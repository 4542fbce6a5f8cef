'use server'

import { keepCheck, removeKeptCheck } from '@/db/writes/checks'
import { addDays } from '@/lib/dates'
import { keepInput, removeInput } from '@/lib/reports-check/input'
import { breach, conflict, ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { checkOf, isNamed } from '@/server/reports-check/checks'
import { dropUpload, uploadedContent, uploadOf } from '@/server/reports-check/uploads'

/** Keeps a report that was uploaded, for all who may check, for so many days. */
export const keep = defineAction({
  act: 'check.run',
  input: keepInput,
  run: ({ actor, tx, today, input: { token, days } }) => {
    const upload = uploadOf(actor, token)
    if (!upload) return conflict
    const { file, sha256, summary } = upload
    if (!isNamed(summary)) return breach('checkUnnamed')
    tx.afterCommit(() => dropUpload(token))
    return keepCheck(tx, {
      ...{ token, file, sha256, organ: summary.organ, year: summary.year },
      summary: JSON.stringify(summary),
      content: uploadedContent(upload),
      keptUntil: addDays(today, Number(days)),
    })
  },
})

/** Removes what was uploaded or kept before its time is over. */
export const remove = defineAction({
  act: 'check.run',
  input: removeInput,
  run: ({ actor, tx, today, input: { token } }) => {
    const check = checkOf(actor, token, today)
    if (!check) return conflict
    if (check.kept) return removeKeptCheck(tx, token)
    tx.afterCommit(() => dropUpload(token))
    return ok()
  },
})
