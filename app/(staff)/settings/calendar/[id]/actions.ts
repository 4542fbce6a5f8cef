'use server'

import { changeNotice, removeNotice } from '@/db/writes/calendar'
import { calendarNoticeChangeInput } from '@/lib/calendar/input'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

export const change = defineAction({
  act: 'settings.calendar',
  input: calendarNoticeChangeInput,
  run: ({ tx, input }) => changeNotice(tx, input),
})

export const remove = defineAction({
  act: 'settings.calendar',
  input: removalInput,
  run: ({ tx, input }) => removeNotice(tx, input),
})
