import { readFileSync } from 'node:fs'
import { getTranslations } from 'next-intl/server'
import { contentPath } from '@/db/attachment-files'
import { keptLetter } from '@/db/queries/kept-letters'
import { frozenDocument } from '@/db/queries/letter-course'
import { organOf } from '@/db/queries/organ'
import { letterToServe } from '@/db/queries/posted-letters'
import { commitWhenFree } from '@/db/transaction'
import { recordLetterFile } from '@/db/writes/letter-signatures'
import { type Actor, may } from '@/lib/access'
import { contentDisposition } from '@/lib/attachments/name'
import { letterRule } from '@/lib/law/letters/letters'
import { LETTER_FORMAT_CODES, LETTER_FORMATS } from '@/lib/letters/formats'
import { receiptDocument } from '@/lib/letters/receipt'
import { renderLetterDocx } from '@/lib/letters/render/docx'
import { answerUnlessUnwritten } from '@/server/actions/unwritten'
import { currentActor } from '@/server/gate/session'
import { renderLetterPdf } from '@/server/pdf/render-letter'
import { today } from '@/server/today'

type Props = { params: Promise<{ id: string; format: string }> }

const SHEETS = [...LETTER_FORMAT_CODES, 'receipt'] as const

/**
 * A signed letter as it was frozen: the PDF byte for byte, the Word file drawn from the frozen text; or its proof of
 * service, filled in as far as it is on record.
 */
export async function GET(_request: Request, { params }: Props) {
  const actor = await currentActor()
  const t = await getTranslations('letter')
  if (!actor || !may(actor, 'letter.draft')) return new Response(t('forbidden'), { status: actor ? 403 : 401 })
  const { id, format: asked } = await params
  const sheet = SHEETS.find((each) => each === asked)
  const kept = Number.isSafeInteger(Number(id)) ? keptLetter(actor, Number(id), today()) : undefined
  const document = kept?.signature && frozenDocument(kept.signature.document)
  if (!kept?.signature || !document || !sheet) return new Response(t('unknown'), { status: 404 })
  const { pdfSha256, number } = kept.signature
  return answerUnlessUnwritten(async () => {
    await commitWhenFree(actor, (tx) => recordLetterFile(tx, { letter: kept.letter, format: sheet }))
    const format = sheet === 'docx' ? 'docx' : 'pdf'
    const bytes =
      sheet === 'receipt'
        ? await receiptOf(actor, Number(id))
        : sheet === 'pdf'
          ? readFileSync(contentPath(pdfSha256))
          : await renderLetterDocx(document, document.issuer)
    const kind = letterRule(sheet === 'receipt' ? 'service_receipt' : kept.letter.kind).label
    const name = `${[kind, number].filter(Boolean).join('-')}.${LETTER_FORMATS[format].extension}`
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': LETTER_FORMATS[format].type,
        'content-disposition': contentDisposition(name),
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  })
}

async function receiptOf(actor: Actor<'letter.draft'>, id: number): Promise<Uint8Array> {
  const found = letterToServe(actor, id)
  if (!found) throw new Error(`letter ${id} has no text`)
  return renderLetterPdf(receiptDocument(found.letter, found.served), organOf(actor).fullName)
}
