'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { TextAreaField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { PlainDate } from '@/lib/dates'
import { PASTED_UNITS, type PastedUnits, readPastedUnits, type UnitProblem } from '@/lib/region/pasted-units'
import { enter } from './actions'

type Props = { registered: readonly string[]; today: PlainDate }

/** Checks units pasted from a spreadsheet at once; either all lines are registered or none. */
export function PasteUnits({ registered, today }: Props) {
  const t = useTranslations('region')
  const router = useRouter()
  const [entered, setEntered] = useState<{ registered: number; known: number }>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/published/pasted')).pasteInput,
    action: enter,
    defaultValues: { text: '' },
    onSaved: (counts) => {
      setEntered(counts)
      action.form.reset({ text: '' })
      router.refresh()
    },
  })
  return (
    <ActionForm
      {...action}
      saveLabel={t('pasteEnter')}
      saved={
        entered && (
          <>
            {t('pasteEntered', entered)} <Link href={'/region/units' as Route}>{t('tab.units')}</Link>
          </>
        )
      }
    >
      <p className="mb-2 text-muted text-sm">{t('pasteHint')}</p>
      <TextAreaField name="text" label={t('pasteCells')} rows={8} required />
      <Checked registered={registered} today={today} />
    </ActionForm>
  )
}

/** The pasted lines as they were understood, before they are registered. */
function Checked({ registered, today }: Props) {
  const text = useDeferredValue(useWatch<{ text: string }, 'text'>({ name: 'text' }))
  const names = useMemo(() => new Set(registered), [registered])
  const pasted = useMemo(
    () => (text.trim() === '' ? undefined : readPastedUnits(text, names, today)),
    [text, names, today],
  )
  return pasted ? <Lines pasted={pasted} /> : null
}

function Lines({ pasted: { rows, unknownColumns, tooMany } }: { pasted: PastedUnits }) {
  const t = useTranslations('region')
  const bad = rows.filter(({ problems }) => problems.length > 0)
  const known = rows.filter((row) => row.known).length
  return (
    <div className="mt-4">
      <p role="status" className="mb-2 text-sm">
        {t('pasteRead', { count: rows.length, known })}{' '}
        {bad.length > 0 && <strong className="text-danger">{t('pasteBad', { count: bad.length })}</strong>}
      </p>
      {tooMany && <Notice tone="error">{t('pasteTooMany', { limit: PASTED_UNITS })}</Notice>}
      {unknownColumns.length > 0 && (
        <Notice tone="warning">{t('pasteUnknownColumns', { columns: unknownColumns.join('、') })}</Notice>
      )}
      {bad.length > 0 && (
        <ul className="border-line border-t text-sm">
          {bad.map(({ line, name, problems }) => (
            <li key={line} className="border-line border-b py-1">
              {t('pasteLine', { line })} {name}
              {problems.map((problem) => (
                <Problem key={problem.column} problem={problem} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Problem({ problem: { column, value, code, limit } }: { problem: UnitProblem }) {
  const t = useTranslations('region')
  const field = useTranslations('field')
  const label = t(column === 'name' ? 'unitName' : column)
  const says = code === 'unknown' || code === 'twice' ? t(`pasteProblem.${code}`, { value }) : field(code, { limit })
  return (
    <span className="block text-danger">
      {label}：{says}
    </span>
  )
}
