import { useLocale, useTranslations } from 'next-intl'
import type { CaseRecords } from '@/db/queries/case-acts'
import { CONSULTATION_ANSWERS, CONSULTATIONS } from '@/lib/law/consultations'
import { statutory } from '@/lib/statutory'
import { type Entry, Facts } from './entry'

/** The consultations of third parties and other organs, and their answers. */
export function useConsultationEntries({ consultations }: CaseRecords): Entry[] {
  const t = useTranslations('timeline')
  const step = useTranslations('step')
  const locale = useLocale()
  return consultations.flatMap((consultation) => {
    const { id, name, answer, answeredOn } = consultation
    const correct = `consultation/${id}?correct=${id}`
    const asked: Entry = {
      key: `consultation-${id}`,
      on: consultation.sentOn,
      title: `${step('consultation')}：${statutory(CONSULTATIONS[consultation.party], locale)} ${name}`,
      act: 'consultation',
      correct,
      body: (
        <Facts
          facts={[
            [t('matter'), consultation.matter],
            [t('documentNumber'), consultation.letterNumber],
            [t('receivedOn'), consultation.letterReceivedOn],
          ]}
        />
      ),
    }
    if (!answeredOn) return [asked]
    const answered: Entry = {
      key: `answer-${id}`,
      on: answeredOn,
      title: `${step('consultation_answer')}：${name}`,
      act: 'consultation_answer',
      correct,
      body: (
        <Facts
          facts={[
            [t('answer'), answer && statutory(CONSULTATION_ANSWERS[answer], locale)],
            [t('statement'), consultation.statement],
          ]}
        />
      ),
    }
    return [asked, answered]
  })
}
