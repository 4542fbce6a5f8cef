import { useLocale } from 'next-intl'
import { citationInEnglish, citationText, type Citation as LegalCitation } from '@/lib/law/citation'
import { INSTRUMENTS } from '@/lib/law/instruments'

/** A citation such as 《条例》第三十三条 (Disclosure Regulations, Art. 33), with the instrument's full title and number on hover. */
export function Citation(citation: LegalCitation) {
  const { title, number } = INSTRUMENTS[citation.instrument]
  const inEnglish = useLocale() === 'en'
  return (
    <cite className="not-italic" title={`${title}（${number}）`}>
      {inEnglish ? citationInEnglish(citation) : citationText(citation)}
    </cite>
  )
}
