import { requestsForApi } from '@/db/queries/api'
import { answering } from '@/server/api/answer'
import { notingApplicants } from '@/server/api/applicants-read'
import { today } from '@/server/today'

export const GET = answering('requests', (query, reader) => {
  const page = requestsForApi(reader.actor, query, today())
  notingApplicants(reader, page.data)
  return page
})
