'use server'

import { draftMany, undoDrafts } from '@/db/writes/many-letters'
import { archiveMany, assignMany, undoArchivings, undoAssignments } from '@/db/writes/many-requests'
import { dropView, keepView } from '@/db/writes/saved-views'
import { draftManyInput, undoDraftsInput } from '@/lib/letters/many'
import { archiveManyInput, assignManyInput, undoArchivingsInput, undoAssignmentsInput } from '@/lib/requests/many'
import { ok } from '@/lib/result'
import { savedViewInput, savedViewRemoval } from '@/lib/saved-view'
import { defineAction } from '@/server/actions/define-action'
import { openedAddress } from '@/server/gate/sealed-search'

export const keep = defineAction({
  act: 'account.views',
  input: savedViewInput,
  // Kept as it was typed, since the seal does not outlast the session.
  prepare: async ({ address }) => ok(await openedAddress(address)),
  run: ({ tx, input, prepared }) => keepView(tx, { ...input, address: prepared }),
})

export const drop = defineAction({
  act: 'account.views',
  input: savedViewRemoval,
  run: ({ tx, input }) => dropView(tx, input),
})

/** Why what was done to many at once is taken back; it stands in the audit trail of each. */
const TAKEN_BACK = { archiving: '撤销成批归档', assignment: '撤销成批交接' } as const

export const archiveAll = defineAction({
  act: 'request.archiving',
  input: archiveManyInput,
  run: ({ tx, input, today }) => archiveMany(tx, input, today),
})

export const takeBackArchivings = defineAction({
  act: 'request.archiving',
  input: undoArchivingsInput,
  run: ({ tx, input, today }) => undoArchivings(tx, input.undo, TAKEN_BACK.archiving, today),
})

export const assignAll = defineAction({
  act: 'request.assignment',
  input: assignManyInput,
  run: ({ tx, input, today }) => assignMany(tx, input, today),
})

export const takeBackAssignments = defineAction({
  act: 'request.assignment',
  input: undoAssignmentsInput,
  run: ({ tx, input, today }) => undoAssignments(tx, input.undo, TAKEN_BACK.assignment, today),
})

export const draftAll = defineAction({
  act: 'letter.draft',
  input: draftManyInput,
  run: ({ tx, input, today }) => draftMany(tx, input, today),
})

export const giveUpDrafts = defineAction({
  act: 'letter.draft',
  input: undoDraftsInput,
  run: ({ tx, input, today }) => undoDrafts(tx, input.undo, today),
})
