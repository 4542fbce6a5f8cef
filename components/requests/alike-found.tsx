'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useSettled } from '@/components/forms/use-settled'
import { QueryProvider } from '@/components/query-provider'
import { isPlainDate, type PlainDate } from '@/lib/dates'
import { FEE_BASES, feeOfCase, latestFeesFrom } from '@/lib/law/fees'
import { type AlikeQuery, alikeQuery, type Alike as Found } from '@/lib/requests/alike'
import type { RequestForm } from '@/lib/requests/input'

/** The same applicant's earlier requests, and similar requests and items, as the server finds them. */
export default function AlikeFound({ except }: { except: string }) {
  return (
    <QueryProvider>
      <Results except={except} />
    </QueryProvider>
  )
}

function Results({ except }: { except: string }) {
  const t = useTranslations('alike')
  const query = useQueryOfForm(except)
  const { data: similar } = useQuery({
    queryKey: ['alike', query],
    queryFn: ({ signal }) => findAlike(query, signal),
    enabled: alikeQuery.safeParse(query).success,
    placeholderData: keepPreviousData,
  })
  if (!similar) return null
  return (
    <>
      {similar.inMonth > 0 && <InMonth before={similar.inMonth} on={query.receivedOn} />}
      {similar.ofApplicant.length > 0 && (
        <Suggested title={t('ofApplicant')}>
          {similar.ofApplicant.map((request) => (
            <RequestLine key={request.number} {...request} />
          ))}
        </Suggested>
      )}
      {similar.similar.length > 0 && (
        <Suggested title={t('similar')}>
          {similar.similar.map((request) => (
            <RequestLine key={request.number} {...request} />
          ))}
        </Suggested>
      )}
      {similar.items.length > 0 && (
        <Suggested title={t('items')}>
          {similar.items.map(({ id, title, publishedOn }) => (
            <Line key={id} href={`/published/${id}`} name={title} date={publishedOn} />
          ))}
        </Suggested>
      )}
    </>
  )
}

function useQueryOfForm(except: string): AlikeQuery {
  const { control } = useFormContext<RequestForm>()
  const [applicant, arrivedOn, confirmedOn, description] = useWatch({
    control,
    name: ['applicant', 'arrivedOn', 'confirmedOn', 'description'],
  })
  const { kind, name, identityNumber, organisationCode } = applicant
  const day = confirmedOn || arrivedOn
  const query = { kind, name, identityNumber, organisationCode, description, except }
  // Compared as text: a new object on each render would never count as unchanged.
  return JSON.parse(useSettled(JSON.stringify({ ...query, receivedOn: day && isPlainDate(day) ? day : '' }), 400))
}

/** The number of the applicant's requests in the calendar month, on which the fee by case depends. */
function InMonth({ before, on }: { before: number; on: string | null }) {
  const t = useTranslations('alike')
  const ordinal = before + 1
  const day = on && on >= latestFeesFrom('per_case') ? (on as PlainDate) : latestFeesFrom('per_case')
  const yuan = feeOfCase(ordinal, day)
  return (
    <p className={`border-l-4 pl-3 ${yuan > 0 ? 'border-warn text-warn' : 'border-line text-muted'}`}>
      {t('inMonth', { ordinal })}
      {yuan > 0 && t('fee', { basis: FEE_BASES.per_case.label, yuan })}
    </p>
  )
}

function Suggested({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-line border-l-4 pl-3">
      <p className="text-muted">{title}</p>
      <ul>{children}</ul>
    </div>
  )
}

function RequestLine({ number, receivedOn, description }: Found['similar'][number]) {
  return <Line href={`/requests/${number}`} name={`${number} ${description}`} date={receivedOn} />
}

function Line({ href, name, date }: { href: string; name: string; date: string }) {
  const t = useTranslations('published')
  return (
    <li className="flex gap-3">
      <a href={href} target="_blank" rel="noreferrer" className="line-clamp-1 break-all">
        {name}
        <span className="sr-only">{t('newTab')}</span>
      </a>
      <span className="whitespace-nowrap text-muted">{date}</span>
    </li>
  )
}

async function findAlike(query: AlikeQuery, signal: AbortSignal): Promise<Found> {
  const body = JSON.stringify(query)
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/api/requests/alike', { method: 'POST', headers, body, signal })
  if (!response.ok) throw new Error(`alike: ${response.status}`)
  return response.json()
}
