import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ReckoningProvider } from '@/components/forms/reckoning'
import { TodayProvider } from '@/components/forms/today'
import { ENTRIES, PAGE_COMMANDS } from '@/components/palette/commands'
import { Palette } from '@/components/palette/palette'
import { QueryProvider } from '@/components/query-provider'
import { Navigation } from '@/components/shell/navigation'
import { organOf } from '@/db/queries/organ'
import { ownReckoningFor } from '@/db/queries/reckoning'
import { type Actor, may, type Permission } from '@/lib/access'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { AccountMenu } from './account-menu'

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const organ = organOf(actor)
  const t = await getTranslations('app')
  return (
    <TodayProvider today={today()}>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-white focus:p-2">
        {t('skip')}
      </a>
      <div className="print:block lg:grid lg:min-h-screen lg:grid-cols-[11.5rem_minmax(0,1fr)]">
        <header className="print:hidden border-line border-b bg-wash lg:border-r lg:border-b-0">
          <div className="px-4 pt-3 pb-2">
            <p className="font-semibold text-lg leading-tight">{t('name')}</p>
            <p className="text-muted text-sm">{organ.shortName}</p>
          </div>
          <QueryProvider>
            <Palette closed={closedTo(actor)} />
          </QueryProvider>
          <Navigation closed={closedTo(actor)} />
          <AccountMenu name={actor.name} role={actor.role} />
        </header>
        <main id="main" className="min-w-0 px-4 py-4 lg:px-7 print:p-0">
          {organ.demonstration && (
            <p className="print:hidden mb-3 border-warn border-l-4 bg-warn-wash px-3 py-1 text-sm text-warn">
              {t('demonstration')}
            </p>
          )}
          <ReckoningProvider own={ownReckoningFor(actor)}>
            <QueryProvider>{children}</QueryProvider>
          </ReckoningProvider>
        </main>
      </div>
    </TodayProvider>
  )
}

/** The addresses that the signed-in person has no permission to open. */
function closedTo(actor: Actor): string[] {
  const places: readonly { href: string; needs?: Permission }[] = [...ENTRIES, ...PAGE_COMMANDS]
  return places.filter(({ needs }) => needs && !may(actor, needs)).map(({ href }) => href)
}
