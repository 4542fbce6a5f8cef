import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { secondFactorStanding } from '@/db/queries/session'
import { signedInJustNow } from '@/server/gate/own-password'
import { requireSignedIn } from '@/server/gate/session'
import { EnrolForm } from './form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondFactor'))('title') }
}

/** Enrols a second factor: by choice from the account page, or straight after sign-in where the organ requires it. */
export default async function SecondFactorPage() {
  const { actor, owed } = await requireSignedIn()
  if (owed === 'newPassword') redirect('/sign-in/new-password')
  // No redirect once it is enrolled: the page renders again after confirming, while it still shows the recovery codes.
  const enrolled = actor.staffId !== null && secondFactorStanding(actor, actor.staffId) !== undefined
  const t = await getTranslations('secondFactor')
  return (
    <main className="mx-auto mt-[6vh] max-w-lg px-4 pb-10">
      <h1 className="mb-1 font-semibold text-2xl">{t('title')}</h1>
      <p className="mb-5 text-muted">{t(owed ? 'owedText' : 'text')}</p>
      <EnrolForm enrolled={enrolled} justSignedIn={await signedInJustNow()} />
    </main>
  )
}
