import { z } from 'zod'
import { codeOf } from '../fields'
import { ATTACHMENT_LABELS } from './labels'
import { ATTACHMENT_OWNERS } from './owners'

/** The header with the file's name, percent-encoded: it may name a person, and an address would keep it. */
export const FILE_NAME_HEADER = 'x-file-name'

/** An upload: the query parameters, and the name from the header; the body is the file. */
export const uploadQuery = z.object({
  owner: codeOf(ATTACHMENT_OWNERS),
  record: z.coerce.number().int().positive(),
  label: codeOf(ATTACHMENT_LABELS),
  name: z.string().min(1).max(1000),
})
export type UploadQuery = z.output<typeof uploadQuery>
