'use server'

import { correctedCells } from '@/db/queries/checks'
import { correctCell, judgeFinding } from '@/db/writes/checks'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { correctInput, judgeInput, tellInput } from '@/lib/reports-check/input'
import { breach, conflict, ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { checkOf, contentOfCheck, isNamed, readAgain, saveReading } from '@/server/reports-check/checks'
import { today } from '@/server/today'

/** Says whose report it is, of which year, and against which one of last year it is held. */
export const tell = defineAction({
  act: 'check.run',
  input: tellInput,
  prepare: async ({ token, organ, year, previous }, actor) => {
    const check = checkOf(actor, token, today())
    if (!check || previous === token) return conflict
    const told = { ...(organ && { organ }), ...(year !== null && { year }), ...(previous && { previous }) }
    const read = await readAgain(actor, check, today(), { told })
    return read.ok ? ok({ check, read: read.value }) : read
  },
  run: ({ tx, prepared: { check, read } }) => saveReading(tx, check, read),
})

/** Puts a misread cell right, for this file whenever it is read again; what is printed stays beside it. */
export const correct = defineAction({
  act: 'check.run',
  input: correctInput,
  prepare: async ({ token, cell, value }, actor) => {
    const check = checkOf(actor, token, today())
    if (!check) return conflict
    const { [cell as TableFigureId]: _, ...others } = correctedCells(actor, check.sha256)
    const corrected = value === '' ? others : { ...others, [cell]: value }
    const read = await readAgain(actor, check, today(), { corrected })
    if (!read.ok) return read
    const { cells } = contentOfCheck(actor, check).checked.report
    return ok({ check, read: read.value, printed: cells.get(cell as TableFigureId)?.printed ?? '' })
  },
  run: ({ tx, input: { token, cell, value }, prepared: { check, read, printed } }) => {
    const { sha256 } = check
    const kept = correctCell(tx, { token, sha256, cell: cell as TableFigureId, printed, value })
    return kept.ok ? saveReading(tx, check, read) : kept
  },
})

/** Says what is to be thought of a finding; it holds for the same finding on the same facts, whenever the report is read. */
export const judge = defineAction({
  act: 'check.run',
  input: judgeInput,
  run: ({ actor, tx, today: day, input }) => {
    const check = checkOf(actor, input.token, day)
    if (!check) return conflict
    if (!isNamed(check.summary)) return breach('checkUnnamed')
    const { organ, year } = check.summary
    const { findings } = contentOfCheck(actor, check).checked.assessment
    const present = findings.find(({ id }) => id === input.finding)
    if (present?.fingerprint !== input.fingerprint) return conflict
    return judgeFinding(tx, { organ, year }, input, `check:${input.token}`)
  },
})
