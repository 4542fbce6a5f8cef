'use server'

import { backupTask } from '@/lib/backup/input'
import { startJob } from '@/lib/server/backup/job'
import { defineAction } from '@/lib/server/define-action'

export const start = defineAction({
  act: 'settings.backup',
  input: backupTask,
  run: ({ actor, input }) => startJob(actor, input),
})
