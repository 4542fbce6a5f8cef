import { requestsForApi } from '@/db/queries/api'
import { answering } from '@/server/api/answer'
import { notingApplicants } from '@/server/api/applicants-read'
import { today } from '@/server/today'

export const GET = answering('requests', async (query, reader) => {
  const page = requestsForApi(reader.actor, query, today())
  await notingApplicants(reader, page.data)
  return page
})
