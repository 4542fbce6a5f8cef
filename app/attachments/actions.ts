'use server'

import { removeAttachment } from '@/db/writes/attachments'
import { removalInput } from '@/lib/removal'
import { defineAction } from '@/server/actions/define-action'

/** For whoever works on records; whether on this one, the write says. */
export const remove = defineAction({
  act: 'attachment.remove',
  input: removalInput,
  run: ({ tx, input }) => removeAttachment(tx, input),
})
