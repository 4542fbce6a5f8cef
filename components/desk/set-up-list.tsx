'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ActButton } from '@/components/forms/act-button'
import Link from '@/components/ui/link'
import type { Role } from '@/lib/access'
import type { Result } from '@/lib/result'
import type { WaiverInput } from '@/lib/set-up/input'
import { SET_UP_PLACES, type SetUpLine, type SetUpStep } from '@/lib/set-up/steps'

type Props = {
  lines: readonly SetUpLine[]
  /** The steps that the reader may take. */
  mine: readonly SetUpStep[]
  waive: (input: WaiverInput) => Promise<Result<undefined>>
}

const LOOKS = {
  open: { shape: '○', tone: 'text-warn' },
  done: { shape: '✓', tone: 'text-done' },
  waived: { shape: '–', tone: 'text-muted' },
} as const satisfies Record<SetUpLine['state'], { shape: string; tone: string }>

/** What is left of setting up the ledger: each step with its place and its state. Gone when nothing is left. */
export default function SetUpList({ lines, mine, waive }: Props) {
  const t = useTranslations('setUpList')
  const open = lines.filter(({ state }) => state === 'open').length
  return (
    <section aria-labelledby="set-up-list" className="mb-5 print:hidden">
      <h2 id="set-up-list" className="mb-1 font-semibold">
        {t('title')} <span className="font-normal text-muted text-sm">{t('left', { count: open })}</span>
      </h2>
      <ol className="border-line border-t">
        {lines.map((line) => (
          <Line key={line.step} line={line} mine={mine.includes(line.step)} waive={waive} />
        ))}
      </ol>
    </section>
  )
}

function Line({
  line: { step, state, missing },
  mine,
  waive,
}: {
  line: SetUpLine
  mine: boolean
  waive: Props['waive']
}) {
  const t = useTranslations('setUpList')
  const { shape, tone } = LOOKS[state]
  return (
    <li className="grid items-baseline gap-x-4 border-line border-b py-1.5 text-sm sm:grid-cols-[6rem_11rem_minmax(0,1fr)_auto]">
      <span className={tone}>
        <span aria-hidden="true">{shape}</span> {t(`state.${state}`)}
      </span>
      {mine ? (
        <Link href={SET_UP_PLACES[step].href as Route}>{t(`step.${step}`)}</Link>
      ) : (
        <span>{t(`step.${step}`)}</span>
      )}
      <span className="text-muted">
        {t(`why.${step}`)} {state === 'open' && missing.length > 0 && <Missing step={step} missing={missing} />}
        {state === 'open' && !mine && ` ${t('byAdministrator')}`}
      </span>
      {state !== 'done' && mine && (
        <ActButton
          act={() => waive({ step, waived: state === 'open' })}
          label={t(state === 'open' ? 'waiveStep' : 'resumeStep', { step: t(`step.${step}`) })}
        >
          {t(state === 'open' ? 'waive' : 'resume')}
        </ActButton>
      )}
    </li>
  )
}

/** What a step still lacks, by name. */
function Missing({ step, missing }: { step: SetUpStep; missing: readonly string[] }) {
  const t = useTranslations('setUpList.missing')
  const roles = useTranslations('role')
  const named = step === 'staff' ? missing.map((role) => roles(role as Role)) : missing
  const names = { names: named.join('、') }
  const text =
    step === 'reviewChain'
      ? t('reviewChain', names)
      : step === 'letterChain'
        ? t('letterChain', names)
        : step === 'qualifications'
          ? t('qualifications', names)
          : t('other', names)
  return <span className="text-ink">{text}</span>
}
