import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/forms/act-button'
import { PageHeader } from '@/components/ui/page-header'
import { absencesFrom, listStaff } from '@/db/queries/organ'
import { may } from '@/lib/access'
import { inWords } from '@/lib/dates'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { takeBack } from './actions'
import { AbsenceForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('absence'))('title') }
}

/** 外出和代办: who is away and who acts meanwhile, from today on. */
export default async function AbsencePage() {
  const actor = await requireActor('account.absence')
  const [t, locale] = [await getTranslations('absence'), await getLocale()]
  const staff = listStaff(actor).filter(({ active }) => active)
  const options = staff.map(({ id, name }) => ({ value: id, label: name }))
  const own = options.filter(({ value }) => value === actor.staffId)
  const leads = may(actor, 'settings.letters')
  const people = leads ? [...own, ...options.filter(({ value }) => value !== actor.staffId)] : own
  const nameOf = (id: number | null) => staff.find((each) => each.id === id)?.name ?? t('nobody')
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="mb-3 text-muted text-sm">{t('hint')}</p>
      {people.length > 0 && <AbsenceForm people={people} substitutes={options} />}
      <ul className="mt-6">
        {absencesFrom(actor, today()).map(({ id, staffId, substituteId, firstDay, lastDay, version }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 border-line border-t py-1.5 text-sm">
            <span className="font-semibold">{nameOf(staffId)}</span>
            <span>
              {inWords(firstDay, locale)} – {inWords(lastDay, locale)}
            </span>
            <span>{t('actsFor', { name: nameOf(substituteId) })}</span>
            {people.some(({ value }) => value === staffId) && (
              <ActButton act={takeBack.bind(null, { id, version, lastDay: null })}>{t('takeBack')}</ActButton>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
