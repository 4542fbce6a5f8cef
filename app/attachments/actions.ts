'use server'

import { removeAttachment } from '@/db/writes/attachments'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

/** Needs the permission to edit records; the write checks whether this record may be changed. */
export const remove = defineAction({
  act: 'attachment.remove',
  input: removalInput,
  run: ({ tx, input }) => removeAttachment(tx, input),
})
