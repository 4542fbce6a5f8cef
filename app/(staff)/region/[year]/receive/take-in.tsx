'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Found, ReadExtent } from '@/components/check/read-summary'
import { inputClass } from '@/components/forms/field'
import { ListSelect } from '@/components/forms/list-select'
import { newSubmissionKey } from '@/components/forms/submission-key'
import type { UnitChoice } from '@/components/region/unit-fields'
import { Button } from '@/components/ui/button'
import type { PlainDate } from '@/lib/dates'
import type { CheckSummary } from '@/lib/reports-check/check-summary'
import { take } from './actions'

/** A file that was read, and the unit that its name names. */
type ReadFile = { token: string; file: string; summary: CheckSummary; unitId: number | null }
type Props = { year: number; today: PlainDate; read: readonly ReadFile[]; units: readonly UnitChoice[] }

/** The files that were read, each with its unit; one is taken in by itself, or all whose unit is known. */
export function TakeIn({ year, today, read, units }: Props) {
  const t = useTranslations('region')
  const breach = useTranslations('breach')
  const form = useTranslations('form')
  const router = useRouter()
  const [chosen, setChosen] = useState<Readonly<Record<string, number | null>>>({})
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [done, setDone] = useState<{ done: number; total: number }>()
  const unitOf = ({ token, unitId }: ReadFile) => (token in chosen ? chosen[token]! : unitId)
  const known = read.filter((file) => unitOf(file) !== null)

  async function takeAll(files: readonly ReadFile[]) {
    setRefused({})
    for (const [index, file] of files.entries()) {
      setDone({ done: index, total: files.length })
      const why = await refusalOf(file)
      if (why) setRefused((before) => ({ ...before, [file.token]: why }))
    }
    setDone(undefined)
    router.refresh()
  }

  async function refusalOf(file: ReadFile): Promise<string | undefined> {
    const input = { token: file.token, unitId: unitOf(file)!, year, receivedOn: today, note: '' }
    const result = await take(input, newSubmissionKey())
    if (result.ok) return undefined
    if (result.kind === 'breach') return breach(result.breach.code)
    return form(result.kind === 'forbidden' ? 'forbidden' : 'conflict')
  }

  return (
    <>
      <div role="status" className="mb-2 flex flex-wrap items-center gap-3 text-sm">
        <Button look="primary" disabled={known.length === 0 || done !== undefined} onClick={() => takeAll(known)}>
          {t('takeAll', { count: known.length })}
        </Button>
        {done && t('taking', done)}
      </div>
      <table className="ledger-table stacked">
        <caption className="sr-only">{t('toTakeIn')}</caption>
        <thead>
          <tr>
            {(['file', 'printedName', 'unit', 'read', 'found'] as const).map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {read.map((file) => (
            <tr key={file.token}>
              <td data-label={t('file')} className="break-all">
                {file.file}
              </td>
              <td data-label={t('printedName')}>
                {file.summary.organ ?? <span className="text-warn">▲ {t('unknown')}</span>}
              </td>
              <td data-label={t('unit')}>
                <ListSelect
                  label={t('unitOfFile', { file: file.file })}
                  className={inputClass}
                  value={String(unitOf(file) ?? '')}
                  none={t('chooseUnit')}
                  options={units.map(({ value, label }) => ({ value: String(value), label }))}
                  onChange={(unit) => setChosen({ ...chosen, [file.token]: unit === '' ? null : Number(unit) })}
                />
              </td>
              <td data-label={t('read')}>
                <div>
                  <ReadExtent summary={file.summary} />
                </div>
              </td>
              <td data-label={t('found')}>
                <div>
                  <Found summary={file.summary} />
                  {refused[file.token] && (
                    <span role="alert" className="block text-danger">
                      {refused[file.token]}
                    </span>
                  )}
                </div>
              </td>
              <td>
                <Button disabled={unitOf(file) === null || done !== undefined} onClick={() => takeAll([file])}>
                  {t('takeIn')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
