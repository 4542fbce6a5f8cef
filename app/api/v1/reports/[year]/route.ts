import { annualReport } from '@/db/queries/report/annual-report'
import { reportJson } from '@/lib/report/render/json'
import { answering } from '@/server/api/answer'

export const GET = answering('report', ({ year }, { actor }) => reportJson(annualReport(actor, year)))
