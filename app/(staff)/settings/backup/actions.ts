'use server'

import { backupTask } from '@/lib/backup/input'
import { defineAction } from '@/server/actions/define-action'
import { startJob } from '@/server/backup/job'

export const start = defineAction({
  act: 'settings.backup',
  input: backupTask,
  run: ({ tx, input }) => startJob(tx, input),
})
