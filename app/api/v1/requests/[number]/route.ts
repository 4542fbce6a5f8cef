import { requestForApi } from '@/db/queries/api'
import { answering } from '@/server/api/answer'
import { notingApplicants } from '@/server/api/applicants-read'
import { today } from '@/server/today'

export const GET = answering('request', async ({ number }, reader) => {
  const request = requestForApi(reader.actor, number, today())
  if (request) await notingApplicants(reader, [request])
  return request
})
