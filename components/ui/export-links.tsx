import { useTranslations } from 'next-intl'
import { addressOf } from '@/lib/address'
import { LIST_FILE_FORMATS } from '@/lib/lists/formats'
import { FileLinks } from './file-links'

type Props = { list: string; query?: Record<string, string | number | undefined> }

/** Links that download the filtered list: to be printed, or as a spreadsheet. */
export function ExportLinks({ list, query = {} }: Props) {
  const t = useTranslations('export')
  const links = LIST_FILE_FORMATS.map((format) => ({
    href: addressOf(`/api/exports/${list}`, { ...query, page: undefined, format }),
    label: t(format),
  }))
  return (
    <div className="text-sm print:hidden">
      <FileLinks links={links} />
    </div>
  )
}
