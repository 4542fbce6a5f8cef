import { beforeAll, describe, expect, test } from 'vitest'
import { letterCase } from '@/db/queries/letters'
import { matterLetter } from '@/db/queries/matter-letters'
import { accepted, requestOf, TODAY, WANG_FANG, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { layGroundwork, replyOf } from '@/db/testing/groundwork'
import { commitIfOk, type Tx } from '@/db/transaction'
import { recordClarification } from '@/db/writes/clarifications'
import { recordReply, recordWithdrawal } from '@/db/writes/conclusions'
import { recordConsultation, recordConsultationAnswer } from '@/db/writes/consultations'
import { recordExtension } from '@/db/writes/extensions'
import { recordFeeNotice } from '@/db/writes/fee-notices'
import { writeMatter } from '@/db/writes/matters'
import { foundLedger } from '@/db/writes/organ'
import { recordReasonsRequest, recordReasonsVerdict } from '@/db/writes/reasons-requests'
import { recordRemedy } from '@/db/writes/remedies'
import { registerRequest } from '@/db/writes/requests'
import { mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { ConsultationKind } from '@/lib/law/consultations'
import { letterRule, mandatoryParts } from '@/lib/law/letters/letters'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { checkLetter } from '@/lib/letters/check'
import { runsOf } from '@/lib/letters/document'
import { draftLetter, type WordedChoice } from '@/lib/letters/draft'
import type { LetterFacts } from '@/lib/letters/facts'
import { TYPED } from '@/lib/letters/facts.fixture'
import { letterDay } from '@/lib/letters/places'
import { renderLetterDocx } from '@/lib/letters/render/docx'
import { typedPlaces } from '@/lib/letters/typed-places'
import { shippedWording, WORDED_KINDS, type WordedKind } from '@/lib/letters/wordings/shipped'
import { matterInput, newMatter } from '@/lib/matters/matter'
import { NEW_ORGAN } from '@/lib/organ/new-organ'
import { remedyInput } from '@/lib/remedies/input'
import { NEW_REMEDY } from '@/lib/remedies/new-remedy'
import { wordTextOf } from './read-letter.fixture'
import { bare, pageTexts } from './read-pdf.fixture'
import { renderLetterPdf } from './render-letter'

const ORGAN = {
  ...NEW_ORGAN,
  fullName: '测试市教育局',
  shortName: '市教育局',
  kind: 'department',
  level: 'municipal',
  region: '',
  agencyCode: '测教',
  disclosureOffice: '测试市教育局办公室',
  address: '测试市平原路1号',
  postcode: '453000',
  phone: '0373-3051234',
  reviewOrgan: '测试市人民政府',
  reviewAddress: '测试市人民路1号',
  reviewOnline: 'https://fuyi.example.cn',
  court: '测试市红旗区人民法院',
  reviewsSince: null,
  demonstration: false,
} as const
const ADMINISTRATOR = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })
const RECEIVED: PlainDate = '2024-03-04'

type Found = { choice: WordedChoice; facts: LetterFacts }
const found = new Map<WordedKind, Found>()
const write = <T>(act: (tx: Tx) => Parameters<typeof accepted<T>>[0]) => accepted(commitIfOk(ZHAO_JUN, act))

/** The first letter of each kind that the case has on record. */
function letters(number: string): void {
  const file = letterCase(WANG_FANG, number)!
  for (const offer of file.offers)
    if (offer.recorded && !found.has(offer.kind))
      found.set(offer.kind, { choice: offer, facts: file.factsFor(offer.record) })
}

function register(change: Partial<ReturnType<typeof requestOf>> = {}): string {
  const request = requestOf(RECEIVED, 'natural_person', { phone: '13800001111', address: '测试市和平路2号', ...change })
  const applicant = { ...request.applicant, identityDocument: 'resident_identity_card' as const }
  return write((tx) => registerRequest(tx, { ...request, applicant }, TODAY)).number
}

function ask(tx: Tx, number: string, party: ConsultationKind, name: string): void {
  const letter = { matter: '年检报表', sentOn: '2024-03-06', letterReceivedOn: '2024-03-07' } as const
  const respondBy = party === 'other_organ' ? ('2024-03-20' as const) : null
  const consultation = { number, party, name, respondBy, letterNumber: `测教征〔2024〕${number}${name}`, ...letter }
  accepted(recordConsultation(tx, consultation, TODAY))
}

const ACTS: readonly ((tx: Tx, number: string) => unknown)[] = [
  (tx, number) =>
    accepted(
      recordClarification(
        tx,
        {
          number,
          noticedOn: '2024-03-06',
          respondBy: '2024-03-20',
          items: '请写明年度。',
          noticeNumber: '测教补〔2024〕1号',
        },
        TODAY,
      ),
    ),
  (tx, number) => {
    const asked = { number, askedOn: '2024-03-06', respondBy: '2024-03-20', facts: '本月30件' } as const
    accepted(recordReasonsRequest(tx, asked, TODAY))
    const delayed = { reasonable: true, statement: '材料分散', delayedUntil: '2024-05-31' } as const
    accepted(recordReasonsVerdict(tx, { number, judgedOn: '2024-03-22', announcedOn: '2024-03-25', ...delayed }, TODAY))
  },
  (tx, number) => {
    const approved = { approvedBy: '李明', approvedOn: '2024-03-28', notifiedOn: '2024-03-29' } as const
    const extension = { number, workingDays: 10, reasons: '材料较多', noticeNumber: '测教延〔2024〕1号', ...approved }
    accepted(recordExtension(tx, extension, TODAY))
  },
  (tx, number) => {
    ask(tx, number, 'third_party', '育才学校')
    ask(tx, number, 'co_producer', '测试市财政局')
    ask(tx, number, 'other_organ', '测试市民政局')
  },
  (tx, number) => {
    const fee = { basis: 'per_volume', pages: 72, sentOn: '2024-03-06', receivedOn: '2024-03-08' } as const
    accepted(recordFeeNotice(tx, { number, noticeNumber: '测教费〔2024〕1号', ...fee }, TODAY))
  },
  (tx, number) => accepted(recordWithdrawal(tx, { number, withdrawnOn: '2024-03-11', statement: '来电撤回' }, TODAY)),
]

