import type { Route } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Attachments } from '@/components/attachments/attachments'
import { CaseLetters } from '@/components/letters/case-letters'
import { ApplicantFacts, HandlingFacts, RequestFacts } from '@/components/requests/request-facts'
import type { attachmentsOf } from '@/db/queries/attachments'
import type { lettersOfCase } from '@/db/queries/kept-letters'
import type { requestFile } from '@/db/queries/requests'
import { type Actor, may } from '@/lib/access'
import { withMaskedData } from '@/lib/requests/masked'
import { remove as removeAttachment } from '../../../attachments/actions'
import { UncoverApplicant } from './applicant/uncover'

type Props = {
  actor: Actor
  file: NonNullable<ReturnType<typeof requestFile>>
  anonymised: boolean
  letters: ReturnType<typeof lettersOfCase>
  files: ReturnType<typeof attachmentsOf>
}

/** What is known of the case beside its course: the request, the applicant, who handles it, letters and attachments. */
export async function CaseAside({ actor, file, anonymised, letters, files }: Props) {
  const t = await getTranslations('request')
  const { request, section, handler } = file
  const maySee = may(actor, 'applicant.view')
  return (
    <div className="flex min-w-0 flex-col gap-5 text-sm">
      <Part title={t('asked')}>
        <RequestFacts request={request} />
      </Part>
      <Part title={t('applicant')}>
        <ApplicantFacts
          {...withMaskedData(file)}
          href={maySee ? (`/applicants/${request.applicantId}` as Route) : undefined}
        />
        {maySee && !anonymised && <UncoverApplicant number={request.number} />}
      </Part>
      <Part title={t('handling')}>
        <HandlingFacts section={section} handler={handler} />
      </Part>
      <CaseLetters letters={letters} />
      {files && <Attachments {...files} remove={removeAttachment} narrow />}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1 font-semibold">{title}</h2>
      {children}
    </section>
  )
}
