import { getTranslations } from 'next-intl/server'
import { letterCase, otherApplicantsIn } from '@/db/queries/letters'
import { commitWhenFree } from '@/db/transaction'
import { uncoverApplicant } from '@/db/writes/personal-data'
import { type Actor, may } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { LetterKind } from '@/lib/law/letters/letters'
import { checkLetter } from '@/lib/letters/check'
import { runsOf } from '@/lib/letters/document'
import { draftLetter, type LetterDraft } from '@/lib/letters/draft'
import type { LetterFacts } from '@/lib/letters/facts'
import { LETTER_FORMATS } from '@/lib/letters/formats'
import { letterFileInput, letterQuery } from '@/lib/letters/input'
import { showsContact } from '@/lib/letters/masked'
import { isSameLetter } from '@/lib/letters/offers'
import { type LetterPlace, letterDay } from '@/lib/letters/places'
import { renderLetterDocx } from '@/lib/letters/render/docx'
import { shippedWording } from '@/lib/letters/wordings/shipped'
import { answerUnlessUnwritten } from '@/server/actions/unwritten'
import { jsonBody } from '@/server/gate/capped-body'
import { isSameOrigin } from '@/server/gate/same-origin'
import { currentActor } from '@/server/gate/session'
import { numberIn } from '@/server/pages/request-page'
import { UnprintableError } from '@/server/pdf/compile-pdf'
import { renderLetterPdf } from '@/server/pdf/render-letter'
import { today } from '@/server/today'

/** A hundred places of five thousand characters. */
const MOST_BYTES = 2 * 1024 * 1024

type Props = { params: Promise<{ number: string; kind: string }> }

/**
 * The draft of a letter as a file, with what was typed into its places, or what is found in it. Nothing of it is kept. A
 * POST, since what was typed does not belong into an address.
 */
export async function POST(request: Request, { params }: Props) {
  const t = await getTranslations('letter')
  const actor = await currentActor()
  if (!actor || !may(actor, 'letter.draft')) return new Response(t('forbidden'), { status: actor ? 403 : 401 })
  if (!isSameOrigin(request)) return new Response(t('forbidden'), { status: 403 })
  const { number, kind } = await params
  const choice = letterQuery.safeParse({ kind, ...Object.fromEntries(new URL(request.url).searchParams) })
  const body = await jsonBody(request, MOST_BYTES)
  if (body instanceof Response) return body
  const input = letterFileInput.safeParse(body)
  if (!choice.success || !input.success) return new Response(t('unknown'), { status: 400 })
  const file = letterCase(actor, numberIn({ number }))
  if (!file?.offers.some((offer) => isSameLetter(offer, choice.data)))
    return new Response(t('unknown'), { status: 404 })
  const facts = file.factsFor(choice.data.record)
  const { as, entries } = input.data
  const on = letterDay(choice.data, facts, today())
  const draft = draftLetter(choice.data, { facts, wording: shippedWording(choice.data.kind), entries, on })
  if (as === 'check') {
    const held = { kind: choice.data.kind, on, provisional: file.provisionalIn(facts) }
    return Response.json(findingsIn(actor, draft, facts, held))
  }
  return answerUnlessUnwritten(async () => {
    if (showsContact(choice.data.kind)) await commitWhenFree(actor, (tx) => uncoverApplicant(tx, numberIn({ number })))
    return fileOf(as, draft, facts, request.signal)
  })
}

function findingsIn(
  actor: Actor<'letter.draft'>,
  draft: LetterDraft,
  { applicant, organ }: LetterFacts,
  held: { kind: LetterKind; on: PlainDate; provisional: readonly LetterPlace[] },
) {
  const own = [
    applicant.name,
    applicant.representative,
    applicant.phone,
    applicant.address,
    applicant.email,
    organ.phone,
  ]
  const text = runsOf(draft.document)
    .map((run) => run.text)
    .join('\n')
  const others = otherApplicantsIn(actor, text, applicant.name)
  return checkLetter(draft, { ...held, own, others })
}

async function fileOf(
  format: keyof typeof LETTER_FORMATS,
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
