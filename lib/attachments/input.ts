import { z } from 'zod'
import { codeOf } from '../fields'
import { ATTACHMENT_LABELS } from './labels'
import { ATTACHMENT_OWNERS } from './owners'

/** An upload: the query parameters, and the name from the header; the body is the file. */
export const uploadQuery = z.object({
  owner: codeOf(ATTACHMENT_OWNERS),
  record: z.coerce.number().int().positive(),
  label: codeOf(ATTACHMENT_LABELS),
  name: z.string().min(1).max(1000),
})
export type UploadQuery = z.output<typeof uploadQuery>
