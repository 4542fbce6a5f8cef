'use server'

import { z } from 'zod'
import { rememberedHeadings } from '@/db/queries/imports'
import type { Actor } from '@/lib/access'
import { columnsOf } from '@/lib/imports/columns'
import { missingColumns } from '@/lib/imports/headings'
import { rowsBelow, together } from '@/lib/imports/table'
import { conflict, ok, type Result } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { type Draft, draftOf, keepDraft } from '@/server/imports/drafts'
import { cancelJob, forgetJob, jobOf, startJob } from '@/server/imports/job'

const token = z.string().max(32)
const mapping = z.array(z.string().max(40).nullable()).max(2000)
const column = z.string().max(40)
const given = z.record(column, z.string().max(200))
const words = z.array(z.object({ column, word: z.string().max(200), code: z.string().max(200) })).max(2000)

/** Takes other sheets of the workbook; their columns are recognised anew. */
export const choose = defineAction({
  act: 'import.run',
  input: z.object({ token, sheets: z.array(z.int().nonnegative()).min(1).max(2000) }),
  prepare: async (input, actor) =>
    withDraft(actor, input.token, (draft) => {
      const { kind, sheets } = draft
      const taken = [...new Set(input.sheets)].sort((a, b) => a - b)
      if (isBusy(draft) || taken.some((at) => !sheets[at]?.rows)) return conflict
      const headed = together(kind, sheets, taken, rememberedHeadings(actor, kind))
      forgetJob(draft.token)
      keepDraft({ ...draft, ...headed, rows: rowsBelow(headed), mended: {}, also: [] })
      return ok()
    }),
  run: () => ok(),
})

/** Starts a dry run with the columns as they are mapped, the values for all rows and the meanings of words. */
export const tryOut = defineAction({
  act: 'import.run',
  input: z.object({ token, mapping, given, words }),
  prepare: async (input, actor) =>
    withDraft(actor, input.token, (draft) => {
      const mapped = { ...draft, mapping: input.mapping, given: input.given, words: input.words }
      if (isBusy(draft) || !fits(mapped)) return conflict
      keepDraft(mapped)
      return ok(mapped)
    }),
  run: ({ tx, prepared }) => startJob(tx, prepared, 'try'),
})

/** Imports the draft with the columns of the last dry run. */
export const run = defineAction({
  act: 'import.run',
  input: z.object({ token, onlyValid: z.boolean() }),
  prepare: async (input, actor) => withDraft(actor, input.token, (draft) => (fits(draft) ? ok(draft) : conflict)),
  run: ({ tx, prepared, input }) => startJob(tx, prepared, 'import', input.onlyValid),
})

/** Takes a row in although a request of the same day, applicant and text stands in the ledger. */
export const takeAlso = defineAction({
  act: 'import.run',
  input: z.object({ token, line: z.int().positive() }),
  prepare: async (input, actor) =>
    withDraft(actor, input.token, (draft) => {
      if (isBusy(draft)) return conflict
      keepDraft({ ...draft, also: [...new Set([...draft.also, input.line])] })
      return ok()
    }),
  run: () => ok(),
})

/** Stops what runs; an import that is stopped leaves nothing behind. */
export const cancel = defineAction({
  act: 'import.run',
  input: z.object({ token }),
  prepare: async (input, actor) =>
    withDraft(actor, input.token, (draft) => {
      cancelJob(draft.token)
      return ok()
    }),
  run: () => ok(),
})

/** Saves corrected cells of one row with the draft; the uploaded file is not changed. */
export const mend = defineAction({
  act: 'import.run',
  input: z.object({ token, line: z.int().positive(), cells: z.array(z.string().max(20_000)).max(200) }),
  prepare: async (input, actor) =>
    withDraft(actor, input.token, (draft) => {
      if (isBusy(draft)) return conflict
      keepDraft({ ...draft, mended: { ...draft.mended, [input.line]: input.cells } })
      return ok()
    }),
  run: () => ok(),
})

function isBusy({ token }: Draft): boolean {
  return jobOf(token)?.state === 'running'
}

function withDraft<T>(actor: Actor, token: string, act: (draft: Draft) => Result<T>): Result<T> {
  const draft = draftOf(actor, token)
  return draft ? act(draft) : conflict
}

/** Whether each column of ours is taken once at most, and those that are needed are there. */
function fits({ kind, headings, mapping, given }: Draft): boolean {
  const taken = [...mapping.filter((column) => column !== null), ...Object.keys(given)]
  const known = columnsOf(kind).map(([code]) => code)
  return (
    new Set(taken).size === taken.length &&
    taken.every((column) => known.includes(column)) &&
    mapping.length === headings.length &&
    missingColumns(kind, mapping, given).length === 0
  )
}
