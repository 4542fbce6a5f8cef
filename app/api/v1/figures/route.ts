import { figuresForApi } from '@/db/queries/api'
import { answering } from '@/server/api/answer'

export const GET = answering('figures', (query, { actor }) => figuresForApi(actor, query))
