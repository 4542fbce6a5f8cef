import { LETTER_KINDS, letterRule } from '../law/letters/letters'
import { formatOf } from '../law/report-formats/format-of'
import { sectionHeading } from '../report/labels'
import { SECTION_KEYS } from '../report/sections'
import { statutory } from '../statutory'
import { partsOfSubject } from './parts-of-subject'

/** The form in which a section is headed where no year says which: the newest. */
const NEWEST = 9999

/**
 * What a subject of the audit trail is called whose key is made of codes: `report:2023:problems` is 2023 with the heading of that section,
 * `wording:granted` the kind of letter. Undefined where the key is a number or a name by itself.
 */
export function namedByKey(subject: string, locale: string): string | undefined {
  const { noun, key } = partsOfSubject(subject)
  const [year, section] = key.split(':')
  if (noun === 'report' && section) return `${year} ${headingOf(section, Number(year)) ?? section}`
  if (noun === 'template') return headingOf(key, NEWEST)
  if (noun === 'wording') return letterName(key, locale)
  return undefined
}

function headingOf(section: string, year: number): string | undefined {
  const known = SECTION_KEYS.find((each) => each === section)
  return known && sectionHeading(formatOf(year), known)
}

function letterName(key: string, locale: string): string | undefined {
  const kind = LETTER_KINDS.find((each) => each === key)
  return kind && statutory(letterRule(kind), locale)
}
