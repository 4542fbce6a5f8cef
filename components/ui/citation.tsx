import type { Citation as LegalCitation } from '@/lib/law/citation'
import { INSTRUMENTS } from '@/lib/law/instruments'

/** Where a rule stands: 《条例》第三十三条, with the instrument's full title and number at hand. */
export function Citation({ instrument, article }: LegalCitation) {
  const { short, title, number } = INSTRUMENTS[instrument]
  return (
    <cite className="not-italic" title={`${title}（${number}）`}>
      {short}
      {article}
    </cite>
  )
}
