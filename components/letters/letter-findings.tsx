import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import { LETTER_PARTS } from '@/lib/law/letters/parts'
import type { LetterFinding } from '@/lib/letters/check'
import { placeOf } from '@/lib/letters/places'
import { statutory } from '@/lib/statutory'

/** What is wrong with a letter: first what keeps it from being signed; each finding says where. */
export function LetterFindings({ findings }: { findings: readonly LetterFinding[] }) {
  const t = useTranslations('letter')
  const ordered = [...findings].sort((a, b) => Number(b.blocks) - Number(a.blocks))
  if (findings.length === 0) return <p className="text-sm">{t('noFindings')}</p>
  return (
    <ul className="text-sm">
      {ordered.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name and are drawn anew as a whole
        <li key={index} className="border-line border-t py-1.5">
          <span className={`mr-2 ${finding.blocks ? 'text-danger' : 'text-warn'}`}>
            {finding.blocks ? `■ ${t('blocks')}` : `▲ ${t('warns')}`}
          </span>
          <Sentence finding={finding} />
        </li>
      ))}
    </ul>
  )
}

function Sentence({ finding }: { finding: LetterFinding }) {
  const t = useTranslations('letter.findings')
  const locale = useLocale()
  const place = 'place' in finding && finding.place ? statutory(placeOf(finding.place), locale) : t('wording')
  switch (finding.code) {
    case 'partMissing':
      return (
        <>
          {t('partMissing', { part: statutory(LETTER_PARTS[finding.part], locale) })}（
          <Citation {...finding.citation} />）
        </>
      )
    case 'missing':
      return t('missing', { place })
    case 'notInForce':
      return t(finding.code)
    case 'enclosuresUnnamed':
      return t(finding.code, { place })
    case 'enclosuresMiscounted':
      return t(finding.code, { place, text: finding.text, named: String(finding.named) })
    case 'daysOutOfOrder':
      return t(finding.code, { place, text: finding.text, before: statutory(placeOf(finding.before), locale) })
    default:
      return t(finding.code, { place, text: finding.text })
  }
}
