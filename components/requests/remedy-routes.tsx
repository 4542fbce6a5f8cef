import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import type { PlainDate } from '@/lib/dates'
import {
  CHALLENGED_PARTS,
  type Challenged,
  REMEDY_WAYS,
  type RemedyChoices,
  type RemedyRoute,
  remedyRoutes,
} from '@/lib/law/remedy-routes'
import { statutory } from '@/lib/statutory'

type Props = { challenged: Challenged; on: PlainDate; choices: RemedyChoices }

/** The remedies against an act, part by part, with their periods and articles: what the letter has to tell. */
export function RemedyRoutes({ challenged, on, choices }: Props) {
  const locale = useLocale()
  const routes = remedyRoutes(challenged, on, choices)
  return (
    <ul>
      {routes.map((route) => (
        <li key={route.part}>
          {routes.length > 1 && <>{statutory(CHALLENGED_PARTS[route.part], locale)}：</>}
          {statutory(REMEDY_WAYS[route.way], locale)}
          <Periods {...route} />（<Citation {...route.citation} />
          {route.toldBy && (
            <>
              ；
              <Told {...route.toldBy} />
            </>
          )}
          ）
        </li>
      ))}
    </ul>
  )
}

function Told(citation: NonNullable<RemedyRoute['toldBy']>) {
  const t = useTranslations('remedyRoutes')
  return (
    <>
      {t('told')} <Citation {...citation} />
    </>
  )
}

function Periods({ review, suit, suitAfterReview }: RemedyRoute) {
  const t = useTranslations('remedyRoutes')
  const periods = [
    review && t('review', { days: review.length }),
    suit && t('suit', { months: suit.length }),
    suitAfterReview && t('suitAfterReview', { days: suitAfterReview.length }),
  ].filter(Boolean)
  return periods.length > 0 && <span className="text-muted"> {periods.join(t('joined'))}</span>
}
