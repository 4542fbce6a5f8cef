import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ReckoningProvider } from '@/components/forms/reckoning-context'
import { TodayProvider } from '@/components/forms/today'
import { ENTRIES, PAGE_COMMANDS } from '@/components/palette/commands'
import { Palette } from '@/components/palette/palette'
import { FoldingHead } from '@/components/shell/folding'
import { LayOutWhenIdle } from '@/components/shell/lay-out-when-idle'
import { Navigation } from '@/components/shell/navigation'
import { SoftNavigation } from '@/components/shell/soft-navigation'
import { organOf } from '@/db/queries/organ'
import { ownReckoningFor } from '@/db/queries/reckoning'
import { type Actor, may, type Permission } from '@/lib/access'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { AccountMenu } from './account-menu'

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const organ = organOf(actor)
  const closed = [...closedTo(actor), ...(organ.kind === 'government' ? [] : ['/region'])]
  const t = await getTranslations('app')
  return (
    <TodayProvider today={today()}>
      <SoftNavigation />
      <LayOutWhenIdle />
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-white focus:p-2">
        {t('skip')}
      </a>
      <div className="print:block lg:grid lg:min-h-screen lg:grid-cols-[11.5rem_minmax(0,1fr)]">
        <FoldingHead
          // On a phone one line: the organ’s name is left out where it does not fit.
          name={
            <div className="max-lg:flex max-lg:h-6 max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-2 max-lg:overflow-hidden">
              <p className="font-semibold text-lg leading-tight max-lg:whitespace-nowrap">{t('name')}</p>
              <p className="truncate text-muted text-sm">{organ.shortName}</p>
            </div>
          }
          search={<Palette closed={closed} />}
        >
          <Navigation closed={closed} />
          <AccountMenu name={actor.name} role={actor.role} />
        </FoldingHead>
        <main id="main" className="min-w-0 px-4 py-4 lg:px-7 print:p-0">
          {organ.demonstration && (
            <p className="print:hidden mb-3 border-warn border-l-4 bg-warn-wash px-3 py-1 text-sm text-warn">
              {t('demonstration')}
            </p>
          )}
          <ReckoningProvider own={ownReckoningFor(actor)}>{children}</ReckoningProvider>
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
