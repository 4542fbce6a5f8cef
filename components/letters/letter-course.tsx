import { useLocale, useTranslations } from 'next-intl'
import { inWords, type PlainDate } from '@/lib/dates'
import { isLetterPlace, placeOf } from '@/lib/letters/places'
import { statutory } from '@/lib/statutory'

type Step = { id: number; name: string }
type Decision = {
  stepId: number
  by: string
  verdict: 'approved' | 'returned'
  remarks: string
  place: string
  decidedOn: PlainDate
  inPlaceOf: number | null
}
type Submission = {
  id: number
  submitter: string
  submittedOn: PlainDate
  recalledOn: PlainDate | null
  steps: readonly Step[]
  decisions: readonly Decision[]
}

/** The approval of a letter: each submission with its steps, who took them and who is awaited. */
export function LetterCourse({
  submissions,
  awaited,
}: {
  submissions: readonly Submission[]
  awaited: { id: number; names: readonly string[] } | undefined
}) {
  const t = useTranslations('keptLetter')
  const locale = useLocale()
  if (submissions.length === 0) return null
  return (
    <section className="print:hidden">
      <h2 className="mt-6 mb-1 font-semibold">{t('course')}</h2>
      {submissions.map(({ id, submitter, submittedOn, recalledOn, steps, decisions }) => (
        <div key={id} className="mb-3">
          <p className="text-muted text-sm">
            {t('submitted', { by: submitter, date: inWords(submittedOn, locale) })}
            {recalledOn && `，${t('recalled', { date: inWords(recalledOn, locale) })}`}
          </p>
          <ol>
            {steps.map((step) => (
              <li key={step.id} className="border-line border-t py-1 text-sm">
                <span className="mr-3 font-semibold">{step.name}</span>
                <Taken decision={decisions.find(({ stepId }) => stepId === step.id)} />
                {awaited?.id === step.id && (
                  <span className="text-warn">
                    ▲ {awaited.names.length > 0 ? t('awaits', { names: awaited.names.join('、') }) : t('awaitsNobody')}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

function Taken({ decision }: { decision: Decision | undefined }) {
  const t = useTranslations('keptLetter')
  const locale = useLocale()
  if (!decision) return null
  const { verdict, by, decidedOn, remarks, place, inPlaceOf } = decision
  return (
    <>
      <span className={verdict === 'approved' ? 'text-done' : 'text-danger'}>
        {verdict === 'approved' ? '✓' : '■'} {t(`verdict.${verdict}`)}
      </span>{' '}
      {by}
      {inPlaceOf !== null && t('inPlace')} {inWords(decidedOn, locale)}
      {remarks && (
        <p className="whitespace-pre-wrap">
          {isLetterPlace(place) && <span className="text-muted">{statutory(placeOf(place), locale)}：</span>}
          {remarks}
        </p>
      )}
    </>
  )
}
