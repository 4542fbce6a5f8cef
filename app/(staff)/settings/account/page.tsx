import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PasswordForm } from '@/app/sign-in/new-password/form'
import { PageHeader } from '@/components/ui/page-header'
import { listSessions, secondFactorStanding } from '@/db/queries/session'
import { requireActor, sessionHash } from '@/server/gate/session'
import { idleMinutes, sessionLimits } from '@/server/gate/session-limits'
import { SecondFactor } from './second-factor'
import { Sessions } from './sessions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

/** The signed-in person's account: password, second factor, sessions. */
export default async function AccountPage() {
  const actor = await requireActor('account.password')
  const t = await getTranslations('account')
  const staffId = actor.staffId ?? 0
  const here = await sessionHash()
  const sessions = listSessions(actor, staffId, sessionLimits()).map((session) => ({
    ...session,
    here: session.tokenHash === here,
  }))
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="max-w-3xl space-y-8">
        <section>
          <h2 className="mb-2 font-semibold">{t('submit')}</h2>
          <PasswordForm />
        </section>
        <SecondFactor standing={secondFactorStanding(actor, staffId)} />
        <Sessions sessions={sessions} idleMinutes={idleMinutes()} />
      </div>
    </>
  )
}
