import { getTranslations } from 'next-intl/server'
import { findingsOf } from '@/db/queries/letter-composition'
import { letterWording } from '@/db/queries/letter-wordings'
import type { Actor } from '@/lib/access'
import { draftLetter, type LetterDraft, type WordedChoice } from '@/lib/letters/draft'
import type { LetterFacts } from '@/lib/letters/facts'
import { LETTER_FORMATS, type LetterFormat } from '@/lib/letters/formats'
import { letterFileInput } from '@/lib/letters/input'
import { type LetterPlace, letterDay } from '@/lib/letters/places'
import { renderLetterDocx } from '@/lib/letters/render/docx'
import { answerUnlessUnwritten } from '../actions/unwritten'
import { jsonBody } from '../gate/capped-body'
import { UnprintableError } from '../pdf/compile-pdf'
import { renderLetterPdf } from '../pdf/render-letter'
import { today } from '../today'

/** A hundred places of five thousand characters. */
const MOST_BYTES = 2 * 1024 * 1024

/** A letter that was found, and what has to be on record before anybody is given it as a file. */
type FoundLetter = {
  choice: WordedChoice
  facts: LetterFacts
  provisional: readonly LetterPlace[]
  beforeFile?: () => Promise<unknown>
}

/**
 * The draft of a letter as a file, with what was typed into its places, or what is found in it as JSON. Nothing of it is
 * kept. 400 where the body is no such question, 404 where there is no such letter, 422 where no font has a character.
 */
export async function answerDraft(
  request: Request,
  actor: Actor<'letter.draft'>,
  found: FoundLetter | undefined,
): Promise<Response> {
  const t = await getTranslations('letter')
  const body = await jsonBody(request, MOST_BYTES)
  if (body instanceof Response) return body
  const input = letterFileInput.safeParse(body)
  if (!input.success) return new Response(t('unknown'), { status: 400 })
  if (!found) return new Response(t('unknown'), { status: 404 })
  const { choice, facts, provisional, beforeFile } = found
  const { as, entries } = input.data
  const on = letterDay(choice, facts, today())
  const draft = draftLetter(choice, { facts, wording: letterWording(actor, choice.kind), entries, on })
  if (as === 'check') return Response.json(findingsOf(actor, draft, facts, { kind: choice.kind, on, provisional }))
  return answerUnlessUnwritten(async () => {
    await beforeFile?.()
    return fileOf(as, draft, facts, request.signal)
  })
}

async function fileOf(
  format: LetterFormat,
  { document }: LetterDraft,
  { organ }: LetterFacts,
  signal: AbortSignal,
): Promise<Response> {
  const t = await getTranslations('reportFile')
  try {
    const bytes =
      format === 'pdf'
        ? await renderLetterPdf(document, organ.fullName, { systemFonts: true }, signal)
        : await renderLetterDocx(document, organ.fullName)
    const headers = { 'content-type': LETTER_FORMATS[format].type, 'cache-control': 'no-store' }
    return new Response(bytes.slice().buffer, { headers })
  } catch (error) {
    if (signal.aborted) return new Response(null, { status: 499 })
    if (!(error instanceof UnprintableError)) throw error
    return new Response(t('unprintable', { characters: error.places }), { status: 422 })
  }
}
