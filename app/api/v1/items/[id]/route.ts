import { itemForApi } from '@/db/queries/api'
import { answering } from '@/server/api/answer'

export const GET = answering('item', ({ id }, { actor }) => itemForApi(actor, id))
