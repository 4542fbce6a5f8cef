import type { Words } from '../lists/list-columns'
import { titleOfList } from '../lists/list-places'
import { namedByKey } from './named-by-key'
import { partsOfSubject } from './parts-of-subject'

/** What a subject is called that is named by words and not by its record: a list, a section of the report, a letter. */
export function namedByWords(subject: string, { say, locale }: Words): string | undefined {
  const { noun, key } = partsOfSubject(subject)
  // The name of a list that is no more would be a code.
  return noun === 'list' ? (titleOfList(key, say) ?? '') : namedByKey(subject, locale)
}
