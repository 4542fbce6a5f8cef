import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Facts as AllFacts } from '@/components/ui/facts'
import type { CaseRecords } from '@/db/queries/case-acts'
import type { assignmentsOf } from '@/db/queries/requests'
import type { PlainDate } from '@/lib/dates'
import { CONSULTATION_ANSWERS, CONSULTATIONS } from '@/lib/law/consultations'
import { FEE_BASES } from '@/lib/law/fees'
import { outcomeName } from '@/lib/law/report-formats/names'
import type { ActKind } from '@/lib/requests/case-file'
import type { IrregularAct } from '@/lib/requests/irregular-acts'
import { statutory } from '@/lib/statutory'
import { ReplyFacts } from './reply-facts'

/** Facts without the empty ones. */
function Facts({ facts }: Parameters<typeof AllFacts>[0]) {
  return <AllFacts facts={facts.filter(([, value]) => value)} />
}

type Props = {
  number: string
  records: CaseRecords
  /** What was late or irregular about the acts. */
  irregular: readonly IrregularAct[]
  assignments: ReturnType<typeof assignmentsOf>
  parts: readonly string[]
  mayCorrect: boolean
}

type Entry = { key: string; on: PlainDate; title: string; correct?: string; body: ReactNode }

/** The acts on the request in chronological order; each can be corrected with a reason. */
export function CaseTimeline({ number, records, irregular, assignments, parts, mayCorrect }: Props) {
  const t = useTranslations('request')
  const entries = useEntries({ records, irregular, assignments, parts }).sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
  if (entries.length === 0) return null
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold">{t('course')}</h2>
      <ol className="border-line border-l-2 pl-4">
        {entries.map(({ key, on, title, correct, body }) => (
          <li key={key} className="pb-4">
            <h3 className="flex flex-wrap items-baseline gap-x-3 font-semibold text-sm">
              <span className="tabular-nums">{on}</span> {title}
              {mayCorrect && correct && (
                <Link href={`/requests/${number}/${correct}` as Route} className="font-normal text-xs print:hidden">
                  {t('correctRecord')}
                </Link>
              )}
            </h3>
            {body}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What was late or irregular about an act, with the reason, as facts of its entry. */
function useIrregularFacts(irregular: readonly IrregularAct[]) {
  const t = useTranslations('irregular')
  const act = useTranslations('clock.act')
  return (kind: ActKind, round: number): [string, string][] =>
    irregular
      .filter((each) => each.act.kind === kind && each.act.round === round)
      .map(({ code, by, act: { irregularBecause } }) => {
        const what = by ? t('late', { what: t(code), by }) : t(code)
        return [`△ ${act(kind)}`, irregularBecause ? `${what}：${irregularBecause}` : what]
      })
}

function useEntries({
  records,
  irregular,
  assignments,
  parts,
}: Pick<Props, 'records' | 'irregular' | 'assignments' | 'parts'>): Entry[] {
  const late = useIrregularFacts(irregular)
  const step = useTranslations('step')
  const act = useTranslations('clock.act')
  const t = useTranslations('timeline')
  const form = useTranslations('form')
  const locale = useLocale()
  const { clarification, split } = records
  return [
    ...assignments.map(({ id, assignedOn, section, handler, returned, note }) => ({
      key: `assignment-${id}`,
      on: assignedOn,
      title: returned ? t('returned') : step('assignment'),
      body: (
        <Facts
          facts={[
            [t('to'), returned ? '' : [section, handler].filter(Boolean).join(' ')],
            [form('note'), note],
          ]}
        />
      ),
    })),
    ...records.attempts.map(({ id, attemptedOn, attemptedBy, details }) => ({
      key: `attempt-${id}`,
      on: attemptedOn,
      title: t('attempt'),
      body: <Facts facts={[[t('attempted'), `${details}（${attemptedBy}）`]]} />,
    })),
    ...(clarification
      ? [
          {
            key: 'clarification',
            on: clarification.noticedOn,
            title: step('clarification_notice'),
            correct: `clarification?correct=${clarification.id}`,
            body: (
              <Facts
                facts={[
                  [t('items'), clarification.items],
                  [t('until'), clarification.respondBy],
                  [t('documentNumber'), clarification.noticeNumber],
                  ...late('clarification_notice', 0),
                  [
                    act('clarification_response'),
                    [clarification.respondedOn, clarification.response].filter(Boolean).join('：'),
                  ],
                ]}
              />
            ),
          },
        ]
      : []),
    ...records.consultations.map((consultation) => ({
      key: `consultation-${consultation.id}`,
      on: consultation.sentOn,
      title: `${step('consultation')}：${statutory(CONSULTATIONS[consultation.party], locale)} ${consultation.name}`,
      correct: `consultation/${consultation.id}?correct=${consultation.id}`,
      body: (
        <Facts
          facts={[
            [t('matter'), consultation.matter],
            [t('documentNumber'), consultation.letterNumber],
            [t('receivedOn'), consultation.letterReceivedOn],
            [
              act('consultation_answer'),
              [
                consultation.answeredOn,
                consultation.answer && statutory(CONSULTATION_ANSWERS[consultation.answer], locale),
                consultation.statement,
              ]
                .filter(Boolean)
                .join(' '),
            ],
          ]}
        />
      ),
    })),
    ...records.extensions.map((extension) => ({
      key: `extension-${extension.id}`,
      on: extension.notifiedOn,
      title: step('extension'),
      correct: `extension?correct=${extension.id}`,
      body: (
        <Facts
          facts={[
            [t('workingDays'), t('days', { days: extension.workingDays })],
            [t('reasons'), extension.reasons],
            [t('approved'), `${extension.approvedOn} ${extension.approvedBy}`],
            [t('documentNumber'), extension.noticeNumber],
            ...late('extension', extension.round),
          ]}
        />
      ),
    })),
    ...records.reasons.map((reasons) => ({
      key: `reasons-${reasons.id}`,
      on: reasons.askedOn,
      title: step('reasons_request'),
      correct: `reasons?correct=${reasons.id}`,
      body: (
        <Facts
          facts={[
            [t('facts'), reasons.facts],
            [t('until'), reasons.respondBy],
            [
              act('reasons_verdict'),
              reasons.judgedOn &&
                [reasons.judgedOn, t(reasons.reasonable ? 'reasonable' : 'unreasonable'), reasons.statement]
                  .filter(Boolean)
                  .join(' '),
            ],
            ...late('reasons_request', reasons.round),
            [t('delayedUntil'), reasons.delayedUntil],
            ...late('delay', reasons.round),
          ]}
        />
      ),
    })),
    ...records.fees.map((fee) => ({
      key: `fee-${fee.id}`,
      on: fee.sentOn,
      title: step('fee_notice'),
      correct: `fee-notice?correct=${fee.id}`,
      body: (
        <Facts
          facts={[
            [
              t('fee'),
              t('feeChosen', {
                basis: statutory(FEE_BASES[fee.basis], locale),
                yuan: fee.basis === 'per_case' ? fee.perCaseYuan : (fee.perVolumeYuan ?? 0),
                by: fee.chosenBy,
              }),
            ],
            [t('documentNumber'), fee.noticeNumber],
            [t('receivedOn'), fee.receivedOn],
            ...late('fee_notice', fee.round),
            [act('fee_payment'), fee.paidOn],
          ]}
        />
      ),
    })),
    ...(split
      ? [
          {
            key: 'split',
            on: split.splitOn,
            title: step('split'),
            body: (
              <Facts
                facts={[
                  [t('reasons'), split.reasons],
                  [
                    t('parts'),
                    <span key="parts" className="flex flex-wrap gap-x-3">
                      {parts.map((part) => (
                        <Link key={part} href={`/requests/${part}` as Route}>
                          {part}
                        </Link>
                      ))}
                    </span>,
                  ],
                ]}
              />
            ),
          },
        ]
      : []),
    ...records.conclusions.map((reply) =>
      reply.kind !== 'reply'
        ? {
            key: `reply-${reply.id}`,
            on: reply.concludedOn!,
            title: step(reply.kind),
            correct: `${reply.kind}?correct=${reply.id}`,
            body: (
              <Facts
                facts={[
                  [t('outcome'), reply.kind === 'lapse' && outcomeName(reply.outcome)],
                  [t('reasons'), reply.reason],
                ]}
              />
            ),
          }
        : {
            key: `reply-${reply.id}`,
            on: reply.repliedOn!,
            title: act('reply'),
            correct: `reply?correct=${reply.id}`,
            body: <ReplyFacts reply={{ ...reply, repliedOn: reply.repliedOn! }} />,
          },
    ),
    ...records.archivings.map(({ id, archivedOn, fileNumber }) => ({
      key: `archiving-${id}`,
      on: archivedOn,
      title: step('archiving'),
      correct: `archiving?correct=${id}`,
      body: <Facts facts={[[t('fileNumber'), fileNumber]]} />,
    })),
    ...records.reopenings.map((reopening) => ({
      key: `reopening-${reopening.id}`,
      on: reopening.receivedOn,
      title: step('reopening'),
      correct: `reopening?correct=${reopening.id}`,
      body: (
        <Facts
          facts={[
            [t('decision'), `${reopening.body} ${reopening.decisionNumber}`],
            [t('reasons'), reopening.reasons],
            [t('until'), reopening.replyBy],
          ]}
        />
      ),
    })),
  ]
}
