import { useTranslations } from 'next-intl'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { AnnualReport } from '@/lib/report/assemble'
import { blockingFindings } from '@/lib/report/checks/finding'
import { RULE_IDS } from '@/lib/report/checks/rules'
import { sectionHeading } from '@/lib/report/labels'
import type { ExplainAction } from './explanation-form'
import { FindingsPanel } from './findings-panel'

type Props = { report: AnnualReport; explain?: ExplainAction }

/** Today's findings about the report, with the numbers of errors, warnings and hints. */
export function WorkbenchFindings({ report: { year, findings, figures }, explain }: Props) {
  const t = useTranslations('check')
  const blocking = blockingFindings(findings).length
  if (findings.length === 0)
    return (
      <p className="border-line border-y py-2 text-sm">
        <span aria-hidden="true" className="text-done">
          ✓{' '}
        </span>
        {t('allHold', { count: RULE_IDS.length })}
      </p>
    )
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" className="mb-1 font-semibold">
        {t('title', { count: findings.length })}
        <span className={`ml-3 font-normal text-sm ${blocking > 0 ? 'text-danger' : 'text-done'}`}>
          {blocking > 0 ? t('blocking', { count: blocking }) : t('nothingBlocks')}
        </span>
      </h2>
      <FindingsPanel
        year={year}
        explain={explain}
        findings={findings.map((finding) => ({
          ...finding,
          heading: finding.section && sectionHeading(formatOf(year), finding.section),
          compared: finding.cells.map((id) => ({
            id,
            label: figures.get(id)?.label ?? id,
            text: figures.get(id)?.text ?? '',
          })),
        }))}
      />
    </section>
  )
}
