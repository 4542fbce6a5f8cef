import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { letterApprovers, letterChains } from '@/db/queries/letter-approvers'
import { letterNumberingOf } from '@/db/queries/letter-numbering'
import { organOf } from '@/db/queries/organ'
import { yearOf } from '@/lib/dates'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { ChainForm } from './form'
import { NumberPatterns, SeriesStarts } from './numbering'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('letterChain'))('title') }
}

/** 文书审批流程: which steps letters go through before they are signed, and how they are numbered. */
export default async function LetterSettingsPage() {
  const actor = await requireActor('settings.letters')
  const [t, numbering] = [await getTranslations('letterChain'), await getTranslations('letterNumbering')]
  const { patterns, series, starts, agencyCode } = letterNumberingOf(actor)
  const year = yearOf(today())
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="mb-3 text-muted text-sm">{t('hint')}</p>
      <ChainForm
        values={{ version: organOf(actor).version, steps: letterChains(actor) }}
        staff={letterApprovers(actor, today())}
      />
      <h2 className="mt-8 mb-1 font-semibold">{numbering('title')}</h2>
      <p className="mb-3 text-muted text-sm">{numbering('hint')}</p>
      <NumberPatterns patterns={patterns} agencyCode={agencyCode} year={year} />
      <h2 className="mt-8 mb-1 font-semibold">{numbering('starts')}</h2>
      <p className="mb-3 text-muted text-sm">{numbering('startsHint')}</p>
      <SeriesStarts series={series} starts={starts} year={year} />
      <History title={t('history')} entries={historyOf(actor, 'letter-settings')} />
    </>
  )
}
