'use server'

import { z } from 'zod'
import type { Actor } from '@/lib/access'
import { columnsOf, type ImportKind } from '@/lib/imports/columns'
import { type Mapping, missingColumns } from '@/lib/imports/headings'
import { conflict, ok, type Result } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { type Draft, draftOf, keepDraft } from '@/server/imports/drafts'
import { cancelJob, jobOf, startJob } from '@/server/imports/jobs'

const token = z.string().max(32)
const mapping = z.array(z.string().max(40).nullable()).max(200)

/** Starts a dry run with the columns as they are mapped. */
export const tryOut = defineAction({
  act: 'import.run',
  input: z.object({ token, mapping }),
  prepare: async (input, actor) =>
    withDraft(actor, input.token, (draft) => {
      if (jobOf(draft.token)?.state === 'running' || !fits(draft.kind, input.mapping)) return conflict
      const mapped = { ...draft, mapping: input.mapping }
      keepDraft(mapped)
      startJob(actor, mapped, 'try', false)
      return ok()
    }),
  run: () => ok(),
})

/** Imports the draft with the columns of the last dry run. */
export const run = defineAction({
  act: 'import.run',
  input: z.object({ token, onlyValid: z.boolean() }),
  prepare: async (input, actor) =>
    withDraft(actor, input.token, (draft) => {
      const tried = jobOf(draft.token)
      if (tried?.state === 'running' || !fits(draft.kind, draft.mapping)) return conflict
      startJob(actor, draft, 'import', input.onlyValid)
      return ok()
    }),
  run: () => ok(),
})

/** Stops the running dry run or import; a stopped import is undone completely. */
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
      if (jobOf(draft.token)?.state === 'running') return conflict
      keepDraft({ ...draft, mended: { ...draft.mended, [input.line]: input.cells } })
      return ok()
    }),
  run: () => ok(),
})

function withDraft(actor: Actor, token: string, act: (draft: Draft) => Result<undefined>): Result<undefined> {
  const draft = draftOf(actor, token)
  return draft ? act(draft) : conflict
}

/** Whether each column of the ledger is mapped at most once, and every required one is mapped. */
function fits(kind: ImportKind, mapped: Mapping): boolean {
  const mappedColumns = mapped.filter((column) => column !== null)
  const columnCodes = columnsOf(kind).map(([code]) => code)
  return (
    new Set(mappedColumns).size === mappedColumns.length &&
    mappedColumns.every((column) => columnCodes.includes(column)) &&
    missingColumns(kind, mapped).length === 0
  )
}
