import { requestsForApi } from '@/db/queries/api'
import { answering } from '@/lib/server/api/answer'
import { notingApplicants } from '@/lib/server/api/applicants-read'
import { today } from '@/lib/server/today'

export const GET = answering('requests', (query, reader) => {
  const page = requestsForApi(reader.actor, query, today())
  notingApplicants(reader, page.data)
  return page
})
