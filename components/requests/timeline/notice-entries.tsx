import { useLocale, useTranslations } from 'next-intl'
import type { CaseRecords } from '@/db/queries/case-acts'
import { FEE_BASES } from '@/lib/law/fees'
import { statutory } from '@/lib/statutory'
import { type Entry, Facts } from './entry'
import type { IrregularFacts } from './irregular-facts'

/** The notices to correct the application, and the corrected application. */
export function useClarificationEntries(records: CaseRecords, late: IrregularFacts): Entry[] {
  const t = useTranslations('timeline')
  const step = useTranslations('step')
  return [records.clarification ?? [], records.furtherClarifications].flat().flatMap((notice) => {
    const correct = `clarification?correct=${notice.id}`
    const asked: Entry = {
      key: `clarification-${notice.id}`,
      on: notice.noticedOn,
      title: step('clarification_notice'),
      act: 'clarification_notice',
      correct,
      body: (
        <Facts
          facts={[
            [t('items'), notice.items],
            [t('until'), notice.respondBy],
            [t('documentNumber'), notice.noticeNumber],
            ...late('clarification_notice', 0, notice.noticedOn),
          ]}
        />
      ),
    }
    if (!notice.respondedOn) return [asked]
    const answered: Entry = {
      key: `correction-${notice.id}`,
      on: notice.respondedOn,
      title: step('clarification_response'),
      act: 'clarification_response',
      correct,
      body: <Facts facts={[[t('response'), notice.response]]} />,
    }
    return [asked, answered]
  })
}

/** The extensions of the reply period. */
export function useExtensionEntries({ extensions }: CaseRecords, late: IrregularFacts): Entry[] {
  const t = useTranslations('timeline')
  const step = useTranslations('step')
  return extensions.map((extension) => ({
    key: `extension-${extension.id}`,
    on: extension.notifiedOn,
    title: step('extension'),
    act: 'extension',
    correct: `extension?correct=${extension.id}`,
    body: (
      <Facts
        facts={[
          [t('workingDays'), t('days', { days: extension.workingDays })],
          [t('reasons'), extension.reasons],
          [t('approved'), `${extension.approvedOn} ${extension.approvedBy}`],
          [t('documentNumber'), extension.noticeNumber],
          ...late('extension', extension.round, extension.notifiedOn),
        ]}
      />
    ),
  }))
}

/** The requests for reasons, and what the organ made of them. */
export function useReasonsEntries(records: CaseRecords, late: IrregularFacts): Entry[] {
  const t = useTranslations('timeline')
  const step = useTranslations('step')
  return records.reasons.flatMap((reasons) => {
    const correct = `reasons?correct=${reasons.id}`
    const asked: Entry = {
      key: `reasons-${reasons.id}`,
      on: reasons.askedOn,
      title: step('reasons_request'),
      act: 'reasons_request',
      correct,
      body: (
        <Facts
          facts={[
            [t('facts'), reasons.facts],
            [t('until'), reasons.respondBy],
            ...late('reasons_request', reasons.round),
          ]}
        />
      ),
    }
    if (!reasons.judgedOn) return [asked]
    const judged: Entry = {
      key: `verdict-${reasons.id}`,
      on: reasons.judgedOn,
      title: step('reasons_verdict'),
      act: 'reasons_verdict',
      correct,
      body: (
        <Facts
          facts={[
            [t('verdict'), t(reasons.reasonable ? 'reasonable' : 'unreasonable')],
            [t('statement'), reasons.statement],
            [t('delayedUntil'), reasons.delayedUntil],
            ...late('delay', reasons.round),
          ]}
        />
      ),
    }
    return [asked, judged]
  })
}

/** The fee notices, and the payments. */
export function useFeeEntries({ fees }: CaseRecords, late: IrregularFacts): Entry[] {
  const t = useTranslations('timeline')
  const step = useTranslations('step')
  const locale = useLocale()
  return fees.flatMap((fee) => {
    const correct = `fee-notice?correct=${fee.id}`
    const yuan = fee.basis === 'per_case' ? fee.perCaseYuan : (fee.perVolumeYuan ?? 0)
    const told: Entry = {
      key: `fee-${fee.id}`,
      on: fee.sentOn,
      title: step('fee_notice'),
      act: 'fee_notice',
      correct,
      body: (
        <Facts
          facts={[
            [t('fee'), t('feeChosen', { basis: statutory(FEE_BASES[fee.basis], locale), yuan, by: fee.chosenBy })],
            [t('documentNumber'), fee.noticeNumber],
            [t('receivedOn'), fee.receivedOn],
            ...late('fee_notice', fee.round),
          ]}
        />
      ),
    }
    if (!fee.paidOn) return [told]
    return [told, { key: `payment-${fee.id}`, on: fee.paidOn, title: step('fee_payment'), act: 'fee_payment', correct }]
  })
}
