import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { organName } from '@/db/queries/organ'
import { openApiDocument } from '@/lib/api/openapi'
import { SchemaRows } from './schema-rows'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('api'))('title') }
}

/** The description of the data interface for people. Public, since the programmers of other systems have no account. */
export default async function ApiReferencePage() {
  const t = await getTranslations('api')
  const { info, paths } = openApiDocument(organName()?.shortName ?? '')
  return (
    <main className="mx-auto max-w-5xl px-4 py-6">
      <h1 className="font-semibold text-xl">{info.title}</h1>
      <p className="my-2 text-muted text-sm">
        {t('about')}{' '}
        <a href="/api/v1/openapi.json" className="underline">
          openapi.json
        </a>
      </p>
      <pre className="whitespace-pre-wrap break-all border border-line bg-wash p-3 text-sm">
        {`curl -H 'Authorization: Bearer TOKEN' '${t('address')}/api/v1/requests?limit=100'`}
      </pre>
      <ul className="my-3 list-disc pl-5 text-sm">
        {(['paging', 'problems', 'limits', 'personal'] as const).map((point) => (
          <li key={point}>{t(point)}</li>
        ))}
      </ul>
      {Object.entries(paths).map(([path, { get }]) => (
        <section key={path} className="mt-6 border-line border-t pt-3">
          <h2 className="font-semibold">
            <code>GET /api/v1{path}</code>
          </h2>
          <p className="text-muted text-sm">
            {get.summary} · {t('scope')} <code>{get.tags[0]}</code>
          </p>
          {get.parameters.length > 0 && (
            <SchemaRows
              title={t('parameters')}
              schema={{
                properties: Object.fromEntries(
                  get.parameters.map(({ name, schema, description }) => [name, { ...schema, description }]),
                ),
              }}
            />
          )}
          <SchemaRows title={t('answer')} schema={get.responses[200].content['application/json'].schema} />
        </section>
      ))}
    </main>
  )
}
