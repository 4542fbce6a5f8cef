'use server'

import { chooseReminders, keepSectionAddress, setFeed } from '@/db/writes/reminders'
import { noInput, reminderChoice, sectionAddress } from '@/lib/duties/input'
import { ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'
import { newSecret, secretHash } from '@/server/gate/secret'

export const choose = defineAction({
  act: 'account.reminders',
  input: reminderChoice,
  run: ({ tx, input }) => chooseReminders(tx, input),
})

/** Returns the token, this once: only its hash is stored. */
export const openFeed = defineAction({
  act: 'account.reminders',
  secretAnswer: true,
  input: noInput,
  run({ tx }) {
    const token = newSecret(24)
    const opened = setFeed(tx, secretHash(token))
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
