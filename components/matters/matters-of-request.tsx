import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import Link from '@/components/ui/link'
import { ARTICLES } from '@/lib/law/articles'
import { type MatterRegister, newMatterAddress } from '@/lib/matters/matter'
import type { MatterStanding } from '@/lib/matters/standing'
import { MatterStandingMark } from './matter-standing-mark'

type Matter = { register: MatterRegister; id: number; date: string; title: string; standing: MatterStanding }
type Similar = { number: string; description: string }

type Props = {
  number: string
  matters: readonly Matter[]
  /** Requests for what seems to be the same information, as long as publishing it is not considered. */
  similar: readonly Similar[]
}

/** Corrections and suggestions about a request, and the requests for the same information, with links to record one. */
export function MattersOfRequest({ number, matters, similar }: Props) {
  const t = useTranslations('matter')
  const forTheSame = similar.map((request) => request.number)
  return (
    <section className="mt-6">
      <h2 className="mb-1 font-semibold">{t('ofOneRequest')}</h2>
      {matters.length > 0 && (
        <ul className="divide-y divide-line border-line border-y">
          {matters.map(({ register, id, date, title, standing }) => (
            <li key={`${register}${id}`} className="flex flex-wrap gap-x-4 py-1.5">
              <span>{date}</span>
              <Link href={`/requests/matters/${register}/${id}` as Route}>{`${t(`of.${register}.one`)} ${title}`}</Link>
              <MatterStandingMark standing={standing} />
            </li>
          ))}
        </ul>
      )}
      {similar.length > 0 && (
        <div className="my-2 border-warn border-l-4 pl-3 text-sm">
          <p>
            {t('sameInformation', { count: similar.length })} <Citation {...ARTICLES.severalRequests} />
          </p>
          <ul>
            {similar.map((request) => (
              <li key={request.number} className="line-clamp-1 break-all">
                <Link href={`/requests/${request.number}` as Route}>{request.number}</Link> {request.description}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm print:hidden">
        <Link href={newMatterAddress('suggestions', [number, ...forTheSame]) as Route}>
          {t('of.suggestions.record')}
        </Link>
        <Link href={newMatterAddress('rectifications', [number]) as Route}>{t('of.rectifications.record')}</Link>
      </p>
    </section>
  )
}
