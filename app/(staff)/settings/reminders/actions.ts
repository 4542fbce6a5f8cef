'use server'

import { createHash, randomBytes } from 'node:crypto'
import { chooseReminders, keepSectionAddress, setFeed } from '@/db/writes/reminders'
import { noInput, reminderChoice, sectionAddress } from '@/lib/duties/input'
import { ok } from '@/lib/result'
import { defineAction } from '@/lib/server/define-action'

export const choose = defineAction({
  act: 'account.reminders',
  input: reminderChoice,
  run: ({ tx, input }) => chooseReminders(tx, input),
})

/** Answers with the token, once: only its hash is kept. */
export const openFeed = defineAction({
  act: 'account.reminders',
  input: noInput,
  run({ tx }) {
    const token = randomBytes(24).toString('base64url')
    const opened = setFeed(tx, createHash('sha256').update(token).digest('hex'))
    return opened.ok ? ok({ token }) : opened
  },
})

export const closeFeed = defineAction({
  act: 'account.reminders',
  input: noInput,
  run: ({ tx }) => setFeed(tx, null),
})

export const address = defineAction({
  act: 'settings.lists',
  input: sectionAddress,
  run: ({ tx, input }) => keepSectionAddress(tx, input),
})
