import { useTranslations } from 'next-intl'

/** That acts of a request were late or irregular: in lists a sign with its words on demand, else in words. */
export function IrregularMark({ count, inWords = false }: { count: number; inWords?: boolean }) {
  const t = useTranslations('irregular')
  if (count === 0) return null
  const words = t('mark', { count })
  return (
    <span className="ml-1 text-warn" title={inWords ? undefined : words}>
      <span aria-hidden="true">△</span> <span className={inWords ? undefined : 'sr-only'}>{words}</span>
    </span>
  )
}
