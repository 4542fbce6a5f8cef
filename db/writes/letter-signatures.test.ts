import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import type { LetterContent } from '@/lib/letters/content'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { canonicalJson } from '@/lib/report/canonical-json'
import { ok } from '@/lib/result'
import { contentPath } from '../attachment-files'
import { connection } from '../client'
import { fileOf } from '../queries/case-file'
import { signatureHash } from '../queries/letter-faults'
import { letterVoids } from '../schema/letter-signatures'
import { organs } from '../schema/organ'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { replyOf } from '../testing/groundwork'
import { type LetterOffice, letterOffice } from '../testing/letter-office'
import { lastEntry, refused, trailEntries } from '../testing/trail'
import { commitIfOk } from '../transaction'
import { strikeRecord } from './case-acts'
import { recordReply } from './conclusions'
import { keepNumberPattern } from './letter-numbers'
import { serveLetter } from './letter-services'
import { letterToSign, recordLetterFile, signLetter, voidLetter, waitingPdf } from './letter-signatures'

const TODAY = '2026-06-01'
const MORNING = '2026-06-01T00:30:00.000Z'
const CLARIFICATION: LetterContent = {
  ...EMPTY_CONTENT,
  act: { items: '请写明年度和文件名称', respondBy: '2026-06-11' },
}

let office: LetterOffice
let number = ''
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  office = letterOffice(TODAY)
  number = request()
})

const request = () => accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, '2026-05-31', 'natural_person'))))
const draft = (of = number) => office.draft({ content: CLARIFICATION, of })
const signed = (of = number) => office.signed({ content: CLARIFICATION, of })
const stepOf = (id: number, duty: string) => office.courseOf(id).submissions[0]!.steps.find((s) => s.duty === duty)!

describe('a letter that is to be signed', () => {
  const toSign = (id: number, stepId = office.nextStep(id).id, on: PlainDate = TODAY) =>
    office.by('chief', (tx) => letterToSign(tx, { id, stepId }, on))

  test('is shown with its number and its day, of which nothing stays', () => {
    const id = office.reviewed(draft())
    const before = trailEntries().length
    const { number: drawn, title } = accepted(toSign(id))
    expect([drawn!.text, title]).toEqual(['测教公开补〔2026〕1号', '政府信息公开申请补正告知书'])
    expect(accepted(toSign(id)).number!.text).toBe('测教公开补〔2026〕1号')
    expect(trailEntries()).toHaveLength(before)
    expect(office.courseOf(id).standing).toBe('in_review')
  })

  test('is signed at the step of the signature alone', () => {
    const id = draft()
    accepted(office.submit(id))
    accepted(office.approve('colleague', id))
    expect(toSign(id, stepOf(id, 'secrecy').id)).toMatchObject({ ok: false })
    expect(office.by('head', (tx) => letterToSign(tx, { id, stepId: stepOf(id, 'secrecy').id }, TODAY))).toMatchObject({
      breach: { code: 'stepNotNext' },
    })
    expect(toSign(id, stepOf(id, 'signature').id)).toMatchObject({ breach: { code: 'stepNotNext' } })
  })

  test('is not signed on a day before the last letter of its series', () => {
    accepted(office.sign('chief', office.reviewed(draft(request()))))
    const id = office.reviewed(draft())
    expect(toSign(id, undefined, '2026-05-31')).toMatchObject({ breach: { code: 'letterDayBefore' } })
  })

  test('is not signed where its act was recorded elsewhere meanwhile', () => {
    const id = office.reviewed(draft())
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordReply(tx, replyOf(number, 'granted', TODAY), TODAY)))
    expect(refused(() => office.sign('chief', id))).toMatchObject({ ok: false, kind: 'breach' })
  })

  test('is not signed where something has gone missing in it since', () => {
    const id = office.reviewed(draft())
    connection().update(organs).set({ phone: '' }).run()
    expect(refused(() => office.sign('chief', id))).toMatchObject({ breach: { code: 'letterIncomplete' } })
  })

  test('is not signed anew by what was laid ready for it before', () => {
    const id = office.reviewed(draft())
    const input = { id, stepId: office.nextStep(id).id }
    const document = accepted(office.by('chief', (tx) => letterToSign(tx, input, TODAY)))
    const set = waitingPdf(document, Buffer.from('PDF'))
    accepted(office.by('chief', (tx) => signLetter(tx, input, set, TODAY)))
    expect(refused(() => office.by('chief', (tx) => signLetter(tx, input, set, TODAY)))).toMatchObject({
      breach: { code: 'stepNotNext' },
    })
  })
})

