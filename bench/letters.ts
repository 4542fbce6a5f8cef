// npx tsx bench/letters.ts [requests] [letters]: the register of letters, one letter as PDF, and many in one PDF.
import { connection } from '@/db/client'
import { letterOrgan } from '@/db/queries/letter-organ'
import { letterSeries, letterYears, listLetters } from '@/db/queries/letter-register'
import { loadEvidence } from '@/db/queries/report/evidence'
import { WANG_FANG } from '@/db/testing/cast'
import { draftLetter } from '@/lib/letters/draft'
import type { PostedLetter } from '@/lib/letters/posted'
import { letterListQuery } from '@/lib/letters/register'
import { SAMPLE_DAY, SAMPLE_ENTRIES, sampleFacts } from '@/lib/letters/sample-facts'
import { shippedWording } from '@/lib/letters/wordings/shipped'
import { setBatch } from '@/server/case-files/set-batch'
import { renderLetterPdf } from '@/server/pdf/render-letter'
import { ledgerOf } from './ledger-of'
import { median, print } from './measure'

const [requests, count] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 500)]
ledgerOf(requests)
const scan = connection().$client.prepare('SELECT sum(length(description)) FROM disclosure_requests')
const reference = median(() => scan.get())
console.log(`${requests} requests in a year; reference: one scan of the table, ${reference.toFixed(1)} ms`)

const register = (filters: object) => median(() => listLetters(WANG_FANG, letterListQuery.parse(filters)))
print('register, first page', register({}), reference, 100)
print('register, page 40', register({ page: 40 }), reference, 100)
print('register, replies of a year', register({ letter: 'reply', year: 2023 }), reference, 100)
print('register, by number', register({ sort: 'number' }), reference, 100)
print('register, searched', register({ q: '2023-0412' }), reference, 100)
print(
  'register, years',
  median(() => letterYears(WANG_FANG)),
  reference,
  100,
)
print(
  'register, gaps of a year',
  median(() => letterSeries(WANG_FANG, 2023)),
  reference,
  100,
)
print(
  'second counts of the report',
  median(() => loadEvidence(WANG_FANG, 2023)),
  reference,
  100,
)

const organ = letterOrgan(WANG_FANG)
const choice = { kind: 'partially_granted', outcome: 'partially_granted', record: null } as const
function letter(ordinal: number): PostedLetter {
  const facts = sampleFacts(organ, choice.outcome)
  const request = { ...facts.request!, number: `2024-${ordinal}` }
  const source = {
    facts: { ...facts, request },
    entries: SAMPLE_ENTRIES,
    wording: shippedWording(choice.kind),
    on: SAMPLE_DAY,
  }
  const { document } = draftLetter(choice, source)
  const sheet = { title: document.title, number: `新教公开答〔2024〕${ordinal}号`, datedOn: SAMPLE_DAY }
  return { ...sheet, request: request.number, addressee: '李晓梅', address: '和平路2号', document }
}

const options = { systemFonts: false }
await renderLetterPdf(letter(0).document, organ.fullName, options)
const warm: number[] = []
for (let turn = 1; turn <= 10; turn += 1) {
  const begun = performance.now()
  await renderLetterPdf(letter(turn).document, organ.fullName, options)
  warm.push(performance.now() - begun)
}
console.log(`one letter as PDF, warm: ${warm.sort((a, b) => a - b)[5]!.toFixed(0)} ms (limit 200 ms)`)

const begun = performance.now()
const many = Array.from({ length: count }, (_, index) => letter(index + 1))
const pdf = await setBatch(many, organ.fullName, { ...options, receipts: true })
const seconds = (performance.now() - begun) / 1000
console.log(
  `${count} letters with receipts in one PDF of ${(pdf.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s (limit 60 s)`,
)
process.exit(0)
