'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { LetterFields } from '@/components/requests/consultation-fields'
import { DuePreview } from '@/components/requests/due-preview'
import { useActForm } from '@/components/requests/use-act-form'
import { isPlainDate } from '@/lib/dates'
import type { ConsultationKind } from '@/lib/law/consultations'
import type { CaseFile } from '@/lib/requests/case-file'
import { consult } from './actions'

type Props = { number: string; file: CaseFile; round: number }

export function LetterForm({ number, file, round }: Props) {
  const t = useTranslations('consultation')
  const action = useActForm(number, {
    schema: async () => (await import('@/lib/requests/inputs/consultation')).consultationInput,
    action: consult,
    defaultValues: {
      number,
      party: 'third_party',
      name: '',
      matter: '',
      sentOn: '',
      letterReceivedOn: '',
      respondBy: '',
      letterNumber: '',
    },
  })
  return (
    <ActionForm {...action} saveLabel={t('consult')}>
      <LetterFields />
      <Preview file={file} round={round} />
    </ActionForm>
  )
}

const NOT_YET_RECORDED = -1

function Preview({ file, round }: Omit<Props, 'number'>) {
  const [party, on, arrived, respondBy] = useWatch({ name: ['party', 'sentOn', 'letterReceivedOn', 'respondBy'] })
  const dated = isPlainDate(on) && on >= file.receivedOn && (party !== 'other_organ' || isPlainDate(respondBy))
  const letter = dated && {
    kind: 'consultation' as const,
    id: NOT_YET_RECORDED,
    on,
    round,
    party: party as ConsultationKind,
    letterReceivedOn: isPlainDate(arrived) ? arrived : null,
    respondBy: isPlainDate(respondBy) ? respondBy : null,
  }
  return <DuePreview file={file} adds={[letter]} />
}
