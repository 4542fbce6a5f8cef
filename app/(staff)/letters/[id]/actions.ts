'use server'

import { decideLetter, recallLetter, submitLetter } from '@/db/writes/letter-approvals'
import { serveLetter } from '@/db/writes/letter-services'
import { voidLetter } from '@/db/writes/letter-signatures'
import { discardLetter, draftCorrection, saveLetter } from '@/db/writes/letters'
import { letterCorrectionInput, letterInput, letterSaveInput } from '@/lib/letters/content'
import { letterDecisionInput, letterSignatureInput, letterVoidInput } from '@/lib/letters/decision'
import { letterServiceInput } from '@/lib/letters/service'
import { ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { signOff, triedAfterSaving } from '@/server/letters/kept-letter'

export const correct = defineAction({
  act: 'letter.draft',
  input: letterCorrectionInput,
  run: ({ tx, input, today }) => draftCorrection(tx, input, today),
})

export const save = defineAction({
  act: 'letter.draft',
  input: letterSaveInput,
  run: ({ tx, input, today }) => {
    const saved = saveLetter(tx, input)
    return saved.ok ? ok({ ...saved.value, ...triedAfterSaving(tx, input.id, today) }) : saved
  },
})

export const discard = defineAction({
  act: 'letter.draft',
  input: letterInput,
  run: ({ tx, input, today }) => discardLetter(tx, input, today),
})

export const submit = defineAction({
  act: 'letter.draft',
  input: letterInput,
  run: ({ tx, input, today }) => submitLetter(tx, input, today),
})

export const recall = defineAction({
  act: 'letter.draft',
  input: letterInput,
  run: ({ tx, input, today }) => recallLetter(tx, input.id, today),
})

export const decide = defineAction({
  act: 'letter.approve',
  input: letterDecisionInput,
  run: ({ tx, input, today }) => decideLetter(tx, input, today),
})

export const sign = defineAction({
  act: 'letter.approve',
  input: letterSignatureInput,
  // The letter is set and signed in transactions of its own: setting takes longer than one may stay open.
  prepare: (input, actor) => signOff(actor, input),
  run: ({ prepared }) => ok(prepared),
})

export const makeVoid = defineAction({
  act: 'letter.void',
  input: letterVoidInput,
  run: ({ tx, input, today }) => voidLetter(tx, input, today),
})

export const serve = defineAction({
  act: 'letter.serve',
  input: letterServiceInput,
  run: ({ tx, input, today }) => serveLetter(tx, input, today),
})
