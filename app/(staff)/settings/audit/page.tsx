import type { Metadata, Route } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { actName } from '@/components/audit/act-name'
import { ChainNotice } from '@/components/audit/chain-notice'
import { Changes } from '@/components/audit/changes'
import { subjectInWords } from '@/components/audit/subject-words'
import { LinkButton } from '@/components/ui/button'
import { LedgerList } from '@/components/ui/ledger-list'
import Link from '@/components/ui/link'
import { RecordTable } from '@/components/ui/record-table'
import { meaningOfField } from '@/db/archive/descriptions'

import { auditChain, listAudit } from '@/db/queries/audit-trail'
import { subjectNames } from '@/db/queries/subject-names'
import { addressOf } from '@/lib/address'
import { auditListQuery } from '@/lib/audit/list-query'
import { pageOfSubject } from '@/lib/audit/subject'
import { namedByWords } from '@/lib/audit/subject-in-words'
import { TRAIL_COLUMNS } from '@/lib/audit/trail-columns'
import { valueInWords } from '@/lib/audit/words'
import { inShanghai } from '@/lib/instants'
import type { SearchParams } from '@/lib/list-query'
import { withSearchText } from '@/server/gate/sealed-search'
import { requireActor } from '@/server/gate/session'
import { auditFilters } from '@/server/lists/register-filters'
import { wordsOfReader } from '@/server/lists/words'

const PATH = '/settings/audit'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

/** The audit trail: every write and every access to personal data, by whom, when, with values before and after. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor('audit.view')
  const params = await searchParams
  const query = auditListQuery.parse(params)
  const asked = await withSearchText(query)
  const { total, rows } = listAudit(actor, asked)
  const [t, act, locale] = [await getTranslations('audit'), await getTranslations('act'), await getLocale()]
  const nameOf = (subject: string, field: string) =>
    (locale === 'en' ? undefined : meaningOfField(subject, field)) ?? field
  const words = await wordsOfReader()
  const noun = await getTranslations('noun')
  const names = subjectNames(
    actor,
    rows.map(({ subject }) => subject),
    locale,
  )
  return (
    <LedgerList
      title={t('title')}
      countLabel="count"
      corner={<LinkButton href={addressOf(PATH, { ...query, chain: 1 }) as Route}>{t('check')}</LinkButton>}
      exportAs="audit"
      path={PATH}
      query={query}
      sought={asked.q}
      filters={auditFilters({ actor, ...words, filters: query })}
      notice={
        <>
          <p className="mb-2 max-w-4xl text-muted text-sm">{t('explanation')}</p>
          {params.chain && <Chain actor={actor} />}
        </>
      }
      total={total}
      empty={t('empty')}
      started={Object.keys(params).length > 0}
      table={(sorting) => (
        <RecordTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={sorting}
          columns={TRAIL_COLUMNS}
          cells={{
            at: ({ at }) => inShanghai(at),
            act: (entry) => actName(act, entry.act),
            subject: ({ subject }) => (
              <Subject
                subject={subject}
                called={subjectInWords(noun, subject, namedByWords(subject, words) ?? names.get(subject))}
              />
            ),
            changes: ({ id, subject, changes }) => (
              <Changes
                of={id}
                changes={changes.map(({ field, before, after }) => ({
                  field,
                  meaning: nameOf(subject, field),
                  before: valueInWords(subject, field, before, locale),
                  after: valueInWords(subject, field, after, locale),
                }))}
              />
            ),
          }}
        />
      )}
    />
  )
}

async function Chain({ actor }: { actor: Parameters<typeof auditChain>[0] }) {
  const { faults, end, rewritten } = await auditChain(actor)
  return <ChainNotice faults={faults} entries={end.entries} anonymised={rewritten} />
}

/** Links to the record's page, where it has one, and to its other audit entries. */
async function Subject({ subject, called }: { subject: string; called: string }) {
  const t = await getTranslations('audit')
  const page = pageOfSubject(subject)
  return (
    <>
      {page ? <Link href={page as Route}>{called}</Link> : called}{' '}
      <Link href={addressOf(PATH, { subject }) as Route} aria-label={t('of', { subject: called })} className="text-sm">
        {t('only')}
      </Link>
    </>
  )
}