/** The answer of whoever was asked first: it objects. */
function objectsToThirdParty(number: string): void {
  const { offers } = letterCase(WANG_FANG, number)!
  const id = offers.find(({ kind }) => kind === 'third_party_consultation')!.record!
  const answer = { answeredOn: '2024-03-12', answer: 'objects', statement: '属于商业秘密' } as const
  write((tx) => recordConsultationAnswer(tx, { number, id, letterReceivedOn: '2024-03-07', ...answer }, TODAY))
}

function matterOf(register: 'rectifications' | 'suggestions', change: object): void {
  const input = matterInput.parse({ ...newMatter(register), ...change })
  const { id } = write((tx) => writeMatter(tx, input, TODAY))
  const letter = matterLetter(WANG_FANG, register, id)!
  found.set(letter.choice.kind, letter)
}

beforeAll(() => {
  openCopiedDatabase()
  accepted(commitIfOk(ADMINISTRATOR, (tx) => foundLedger(tx, ORGAN)))
  letters(register({ channel: 'online', confirmedOn: '2024-03-05', confirmation: '电话确认收到申请' }))
  for (const act of ACTS) {
    const number = register()
    write((tx) => {
      act(tx, number)
      return { ok: true, value: undefined }
    })
    letters(number)
    if (
      letterCase(WANG_FANG, number)!.offers.some(
        ({ kind, recorded }) => recorded && kind === 'third_party_consultation',
      )
    ) {
      objectsToThirdParty(number)
      letters(number)
    }
  }
  for (const outcome of OUTCOME_CODES) {
    const number = register()
    write((tx) => {
      layGroundwork(tx, number, outcome, RECEIVED, TODAY)
      if (outcome === 'refused.third_party_rights') ask(tx, number, 'third_party', '育才学校')
      return { ok: true, value: undefined }
    })
    if (outcome === 'refused.third_party_rights') objectsToThirdParty(number)
    const reply = {
      ...replyOf(number, outcome, '2024-04-08'),
      replyNumber: `测教答〔2024〕${OUTCOME_CODES.indexOf(outcome) + 1}号`,
    }
    write((tx) => recordReply(tx, reply, TODAY))
    const review = { ...NEW_REMEDY, block: 'reconsideration', procedure: 'ordinary', requestNumber: number }
    const filed = {
      body: '测试市人民政府',
      caseNumber: '测政复1号',
      filedOn: '2024-04-15',
      servedOnOrgan: '2024-04-18',
    }
    if (outcome === 'refused.process_information')
      write((tx) => recordRemedy(tx, remedyInput.parse({ ...review, ...filed }), TODAY))
    letters(number)
  }
  matterOf('rectifications', {
    receivedOn: '2024-05-06',
    applicantName: '陈静',
    record: '学籍档案中的出生日期',
    requested: '2009年2月3日应为2009年3月2日',
    evidence: '出生医学证明复印件',
    decision: 'corrected',
    decidedOn: '2024-05-20',
    correctedOn: '2024-05-17',
    answerNumber: '测教更〔2024〕1号',
  })
  matterOf('suggestions', {
    raisedOn: '2024-05-06',
    matter: '2024年招生计划',
    suggestedBy: '陈静',
    decision: 'publish',
    decidedOn: '2024-05-20',
    decidedBy: '局长办公会',
  })
})

/** The letter with what the ledger knows; only where it asks, something typed. */
function draftOf(kind: WordedKind) {
  const { choice, facts } = found.get(kind)!
  const wording = shippedWording(kind)
  const on = letterDay(choice, facts, '2024-06-03')
  const asked = typedPlaces(choice, { facts, wording, on })
  const entries = Object.fromEntries(asked.map((place) => [place, TYPED[place]]))
  return { draft: draftLetter(choice, { facts, wording, entries, on }), on, facts }
}

describe.each(WORDED_KINDS.map((kind) => [letterRule(kind).form, kind] as const))('%s %s', (_, kind) => {
  test('is made from records, and holds every mandatory part in the PDF and in the Word file', async () => {
    const { draft, on, facts } = draftOf(kind)
    const own = [facts.applicant.name, facts.applicant.phone, facts.organ.phone]
    const findings = checkLetter(draft, { kind, on, provisional: [], own, others: [] })
    expect(findings.filter(({ blocks }) => blocks)).toEqual([])
    const { document } = draft
    const pdf = pageTexts(await renderLetterPdf(document, ORGAN.fullName, { systemFonts: false }))
      .join('')
      .replace(/—\d+—/g, '')
    const word = await wordTextOf(await renderLetterDocx(document, ORGAN.fullName), { onSheet: document.issuer !== '' })
    for (const { value } of mandatoryParts(kind, on)) {
      const told = partText(document, value)
      expect(told).not.toBe('')
      for (const text of told.split('\n')) for (const file of [pdf, word]) expect(file).toContain(bare(text))
    }
  })
})

function partText(document: ReturnType<typeof draftOf>['draft']['document'], part: string): string {
  if (part === 'issuer') return document.issuer
  if (part === 'title') return document.title
  const runs = runsOf(document).filter((run) => run.part === part)
  return runs.map(({ text }) => text).join('\n')
}
