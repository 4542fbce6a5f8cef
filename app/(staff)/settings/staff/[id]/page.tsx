import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { listSections, listStaff } from '@/db/queries/organ'
import { listSessions, secondFactorStanding } from '@/db/queries/session'
import { filterId } from '@/lib/list-query'
import { requireActor } from '@/server/gate/session'
import { sessionLimits } from '@/server/gate/session-limits'
import { EditForm } from './form'
import { Standing } from './standing'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('edit') }
}

export default async function EditStaffPage({ params }: Props) {
  const actor = await requireActor('settings.staff')
  const id = filterId.parse((await params).id)
  const member = listStaff(actor).find((one) => one.id === id)
  if (!member) notFound()
  const t = await getTranslations('staff')
  const { version, name, username, role, sectionId, active } = member
  // Left out here: sign-ins, which would hide the changes among them.
  const changes = historyOf(actor, `staff:${member.id}`).filter(({ act }) => !act.startsWith('account.sign_'))
  const sections = listSections(actor).filter((section) => section.active || section.id === sectionId)
  return (
    <>
      <PageHeader title={`${name}（${username}）`} />
      <div className="grid gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <EditForm
          sections={sections.map((section) => ({ value: section.id, label: section.name }))}
          values={{ id: member.id, version, name, role, sectionId, active, password: '' }}
        />
        <div>
          <Standing
            id={member.id}
            sessions={listSessions(actor, member.id, sessionLimits()).length}
            secondFactorSince={secondFactorStanding(actor, member.id)?.since}
          />
          <History title={t('history')} entries={changes} />
        </div>
      </div>
    </>
  )
}
