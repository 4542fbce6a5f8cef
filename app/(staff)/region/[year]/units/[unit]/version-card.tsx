import { getLocale, getTranslations } from 'next-intl/server'
import { Found, ReadExtent } from '@/components/check/read-summary'
import { CellText } from '@/components/region/cell-text'
import { FoundList } from '@/components/region/found-list'
import { judgedFindings, submissionContent, type submissionsOf } from '@/db/queries/region/submissions'
import { submissionCells } from '@/db/queries/region/sum'
import { type Actor, may } from '@/lib/access'
import { inShanghai } from '@/lib/instants'
import { type FormatCode, formatByCode, formatName } from '@/lib/law/report-formats/format-of'
import { changedCells } from '@/lib/region/changed-cells'
import { labelsIn } from '@/lib/report/labels-in'
import { Decide, JudgeVersion } from './form'

type Version = ReturnType<typeof submissionsOf>[number]
type Props = {
  actor: Actor<'region.view'>
  version: Version
  before: Version | undefined
  mayDecide: boolean
  latest: boolean
}

/** A version as it was received, with its receipt, its findings, what it has otherwise than the one before, and decisions. */
export async function VersionCard({ actor, version, before, mayDecide, latest }: Props) {
  const [t, locale] = [await getTranslations('region'), await getLocale()]
  const { id, way, file, bytes, sha256, receivedOn, at, staffName, note, nil, summary, decisions } = version
  const decided = decisions.at(-1)
  return (
    <section aria-labelledby={`version-${version.version}`} className="mb-6 border-line border-t pt-2">
      <h3 id={`version-${version.version}`} className="font-semibold">
        {t('versionNumber', { version: version.version })}
        <span className="ml-3 font-normal text-muted text-sm">
          {t('receipt', {
            day: receivedOn,
            way: t(`ways.${way}`),
            name: staffName,
            at: inShanghai(at),
          })}
        </span>
      </h3>
      <p className="break-all text-muted text-xs">
        {bytes === null ? file : <a href={`/api/region/${version.year}/originals/${id}`}>{t('original', { file })}</a>}
        {file && ' · '}
        {`SHA-256 ${sha256}`}
      </p>
      {summary.sealed && <p className="text-sm">{t('sealed', summary.sealed)}</p>}
      {note && <p className="whitespace-pre-wrap text-sm">{note}</p>}
      {nil ? (
        <p className="mt-1">{t('nilSaid')}</p>
      ) : (
        <div className="mt-1 text-sm">
          <p>
            {formatName(formatByCode(summary.format), locale)} · <ReadExtent summary={summary} />
          </p>
          <p>
            <Found summary={summary} />
          </p>
        </div>
      )}
      {before && !before.nil && !nil && <Changed actor={actor} version={version} before={before} />}
      {!nil && latest && <FindingsOf actor={actor} id={id} />}
      <ul className="mt-2 text-sm">
        {decisions.map(({ kind, remarks, decidedOn, staffName: by }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: decisions are only added
          <li key={index}>
            {t(kind === 'accepted' ? 'acceptedBy' : 'returnedBy', { name: by, day: decidedOn })}
            {remarks && <span className="ml-3 whitespace-pre-wrap">{remarks}</span>}
          </li>
        ))}
      </ul>
      {mayDecide && (latest || decided?.kind === 'accepted') && (
        <Decide id={id} accepted={decided?.kind === 'accepted'} />
      )}
    </section>
  )
}

async function Changed({ actor, version, before }: { actor: Actor<'region.view'>; version: Version; before: Version }) {
  const [t, labels] = [await getTranslations('region'), labelsIn(await getLocale())]
  const format = formatByCode(version.format as FormatCode)
  const cells = changedCells(format, submissionCells(actor, before.id), submissionCells(actor, version.id))
  return (
    <details className="mt-2 text-sm" open={cells.length > 0 && cells.length <= FEW}>
      <summary className="cursor-pointer text-link">
        {t('cellsChanged', { count: cells.length, version: before.version })}
      </summary>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {cells.map(({ figure, before: was, after: is }) => (
          <li key={figure}>
            {labels.cell(format, figure)}：<CellText cell={was} /> → <CellText cell={is} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** So many changes are read at a glance. */
const FEW = 12

function FindingsOf({ actor, id }: { actor: Actor<'region.view'>; id: number }) {
  const content = submissionContent(actor, id)
  if (!content) return null
  const { report, assessment } = content.checked
  if (!may(actor, 'check.run')) return <FoundList report={report} findings={assessment.findings} />
  return (
    <FoundList
      report={report}
      findings={judgedFindings(actor, content)}
      said={(finding) => <JudgeVersion id={id} finding={finding} />}
    />
  )
}
