import { useTranslations } from 'next-intl'
import { addressOf } from '@/lib/list-query'
import { FileLinks } from './file-links'

type Props = { list: string; query?: Record<string, string | number | undefined> }

/** Links that download the filtered list as a spreadsheet. */
export function ExportLinks({ list, query = {} }: Props) {
  const t = useTranslations('export')
  const links = (['xlsx', 'csv'] as const).map((format) => ({
    href: addressOf(`/api/exports/${list}`, { ...query, page: undefined, format }),
    label: t(format),
  }))
  return (
    <div className="print:hidden mt-3 text-sm">
      <FileLinks links={links} />
    </div>
  )
}
