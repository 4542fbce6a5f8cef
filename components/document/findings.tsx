import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { FigureId, NamedFigure } from '@/lib/report/figures'
import { type Finding, RULES } from '@/lib/report/reconcile'
import type { FigureHref } from './document-table'

type Props = { findings: readonly Finding[]; figures: ReadonlyMap<FigureId, NamedFigure>; figureHref: FigureHref }

/** Whether the form's own arithmetic holds, and where it does not, which cells it compares. */
export function Findings({ findings, figures, figureHref }: Props) {
  const t = useTranslations('report')
  if (findings.length === 0)
    return (
      <p className="border-line border-y py-2 text-sm">
        <span aria-hidden="true" className="text-done">
          ✓{' '}
        </span>
        {t('balanced', { rules: Object.keys(RULES).join('、') })}
      </p>
    )
  return (
    <Notice tone="error" role="alert">
      <p className="font-semibold">{t('findings', { count: findings.length })}</p>
      <ul>
        {findings.map(({ rule, cells, found, expected }) => (
          <li key={`${rule}-${cells[0]}`}>
            {rule}：{RULES[rule].text}（{t('compared', { found, expected })}）：
            {cells.map((cell) => (
              <Link key={cell} href={figureHref(cell)} className="mr-2">
                {figures.get(cell)?.label} {figures.get(cell)?.text}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
