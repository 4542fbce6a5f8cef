import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import type { Finding } from '@/lib/report/checks/finding'
import { RULES } from '@/lib/report/checks/rules'
import { ruleInWords } from '@/lib/report/checks/rules-in-english'

type Props = { findings: readonly Finding[]; figures: ReadonlyMap<string, { label: string }> }

/** The findings about a section as last saved: passages that contradict a figure or each other. */
export function SectionFindings({ findings, figures }: Props) {
  const t = useTranslations('check')
  const locale = useLocale()
  if (findings.length === 0) return null
  return (
    <section className="mt-4 text-sm" role="status">
      <h2 className="text-muted">{t('title', { count: findings.length })}</h2>
      <ul className="border-line border-t">
        {findings.map(({ id, rule, quote, found, expected, cells }) => (
          <li key={id} className="border-line border-b py-1">
            <span className="text-warn">▲ {rule}</span> {ruleInWords(rule, locale)}（
            <Citation {...RULES[rule].citation} />）{quote && <q className="ml-1">{quote}</q>}
            <span className="ml-2">{t('compared', { found: String(found), expected: String(expected) })}</span>
            {cells.length > 0 && (
              <span className="ml-2 text-muted">
                {cells.map((cell) => figures.get(cell)?.label ?? cell).join('、')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
