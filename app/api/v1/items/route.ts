import { itemsForApi } from '@/db/queries/api'
import { answering } from '@/server/api/answer'

export const GET = answering('items', (query, { actor }) => itemsForApi(actor, query))