describe('a signature', () => {
  test('stands with number, day, text and file; the trail has their hashes and not the text', () => {
    const id = office.reviewed(draft())
    const step = office.nextStep(id)
    const input = { id, stepId: step.id }
    const document = accepted(office.by('chief', (tx) => letterToSign(tx, input, TODAY)))
    const set = waitingPdf(document, Buffer.from('PDF'))
    expect(set).toMatchObject({ document: canonicalJson(document), sha256: hash('sha256', 'PDF'), bytes: 3 })
    expect(readFileSync(set.incoming, 'utf8')).toBe('PDF')
    const numbered = { id, number: '测教公开补〔2026〕1号' }
    expect(office.by('chief', (tx) => signLetter({ ...tx, at: MORNING }, input, set, TODAY))).toEqual(ok(numbered))
    expect([existsSync(set.incoming), readFileSync(contentPath(set.sha256), 'utf8')]).toEqual([false, 'PDF'])
    const { signature, submissions } = office.courseOf(id)
    const said = {
      ...{ letterId: id, requestId: office.courseOf(id).letter.requestId, submissionId: submissions[0]!.id },
      ...{ number: numbered.number, series: '测教公开补〔{年}〕{号}号', year: 2026, ordinal: 1, datedOn: TODAY },
      sha256: signatureHash({ number: numbered.number, datedOn: TODAY, document: set.document }),
      ...{ pdfSha256: set.sha256, pdfBytes: 3, signedBy: 'chief', at: MORNING },
      ...{ noun: 'clarification_notice', recordId: fileOf(connection(), number)!.records.clarification!.id },
    }
    expect(signature).toEqual({ ...said, document: set.document })
    const trail = { ...said, inPlaceOf: null, step: '签发' }
    expect(lastEntry()).toEqual(['letter.sign', `request:${number}`, '', null, trail])
    const decision = submissions[0]!.decisions.find(({ stepId }) => stepId === step.id)
    expect(decision).toMatchObject({ verdict: 'approved', remarks: '', place: '', decidedOn: TODAY, at: MORNING })
  })

  test('is given to somebody under their name in the trail', () => {
    const id = signed()
    const { letter } = office.courseOf(id)
    accepted(office.by('colleague', (tx) => recordLetterFile(tx, { letter, format: 'pdf' })))
    expect(lastEntry()).toEqual(['letter.read', `request:${number}`, '', null, { letterId: id, format: 'pdf' }])
    expect(trailEntries().at(-1)).toMatchObject({ staffName: 'colleague' })
  })
})

describe('a void letter', () => {
  const annul = (id: number, by: 'drafter' | 'head' = 'head') =>
    office.by(by, (tx) => voidLetter({ ...tx, at: MORNING }, { id, reason: '期限写错' }, TODAY))

  test('stays with day, reason and name, beside what struck out its record', () => {
    const id = signed()
    expect(annul(id)).toEqual(ok({ id }))
    const { requestId } = office.courseOf(id).letter
    const row = { letterId: id, requestId, voidedOn: TODAY, reason: '期限写错', voidedBy: 'head', at: MORNING }
    expect(connection().select().from(letterVoids).all()).toEqual([row])
    expect(lastEntry()).toEqual(['letter.void', `request:${number}`, '期限写错', null, row])
    expect(trailEntries().at(-2)).toMatchObject({ act: 'request.strike_record', reason: '期限写错' })
  })

  test('was signed before, and is void once', () => {
    const standing = { breach: { code: 'letterStanding' } }
    const id = draft()
    expect(refused(() => annul(id))).toMatchObject(standing)
    expect(refused(() => annul(999))).toMatchObject(standing)
    office.finished(id)
    accepted(annul(id))
    expect(refused(() => annul(id))).toMatchObject(standing)
  })

  test('has not gone out: what was served is corrected by another letter', () => {
    const id = signed()
    const posted = {
      route: 'post',
      servedOn: TODAY,
      trackingNumber: 'XA1',
      place: '',
      receipt: '',
      receivedOn: null,
    } as const
    accepted(office.by('drafter', (tx) => serveLetter(tx, { id, version: 0, ...posted }, TODAY)))
    expect(refused(() => annul(id))).toMatchObject({ breach: { code: 'letterServed' } })
    expect(fileOf(connection(), number)!.records.clarification).toBeDefined()
  })

  test('whose record was struck out before takes nothing more with it', () => {
    const id = signed()
    const { id: recordId, version } = fileOf(connection(), number)!.records.clarification!
    const strike = { noun: 'clarification_notice', number, id: recordId, version, correction: '误' } as const
    accepted(commitIfOk(ZHAO_JUN, (tx) => strikeRecord(tx, strike, TODAY)))
    const before = trailEntries().length
    accepted(annul(id))
    expect(trailEntries()).toHaveLength(before + 1)
  })

  test('keeps the record of a concluded request from whoever may not correct it', () => {
    const id = signed()
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordReply(tx, replyOf(number, 'granted', TODAY), TODAY)))
    expect(refused(() => annul(id, 'drafter'))).toEqual({ ok: false, kind: 'forbidden' })
    expect(office.courseOf(id).standing).toBe('signed')
  })

  test('leaves its number used, also where the organ numbers otherwise meanwhile', () => {
    const id = signed()
    accepted(annul(id))
    accepted(office.by('chief', (tx) => keepNumberPattern(tx, { scope: 'all', pattern: '{代字}〔{年}〕{号}号' })))
    expect(office.courseOf(signed()).signature!.number).toBe('测教〔2026〕1号')
    expect(office.courseOf(id).signature!.number).toBe('测教公开补〔2026〕1号')
  })
})
