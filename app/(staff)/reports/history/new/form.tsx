'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { useDraft } from '@/components/forms/use-draft'
import { HistoryFields } from '@/components/report/history-fields'
import { HistoryFindings, type OwnOrgan } from '@/components/report/history-findings'
import { ReadReportJson } from '@/components/report/read-report-json'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { HistoryForm } from '@/lib/report/history/input'
import { enter } from './actions'

type Props = {
  year: number
  own: OwnOrgan
  /** A report that was read from its file, and under which name it is kept here as long as it is not saved. */
  read?: { token: string; values: HistoryForm }
}

export function HistoryEntry({ year, own, read }: Props) {
  const t = useTranslations('history')
  const router = useRouter()
  const empty = read?.values ?? {
    year: String(year),
    format: formatOf(year).code,
    source: '',
    cells: {},
    sections: {},
    version: 0,
    organ: '',
  }
  const action = useActionForm({
    schema: async () => (await import('@/lib/report/history/input')).historyInput,
    action: enter,
    defaultValues: empty,
    onSaved: () => {
      draft.begin(empty)
      router.push('/reports/history' as Route)
    },
  })
  const draft = useDraft(action.form, read ? `history-${read.token}` : 'history')
  return (
    <ActionForm {...action} draft={draft} saveLabel={t('save')}>
      <ReadReportJson
        onRead={(report) =>
          action.form.reset({ ...report, source: action.form.getValues('source') }, { keepDefaultValues: true })
        }
      />
      <HistoryFields mayChooseYear />
      <HistoryFindings own={own} />
    </ActionForm>
  )
}
