import type { Citation as LegalCitation } from '@/lib/law/citation'
import { INSTRUMENTS } from '@/lib/law/instruments'

/** A citation such as 《条例》第三十三条, with the instrument's full title and number on hover. */
export function Citation({ instrument, article }: LegalCitation) {
  const { short, title, number } = INSTRUMENTS[instrument]
  return (
    <cite className="not-italic" title={`${title}（${number}）`}>
      {short}
      {article}
    </cite>
  )
}
