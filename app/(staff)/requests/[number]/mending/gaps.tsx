import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { Gap } from '@/lib/requests/gaps'
import { MendForm } from './form'

type Record = { id: number; gap: Gap; noted: string; mendedOn: string | null; mending: string; version: number }
type Props = { number: string; gaps: readonly Record[]; concluded: boolean; mayMend: boolean }

/** What a case imported from an earlier ledger lacks, with links to the forms that complete it. */
export function Gaps({ number, gaps, concluded, mayMend }: Props) {
  const t = useTranslations('import')
  const byReply = ({ gap }: Record) => gap === 'outcome' || gap === 'served_on'
  const open = gaps.filter((record) => record.mendedOn === null && !(byReply(record) && concluded))
  if (open.length === 0) return null
  return (
    <Notice tone="warning">
      <p>
        <strong>{t('gapsTitle')}</strong>：{t('gapsText')}
      </p>
      <ul className="mt-2 grid gap-3">
        {open.map((record) => (
          <li key={record.id}>
            {t(`gap.${record.gap}`)}
            {record.noted && `（${t('gapNoted', { noted: record.noted })}）`}
            {byReply(record) ? `。${t('gapByReply')}` : mayMend && <MendForm number={number} {...record} />}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
