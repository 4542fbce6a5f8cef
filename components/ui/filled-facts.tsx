import { useLocale, useTranslations } from 'next-intl'
import { Facts } from './facts'

/** Labelled facts of which the empty ones are folded into a line that names them. */
export function FilledFacts({ facts }: Parameters<typeof Facts>[0]) {
  const t = useTranslations('form')
  const between = useLocale() === 'en' ? ', ' : '、'
  const filled = facts.filter(([, value]) => value)
  const empty = facts.filter(([, value]) => !value).map(([label]) => label)
  return (
    <>
      <Facts facts={filled} />
      {empty.length > 0 && <p className="mt-1 text-muted text-xs">{t('notFilled', { fields: empty.join(between) })}</p>}
    </>
  )
}
