'use server'

import { z } from 'zod'
import type { Actor } from '@/lib/access'
import { columnsOf, type ImportKind } from '@/lib/imports/columns'
import { type Mapping, missingColumns } from '@/lib/imports/headings'
import { conflict, ok, type Result } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { type Draft, draftOf, keepDraft } from '@/server/imports/drafts'
import { cancelJob, jobOf, startJob } from '@/server/imports/job'

const token = z.string().max(32)
const mapping = z.array(z.string().max(40).nullable()).max(200)

/** Starts a dry run with the columns as they are mapped. */
export const tryOut = defineAction({
  act: 'import.run',
  input: z.object({ token, mapping }),
  prepare: async (input, actor) =>
    withDraft(actor, input.token, (draft) => {
      if (isBusy(draft) || !fits(draft.kind, input.mapping)) return conflict
      const mapped = { ...draft, mapping: input.mapping }
      keepDraft(mapped)
      return ok(mapped)
    }),
  run: ({ tx, prepared }) => startJob(tx, prepared, 'try'),
})

/** Takes the draft in, as it was tried last. */
export const run = defineAction({
  act: 'import.run',
  input: z.object({ token, onlyValid: z.boolean() }),
  prepare: async (input, actor) =>
    withDraft(actor, input.token, (draft) => (fits(draft.kind, draft.mapping) ? ok(draft) : conflict)),
  run: ({ tx, prepared, input }) => startJob(tx, prepared, 'import', input.onlyValid),
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

/** Puts the cells of one row right; the file itself stays as it is. */
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
function fits(kind: ImportKind, mapped: Mapping): boolean {
  const taken = mapped.filter((column) => column !== null)
  const known = columnsOf(kind).map(([code]) => code)
  return (
    new Set(taken).size === taken.length &&
    taken.every((column) => known.includes(column)) &&
    missingColumns(kind, mapped).length === 0
  )
}
