'use server'

import { annualReport } from '@/db/queries/report/annual-report'
import { keepTemplate } from '@/db/writes/report-templates'
import { yearOf } from '@/lib/dates'
import { templateInput } from '@/lib/report/templates/input'
import { readTemplate } from '@/lib/report/templates/language'
import { namesOf } from '@/lib/report/templates/phrases'
import { SHIPPED_TEMPLATES } from '@/lib/report/templates/shipped'
import { defineAction } from '@/server/actions/define-action'

export const saveTemplate = defineAction({
  act: 'settings.templates',
  input: templateInput,
  run: ({ tx, actor, input, today }) => {
    const template = readTemplate(input.text, namesOf(annualReport(actor, yearOf(today)).figures))
    if ('fault' in template) return { ok: false, kind: 'invalid', fields: { text: [template.fault] } }
    const text = template.text === SHIPPED_TEMPLATES[input.section] ? '' : template.text
    return keepTemplate(tx, { ...input, text })
  },
})
