import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActPage } from '@/components/requests/act-page'
import { handlingChoices } from '@/db/queries/handling-choices'
import { ARTICLES } from '@/lib/law/articles'
import { requestOnPage } from '@/server/pages/request-page'
import { AssignmentForm, ReturnForm } from './form'

type Props = Parameters<typeof requestOnPage>[1]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations('assignment'))('title')} ${(await params).number}` }
}

export default async function AssignmentPage(props: Props) {
  const { actor, number, file, caseFile } = await requestOnPage('request.assignment', props)
  const t = await getTranslations('assignment')
  const { description, sectionId, handlerId } = file.request
  return (
    <ActPage
      number={number}
      description={description}
      title={t('title')}
      consequence={t('consequence')}
      citation={ARTICLES.register}
    >
      <AssignmentForm choices={handlingChoices(actor)} values={{ number, sectionId, handlerId, note: '' }} />
      {caseFile.assigned && (
        <section className="mt-8 max-w-4xl border-line border-t pt-3">
          <h2 className="mb-2 font-semibold">{t('returnHeading')}</h2>
          <ReturnForm number={number} />
        </section>
      )}
    </ActPage>
  )
}
