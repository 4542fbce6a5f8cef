import { useTranslations } from 'next-intl'
import { FileLinks } from '@/components/ui/file-links'

/** 问题清单 in its two formats: of one checked report, or of all in the list. */
export function SlipLinks({ check, label }: { check?: string; label: string }) {
  const t = useTranslations('checker')
  const query = check === undefined ? '' : `?check=${check}`
  const links = (['docx', 'xlsx'] as const).map((format) => ({
    href: `/api/check/lists/${format}${query}`,
    label: t(format),
  }))
  return (
    <section aria-label={label} className="print:hidden mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <span>{label}</span>
      <FileLinks links={links} />
      <span className="text-muted text-xs">{t('slipsHint')}</span>
    </section>
  )
}
