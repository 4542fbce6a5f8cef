import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { INTERACTION_REGISTERS, type InteractionRegister } from '@/lib/published/interaction'

/** Tabs for the registers of interaction; each tab is a link. */
export function InteractionTabs({ current }: { current: InteractionRegister }) {
  const t = useTranslations('interaction')
  return (
    <nav aria-label={t('title')} className="print:hidden mb-4 flex flex-wrap gap-5 border-line border-b">
      {INTERACTION_REGISTERS.map((register) => (
        <Link
          key={register}
          href={`/published/interaction/${register}` as Route}
          aria-current={register === current ? 'page' : undefined}
          className={`-mb-px border-b-2 py-1.5 text-sm no-underline ${register === current ? 'border-link font-semibold text-link' : 'border-transparent text-ink hover:border-line'}`}
        >
          {t(`of.${register}.title`)}
        </Link>
      ))}
    </nav>
  )
}
