import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import Link from '@/components/ui/link'
import { ACTS } from '@/lib/requests/acts'
import type { ActKind } from '@/lib/requests/case-file'
import { type GivenOnce, isClerical } from '@/lib/requests/steps'

type Offered = ActKind | 'assignment'
const AGAIN = {
  clarification_notice: { segment: 'clarification?again=1', label: 'clarificationTwice' },
  extension: { segment: 'extension', label: 'extensionTwice' },
} as const satisfies Record<GivenOnce, { segment: string; label: string }>
type Props = {
  number: string
  next?: Offered
  offered: readonly Offered[]
  /** The id of the consultation that waits for its answer. */
  openConsultation?: number
  /** What the law gives once and was done: done again all the same, it can only be put on record. */
  again: readonly GivenOnce[]
}

/** The acts that are lawful now: the expected next one as the primary button, the others by law and by office beside it. */
export function ActLinks({ number, next, offered, again, openConsultation }: Props) {
  const t = useTranslations('step')
  const irregular = useTranslations('irregular')
  const hrefOf = (act: Offered) => {
    const segment = act === 'assignment' ? act : ACTS[act].segment
    const answered = act === 'consultation_answer' && openConsultation ? `/${openConsultation}` : ''
    return `/requests/${number}/${segment}${answered}` as Route
  }
  const others = offered.filter((act) => act !== next)
  const legal = others.filter((act) => !isClerical(act))
  const clerical = others.filter(isClerical)
  if (!next && others.length + again.length === 0) return null
  return (
    <nav
      aria-label={t('label')}
      data-acts
      className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-b pb-3 text-sm print:hidden"
    >
      {next && (
        <LinkButton look="primary" href={hrefOf(next)}>
          {t(next)}
        </LinkButton>
      )}
      <Group name={t('others')} shown={legal.length + again.length > 0}>
        {legal.map((act) => (
          <ActLink key={act} href={hrefOf(act)}>
            {t(act)}
          </ActLink>
        ))}
        {again.map((act) => (
          <ActLink key={act} href={`/requests/${number}/${AGAIN[act].segment}` as Route}>
            {t('record', { what: irregular(AGAIN[act].label) })}
          </ActLink>
        ))}
      </Group>
      <Group name={t('clerical')} shown={clerical.length > 0}>
        {clerical.map((act) => (
          <ActLink key={act} href={hrefOf(act)}>
            {t(act)}
          </ActLink>
        ))}
      </Group>
    </nav>
  )
}

function Group({ name, shown, children }: { name: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form asks
    <span role="group" aria-label={name} className="flex flex-wrap items-center gap-x-3">
      <span aria-hidden="true" className="text-muted">
        {name}
      </span>
      {children}
    </span>
  )
}

function ActLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link href={href} className="inline-flex min-h-7 items-center">
      {children}
    </Link>
  )
}
