'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ReportChart } from '@/components/charts/report-chart'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import type { ChartId } from '@/lib/report/charts'
import type { DocumentChart } from '@/lib/report/document'
import { choose } from './actions'

type Props = { year: number; selected: ChartId[]; charts: DocumentChart[] }

export function ChartsForm({ year, selected, charts }: Props) {
  const t = useTranslations('publication')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/report/input')).chartsInput,
    action: choose,
    defaultValues: { year, charts: selected },
    onSaved: () => router.push(`/reports/${year}` as Route),
  })
  return (
    <ActionForm {...action} quiet saveLabel={t('chartsSave')}>
      <p className="text-muted text-sm">{t('chartsHint')}</p>
      {charts.map((chart) => (
        <div key={chart.id} className="mt-4">
          <label className="flex items-center gap-2 font-semibold">
            <input type="checkbox" value={chart.id} {...action.form.register('charts')} />
            {chart.title}
          </label>
          <ReportChart chart={chart} />
        </div>
      ))}
    </ActionForm>
  )
}
