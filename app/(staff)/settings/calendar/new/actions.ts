'use server'

import { enterNotice } from '@/db/writes/calendar'
import { calendarNoticeInput } from '@/lib/calendar/input'
import { defineAction } from '@/server/actions/define-action'

export const enter = defineAction({
  act: 'settings.calendar',
  input: calendarNoticeInput,
  run: ({ tx, input, today }) => enterNotice(tx, input, today),
})
