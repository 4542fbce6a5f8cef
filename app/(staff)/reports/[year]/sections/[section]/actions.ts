'use server'

import { annualReport } from '@/db/queries/report/annual-report'
import { writeSection } from '@/db/writes/report-sections'
import { sectionInput } from '@/lib/report/input'
import { withIds } from '@/lib/report/narrative'
import { defineAction } from '@/lib/server/define-action'

export const write = defineAction({
  act: 'report.write',
  input: sectionInput,
  run: ({ tx, actor, input }) => {
    const read = withIds(input.text, annualReport(actor, input.year).figures)
    if ('unknown' in read) return { ok: false, kind: 'invalid', fields: { text: ['unknownFigure'] } }
    return writeSection(tx, { ...input, text: read.text })
  },
})
