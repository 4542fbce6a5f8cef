import { useTranslations } from 'next-intl'
import { inShanghai } from '@/lib/instants'
import { actName } from '../audit/act-name'

type Entry = { id: number; at: string; staff: string; act: string; reason: string }

/** The audit entries of a record, the latest first. */
export function History({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const t = useTranslations('act')
  return (
    <section>
      <h2 className="mb-2 font-semibold">{title}</h2>
      <ol className="border-line border-l pl-4 text-sm">
        {entries.map(({ id, at, staff, act, reason }) => (
          <li key={id} className="pb-2">
            <span className="text-muted">{inShanghai(at)}</span> {actName(t, act)}
            <span className="text-muted"> · {staff}</span>
            {reason && <p className="text-muted">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
