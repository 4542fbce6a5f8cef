import { figureForApi } from '@/db/queries/api'
import { answering } from '@/server/api/answer'

export const GET = answering('figure', ({ id }, { actor }) => figureForApi(actor, id))
