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
    const textWithIds = withIds(input.text, annualReport(actor, year).figures)
    if ('unknown' in textWithIds) return { ok: false, kind: 'invalid', fields: { text: ['unknownFigure'] } }
    const result = writeSection(tx, { year, section, ...input, text: textWithIds.text })
    if (!result.ok) return result
    const findings = annualReport(actor, year).findings.filter((finding) => finding.section === section)
    return ok({ ...result.value, findings })
  },
})
