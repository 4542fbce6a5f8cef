'use server'

import { annualReport } from '@/db/queries/report/annual-report'
import { writeSection } from '@/db/writes/report-sections'
import { sectionInput } from '@/lib/report/input'
import { withIds } from '@/lib/report/narrative'
import { ok } from '@/lib/result'
import { defineAction } from '@/server/actions/define-action'

export const write = defineAction({
  act: 'report.write',
  input: sectionInput,
  run: ({ tx, actor, input: { year, section, ...input } }) => {
    const read = withIds(input.text, annualReport(actor, year).figures)
    if ('unknown' in read) return { ok: false, kind: 'invalid', fields: { text: ['unknownFigure'] } }
    const written = writeSection(tx, { year, section, ...input, text: read.text })
    if (!written.ok) return written
    const findings = annualReport(actor, year).findings.filter((finding) => finding.section === section)
    return ok({ ...written.value, findings })
  },
})
