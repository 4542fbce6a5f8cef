import { hash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { contentPath } from '@/db/attachment-files'
import { type Demonstration, SEEDS } from '@/db/seed/demonstrations'
import { commitWhenFree } from '@/db/transaction'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { LetterDocument } from '@/lib/letters/document'
import { canonicalJson } from '@/lib/report/canonical-json'
import { conflict, type Result } from '@/lib/result'
import { renderLetterPdf } from '../pdf/render-letter'

/**
 * Loads a demonstration in one transaction. Its letters are set before it, as every letter is before it is signed: a first
 * transaction, which is undone, tells which they are.
 */
export async function loadDemonstration(
  actor: Actor,
  today: PlainDate,
  passwordHash: string,
  which: Demonstration = 'bureau',
): Promise<Result<undefined>> {
  const letters = await lettersToSet(actor, today, passwordHash, which)
  if (!letters.ok) return letters
  const pdfs = new Map<string, Uint8Array>()
  for (const document of letters.value)
    pdfs.set(canonicalJson(document), await renderLetterPdf(document, document.issuer))
  return commitWhenFree(actor, (tx) =>
    SEEDS[which](tx, today, passwordHash, (document) => {
      const pdf = pdfs.get(canonicalJson(document))
      if (!pdf) throw new Error(`a letter was not set: ${document.title}`)
      return pdf
    }),
  )
}

const UNSET = Buffer.from('not set yet')

async function lettersToSet(
  actor: Actor,
  today: PlainDate,
  passwordHash: string,
  which: Demonstration,
): Promise<Result<LetterDocument[]>> {
  const documents: LetterDocument[] = []
  let seeded: Result<undefined> = conflict
  await commitWhenFree(actor, (tx) => {
    seeded = SEEDS[which](tx, today, passwordHash, (document) => {
      documents.push(document)
      return UNSET
    })
    return conflict
  })
  rmSync(contentPath(hash('sha256', UNSET)), { force: true })
  return seeded.ok ? { ok: true, value: documents } : seeded
}
