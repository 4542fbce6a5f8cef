'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import Link from '@/components/ui/link'
import type { Refusal } from '@/lib/result'
import type { RowOutcome } from '@/lib/row-by-row'

type Props<U> = {
  word: string
  outcomes: readonly RowOutcome<U>[]
  nameOf: (key: string) => string
  /** Where what was made of a row is found. */
  linkTo?: (made: U) => Route
}

/** What became of each row: how many were done, and each that was not, with the reason. */
export function Outcomes<U>({ word, outcomes, nameOf, linkTo }: Props<U>) {
  const t = useTranslations('many')
  const refused = outcomes.flatMap(({ key, refusal }) => (refusal ? [{ key, refusal }] : []))
  return (
    <div role="status" className="text-sm">
      <p className="text-done">✓ {t('done', { word, count: outcomes.length - refused.length })}</p>
      {linkTo && (
        <ul className="flex max-h-[30vh] flex-wrap gap-x-4 overflow-y-auto">
          {outcomes.map(
            ({ key, undo }) => undo !== null && <MadeLink key={key} to={linkTo(undo)} name={nameOf(key)} />,
          )}
        </ul>
      )}
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

function MadeLink({ to, name }: { to: Route; name: string }) {
  return (
    <li>
      <Link href={to}>{name}</Link>
    </li>
  )
}

function RefusalText({ refusal }: { refusal: Refusal }) {
  const form = useTranslations('form')
  const breach = useTranslations('breach')
  const unwritten = useTranslations('unwritten')
  if (refusal.kind === 'unwritten') return unwritten(refusal.fault)
  if (refusal.kind !== 'breach') return form(refusal.kind === 'invalid' ? 'conflict' : refusal.kind)
  const { code, citation, values } = refusal.breach
  return (
    <>
      {breach(code)}
      {values?.steps} {citation && <Citation {...citation} />}
    </>
  )
}
