import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReadForm } from '@/components/check/read-form'
import { Found, ReadExtent } from '@/components/check/read-summary'
import { FoundList } from '@/components/region/found-list'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { type CollectionLink, receiptsOf } from '@/db/queries/region/links'
import { inShanghai } from '@/lib/instants'
import type { DecisionKind } from '@/lib/region/board'
import { receiptNumber } from '@/lib/region/collection-link'
import { unitNamed } from '@/lib/region/find-unit'
import { unlessUnwritten } from '@/server/actions/unwritten'
import { clientAddress } from '@/server/gate/client-address'
import { isClosed, linkAt, noteLinkOpened, pendingContent, pendingOf } from '@/server/region/collected'
import type { UploadedCheck } from '@/server/reports-check/uploads'
import { ChooseLanguage } from './choose-language'
import { SendForm } from './form'
import { GiveFile } from './give-file'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('collect'))('title'), robots: { index: false, follow: false } }
}

/** One unit's report of one year, handed in without sign-in: what is asked, what was read in the file, what was received. */
export default async function CollectPage({ params }: Props) {
  const { token } = await params
  const opened = await unlessUnwritten(async () => linkAt(token, await clientAddress()))
  if (!opened.ok) notFound()
  const link = opened.value
  noteLinkOpened(link)
  const t = await getTranslations('collect')
  const { unit, organ, onTimeUntil, openUntil, expiresOn } = link
  const year = String(link.year)
  const pending = pendingOf(link)
  const closed = isClosed(link)
  return (
    <main className="mx-auto max-w-4xl px-4 py-6">
      <p className="flex flex-wrap justify-between gap-x-4 text-muted text-sm">
        {organ.fullName}
        <ChooseLanguage />
      </p>
      <h1 className="mb-3 font-semibold text-xl">{t('heading', { unit, year })}</h1>
      <p className="mb-3">{t('asked', { organ: organ.fullName, unit, year })}</p>
      <Facts
        facts={[
          [t('onTimeUntil'), onTimeUntil],
          ...(openUntil ? ([[t('openUntil'), openUntil]] as const) : []),
          [t('validUntil'), expiresOn],
          [t('office'), [organ.disclosureOffice, organ.phone].filter(Boolean).join(' ')],
        ]}
      />
      <Receipts link={link} />
      {closed ? (
        <Notice tone="warning">{t('closed', { day: openUntil ?? '' })}</Notice>
      ) : (
        <>
          <h2 className="mt-6 mb-2 font-semibold">{t('give')}</h2>
          <GiveFile token={token} />
          {pending && <Pending token={token} link={link} pending={pending} />}
        </>
      )}
    </main>
  )
}

/** What was read and found in the file, before it is sent. */
async function Pending({ token, link, pending }: { token: string; link: CollectionLink; pending: UploadedCheck }) {
  const t = await getTranslations('collect')
  const { report, assessment } = pendingContent(pending).checked
  const { file, sha256, summary, printedOrgan = null } = pending
  const own = { id: link.unitId, name: link.unit, shortName: link.unit }
  const isOther = printedOrgan !== null && unitNamed(printedOrgan, link.year, [own], []) === undefined
  return (
    <section aria-labelledby="read" className="mt-6">
      <h2 id="read" className="mb-1 font-semibold">
        {t('read')}
      </h2>
      <p className="break-all text-muted text-xs">
        {file} · SHA-256 {sha256}
      </p>
      {isOther && <Notice tone="warning">{t('otherName', { printed: printedOrgan, unit: link.unit })}</Notice>}
      {printedOrgan === null && <p className="mt-1 text-sm text-warn">{t('noName')}</p>}
      <div className="mt-1 text-sm">
        <ReadExtent summary={summary} />
        <p>
          <Found summary={summary} />
        </p>
      </div>
      {assessment.findings.length > 0 && (
        <>
          <FoundList report={report} findings={assessment.findings} />
          <p className="my-2 text-sm">{t('foundHint')}</p>
        </>
      )}
      <details className="my-3">
        <summary className="cursor-pointer text-link text-sm">{t('tables')}</summary>
        <ReadForm report={report} />
      </details>
      <SendForm key={sha256} link={token} sha256={sha256} />
    </section>
  )
}

/** What was returned and has been sent again since asks for nothing more. */
const standingOf = (decided: DecisionKind | undefined, latest: boolean) =>
  decided === 'returned' && !latest ? 'returnedBefore' : (decided ?? 'waiting')

/** What was received of the unit for the year, with its receipts. */
async function Receipts({ link }: { link: CollectionLink }) {
  const receipts = receiptsOf(link)
  const t = await getTranslations('collect')
  if (receipts.length === 0) return null
  return (
    <section aria-labelledby="receipts" className="mt-6">
      <h2 id="receipts" className="mb-1 font-semibold">
        {t('receipts')}
      </h2>
      <ul className="border-line border-t text-sm">
        {receipts.map(({ id, version, file, sha256, at, decision }, index) => (
          <li key={id} className="border-line border-b py-2">
            <p className="flex flex-wrap gap-x-4">
              <strong>{t('receipt', { number: receiptNumber({ ...link, version }) })}</strong>
              <span>{t('receivedAt', { at: inShanghai(at) })}</span>
              <span className={decision?.kind === 'returned' && index === 0 ? 'text-danger' : ''}>
                {t(`standing.${standingOf(decision?.kind, index === 0)}`)}
              </span>
            </p>
            <p className="break-all text-muted text-xs">{[file, `SHA-256 ${sha256}`].filter(Boolean).join(' · ')}</p>
            {decision?.kind === 'returned' && <p className="mt-1 whitespace-pre-wrap">{decision.remarks}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
