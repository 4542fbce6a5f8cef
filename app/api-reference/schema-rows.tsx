import { useTranslations } from 'next-intl'

type Schema = {
  type?: string
  format?: string
  enum?: unknown[]
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  default?: unknown
  minimum?: number
  maximum?: number
}

/** The fields of a schema as a table, those inside others by their path. */
export function SchemaRows({ title, schema }: { title: string; schema: unknown }) {
  const t = useTranslations('api')
  const rows = fieldsOf(schema as Schema)
  if (rows.length === 0) return null
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="ledger-table stacked">
        <caption className="py-1 text-left text-sm">{title}</caption>
        <thead>
          <tr>
            <th>{t('field')}</th>
            <th>{t('type')}</th>
            <th>{t('meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, field }) => (
            <tr key={path}>
              <td data-label={t('field')}>
                <code>{path}</code>
              </td>
              <td data-label={t('type')}>{typeOf(field)}</td>
              <td data-label={t('meaning')}>
                <span>
                  {field.description}
                  {codesOf(field).length > 0 && (
                    <span className="block text-muted text-xs">{codesOf(field).join(' · ')}</span>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function fieldsOf({ properties = {} }: Schema, prefix = ''): { path: string; field: Schema }[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}${field.items ? '[]' : ''}`
    return [{ path: prefix + name, field }, ...fieldsOf(field.items ?? field, `${path}.`)]
  })
}

function typeOf({ type, format, anyOf, items, enum: codes }: Schema): string {
  if (anyOf) return anyOf.map(typeOf).join(' | ')
  if (items) return `${typeOf(items)}[]`
  return format ?? (codes ? 'code' : (type ?? 'any'))
}

function codesOf({ enum: codes, anyOf = [] }: Schema): string[] {
  return [...(codes ?? []).map(String), ...anyOf.flatMap(codesOf)]
}
