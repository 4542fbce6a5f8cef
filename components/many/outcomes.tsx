'use client'

import { useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import type { Refusal } from '@/lib/result'
import type { RowOutcome } from '@/lib/row-by-row'

type Props = { word: string; outcomes: readonly RowOutcome<unknown>[]; nameOf: (key: string) => string }

/** What became of each row: how many were done, and each that was not, with the reason. */
export function Outcomes({ word, outcomes, nameOf }: Props) {
  const t = useTranslations('many')
  const refused = outcomes.flatMap(({ key, refusal }) => (refusal ? [{ key, refusal }] : []))
  return (
    <div role="status" className="text-sm">
      <p className="text-done">✓ {t('done', { word, count: outcomes.length - refused.length })}</p>
      {refused.length > 0 && (
        <>
          <p className="mt-2 text-danger">■ {t('notDone', { count: refused.length })}</p>
          <ul className="max-h-[40vh] overflow-y-auto">
            {refused.map(({ key, refusal }) => (
              <li key={key} className="border-line border-t py-1">
                <span className="font-semibold">{nameOf(key)}</span> <RefusalText refusal={refusal} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function RefusalText({ refusal }: { refusal: Refusal }) {
  const form = useTranslations('form')
  const breach = useTranslations('breach')
  const unwritten = useTranslations('unwritten')
  if (refusal.kind === 'unwritten') return unwritten(refusal.fault)
  if (refusal.kind !== 'breach') return form(refusal.kind === 'invalid' ? 'conflict' : refusal.kind)
  const { code, citation } = refusal.breach
  return (
    <>
      {breach(code)} {citation && <Citation {...citation} />}
    </>
  )
}
