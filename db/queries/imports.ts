import { count, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { ImportKind } from '@/lib/imports/columns'
import type { Remembered } from '@/lib/imports/headings'
import type { SaidWord } from '@/lib/imports/said-words'
import { connection } from '../client'
import { importedRecords, importHeadings, imports, importWords } from '../schema/imports'

/** The imports of the ledger, latest first, each with the number of its records that stand. */
export function listImports(_actor: Actor<'import.run'>) {
  return connection()
    .select({ ...getTableColumns(imports), records: count(importedRecords.subject) })
    .from(imports)
    .leftJoin(importedRecords, eq(importedRecords.importId, imports.id))
    .groupBy(imports.id)
    .orderBy(desc(imports.id))
    .limit(200)
    .all()
}

/** Which column each heading is that the organ mapped before. */
export function rememberedHeadings(_actor: Actor<'import.run'>, kind: ImportKind): Remembered {
  const rows = connection().select().from(importHeadings).where(eq(importHeadings.kind, kind)).all()
  return new Map(rows.map(({ heading, column }) => [heading, column]))
}

/** What the words of its ledgers mean that the organ explained before. */
export function rememberedWords(_actor: Actor<'import.run'>, kind: ImportKind): SaidWord[] {
  const { column, word, code } = importWords
  return connection().select({ column, word, code }).from(importWords).where(eq(importWords.kind, kind)).all()
}
