import { and, eq, sql as raw } from 'drizzle-orm'
import type { Cells } from '@/lib/imports/columns'
import { readItem } from '@/lib/imports/item-row'
import { prepared } from '../../prepared'
import { publishedItems } from '../../schema/published'
import type { Tx } from '../../transaction'
import { recordItem } from '../published'
import type { Entered, ImportContext } from './import-step'
import { listsIn } from './lists'
import { refused, refusedFor } from './refusals'

const COLUMN_OF_FIELD = { publishedOn: 'published_on', 'postings.address': 'url', 'postings.postedOn': 'published_on' }

export function importItem(tx: Tx, cells: Cells, _line: number, context: ImportContext): Entered {
  const read = readItem(cells, listsIn(tx, context), context.words)
  if (!read.ok) return refusedFor(read.problems)
  const { title, publishedOn, documentNumber } = read.value
  if (publishedOn && publishedOn > context.today)
    return refusedFor([{ kind: 'breach', code: 'dateInFuture', column: 'published_on' }])
  if (same(tx.sql).get({ title, publishedOn, documentNumber })) return { is: 'known' }
  const recorded = recordItem(tx, read.value)
  return recorded.ok
    ? { is: 'entered', subject: `item:${recorded.value.id}`, gaps: [] }
    : refused(recorded, COLUMN_OF_FIELD, 'published_on')
}

const same = prepared((sql) =>
  sql
    .select({ id: publishedItems.id })
    .from(publishedItems)
    .where(
      and(
        eq(publishedItems.publishedOn, raw.placeholder('publishedOn')),
        eq(publishedItems.title, raw.placeholder('title')),
        eq(publishedItems.documentNumber, raw.placeholder('documentNumber')),
      ),
    )
    .prepare(),
)
