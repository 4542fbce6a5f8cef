'use server'

import { submissionContent, unitOfSubmission } from '@/db/queries/region/submissions'
import { judgeFinding } from '@/db/writes/checks'
import { addLink, revokeLink as closeLink } from '@/db/writes/region/links'
import { decideOn } from '@/db/writes/region/submissions'
import { ruleObligation } from '@/db/writes/region/units'
import { extendUnit } from '@/db/writes/region/years'
import { linkInput } from '@/lib/region/collection-link'
import { acceptInput, extensionInput, returnInput, rulingForm } from '@/lib/region/input'
import { removalInput } from '@/lib/removal'
import { judgeVersionInput } from '@/lib/reports-check/input'
import { conflict, ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { newSecret, secretHash } from '@/server/gate/secret'

/** 采用: the version goes into the sum. */
export const accept = defineAction({
  act: 'region.decide',
  input: acceptInput,
  run: ({ tx, today, input }) => decideOn(tx, input.submissionId, 'accepted', input.remarks, today),
})

/** 退回: the version goes back to its unit, with what has to be mended. */
export const giveBack = defineAction({
  act: 'region.decide',
  input: returnInput,
  run: ({ tx, today, input }) => decideOn(tx, input.submissionId, 'returned', input.remarks, today),
})

export const extend = defineAction({
  act: 'region.settle',
  input: extensionInput,
  run: ({ tx, input }) => extendUnit(tx, input),
})

export const rule = defineAction({
  act: 'region.settle',
  input: rulingForm,
  run: ({ tx, input }) => ruleObligation(tx, input),
})

/** Says what is to be thought of a finding in a version; it holds for the same finding on the same facts in every version. */
export const judge = defineAction({
  act: 'check.run',
  input: judgeVersionInput,
  run: ({ actor, tx, input }) => {
    const [unitId, content] = [
      unitOfSubmission(actor, input.submissionId),
      submissionContent(actor, input.submissionId),
    ]
    const { report, assessment } = content?.checked ?? {}
    if (!report || report.organ === null || report.year === null) return conflict
    const present = assessment?.findings.find(({ id }) => id === input.finding)
    if (present?.fingerprint !== input.fingerprint) return conflict
    return judgeFinding(tx, { organ: report.organ, year: report.year }, input, `unit:${unitId}`)
  },
})

/** Makes an address for the unit's year; it is shown this once. */
export const makeLink = defineAction({
  act: 'region.settle',
  secretAnswer: true,
  input: linkInput,
  run: ({ tx, today, input }) => {
    const token = newSecret()
    const made = addLink(tx, { ...input, tokenHash: secretHash(token) }, today)
    return made.ok ? ok({ token }) : made
  },
})

export const revokeLink = defineAction({
  act: 'region.settle',
  input: removalInput,
  run: ({ tx, input }) => closeLink(tx, input),
})
