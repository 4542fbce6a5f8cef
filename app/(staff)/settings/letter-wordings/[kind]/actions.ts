'use server'

import { keptWording } from '@/db/queries/letter-wordings'
import { keepWording, returnWording } from '@/db/writes/letter-wordings'
import { wordingInput } from '@/lib/letters/wordings/input'
import { editablePassages, readWording } from '@/lib/letters/wordings/kept'
import { passagesOf, sameWording } from '@/lib/letters/wordings/passages'
import { shippedWording } from '@/lib/letters/wordings/shipped'
import { conflict, ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'

export const saveWording = defineAction({
  act: 'settings.templates',
  input: wordingInput,
  run: ({ tx, actor, input, today }) => {
    const { kind, title, version } = input
    const { wording: present, own } = keptWording(actor, kind, today)
    const placed = input.base === 'present' ? editablePassages(kind, present) : passagesOf(shippedWording(kind))
    // Somebody else's change can have moved the passages.
    if (placed.length !== input.passages.length) return conflict
    const edited = placed.map((place, index) => ({ ...place, ...input.passages[index]! }))
    const read = readWording(kind, title, edited, today)
    if ('faults' in read) {
      const fields: Record<string, string[]> = {}
      for (const { passage, fault } of read.faults) fields[`passages.${passage}.text`] = [fault]
      return { ok: false, kind: 'invalid', fields }
    }
    if (!sameWording(read.wording, shippedWording(kind)))
      return keepWording(tx, { kind, wording: read.wording, version }, today)
    return own ? returnWording(tx, { kind, version }, today) : ok()
  },
})
