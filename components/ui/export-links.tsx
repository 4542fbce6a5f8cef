import { useTranslations } from 'next-intl'
import { addressOf } from '@/lib/list-query'

type Props = { list: string; query?: Record<string, string | number | undefined> }

/** Links that download the filtered list as a spreadsheet. */
export function ExportLinks({ list, query = {} }: Props) {
  const t = useTranslations('export')
  return (
    <p className="print:hidden mt-3 flex gap-3 text-sm">
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={addressOf(`/api/exports/${list}`, { ...query, page: undefined, format })} download>
          {t(format)}
        </a>
      ))}
    </p>
  )
}
