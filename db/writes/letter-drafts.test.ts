import { beforeEach, describe, expect, test } from 'vitest'
import { type Actor, mintOperator, type Permission } from '@/lib/access'
import type { LetterContent } from '@/lib/letters/content'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { shippedWording } from '@/lib/letters/wordings/shipped'
import { matterInput, newMatter } from '@/lib/matters/matter'
import { canonicalJson } from '@/lib/report/canonical-json'
import { ok } from '@/lib/result'
import { ANONYMISED } from '@/lib/retention/pseudonyms'
import { connection } from '../client'
import { fileOf } from '../queries/case-file'
import { letterWordings } from '../schema/letter-wordings'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { type LetterOffice, letterOffice } from '../testing/letter-office'
import { lastEntry, refused } from '../testing/trail'
import { commitIfOk } from '../transaction'
import { recallLetter } from './letter-approvals'
import { voidLetter } from './letter-signatures'
import { keepWording, returnWording } from './letter-wordings'
import { contentOf, discardLetter, draftCorrection, draftLetterOf, draftMatterLetter, saveLetter } from './letters'
import { writeMatter } from './matters'

const TODAY = '2026-06-01'
const CONFLICT = { ok: false, kind: 'conflict' }
const STANDING = { breach: { code: 'letterStanding' } }
const CLARIFICATION: LetterContent = {
  entries: { 'letter.enclosures': '申请书复印件，1页' },
  act: { items: '请写明年度和文件名称', respondBy: '2026-06-11' },
  route: 'electronic',
}
const KIND = { kind: 'clarification', outcome: null, record: null } as const

let office: LetterOffice
let number = ''
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  office = letterOffice(TODAY)
  ;[, number] = [request(), request()]
})

const request = () => accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, '2026-05-31', 'natural_person'))))
const draft = () => office.draft({ content: CLARIFICATION, of: number })

describe('a draft', () => {
  test('is of whoever drafts it, with what was typed, and stands in the trail of its request', () => {
    const id = draft()
    const row = {
      ...{ id, ...KIND, requestId: fileOf(connection(), number)!.request.id, rectificationId: null },
      ...{ suggestionId: null, correctsId: null, correctsBecause: '', wording: '', draftedOn: TODAY },
      ...{ content: canonicalJson(CLARIFICATION), drafterId: office.people.drafter.staffId, discardedOn: null },
      version: 1,
    }
    expect(office.courseOf(id).letter).toEqual(row)
    expect(lastEntry()).toEqual(['letter.draft', `request:${number}`, '', null, row])
  })

  test('needs somebody with an account, a request that is registered, and a letter that it can have', () => {
    const anonymous: Actor<Permission> = mintOperator({ staffId: null, name: '王芳', role: 'clerk' })
    const input = { number, ...KIND, content: EMPTY_CONTENT }
    const by = (change: object, actor = anonymous) =>
      refused(() => commitIfOk(actor, (tx) => draftLetterOf(tx, { ...input, ...change }, TODAY)))
    expect(by({})).toEqual({ ok: false, kind: 'forbidden' })
    expect(by({ number: '2099-001' }, office.people.drafter)).toEqual(CONFLICT)
    expect(by({ record: 7 }, office.people.drafter)).toEqual(CONFLICT)
    expect(by({ outcome: 'granted' }, office.people.drafter)).toEqual(CONFLICT)
  })

  test('keeps the wording of the organ that it was begun with; ours where the organ has none', () => {
    const wordingOf = (id: number) => office.courseOf(id).letter.wording
    const keep = (version: number) => {
      const wording = { ...shippedWording('clarification'), title: '补正通知书' }
      accepted(commitIfOk(ZHAO_JUN, (tx) => keepWording(tx, { kind: 'clarification', wording, version }, TODAY)))
    }
    expect(wordingOf(draft())).toBe('')
    keep(0)
    const own = connection()
      .select()
      .from(letterWordings)
      .all()
      .find(({ origin }) => origin === 'organ')!
    expect(wordingOf(draft())).toBe(String(own.id))
    accepted(commitIfOk(ZHAO_JUN, (tx) => returnWording(tx, { kind: 'clarification', version: own.version }, TODAY)))
    expect(wordingOf(draft())).toBe('')
  })

  test('is given up in the version that was seen, while it is with who drafts it; others stay', () => {
    const [id, other] = [draft(), draft()]
    const discard = (version: number, of = id) =>
      office.by('drafter', (tx) => discardLetter(tx, { id: of, version }, TODAY))
    expect(refused(() => discard(2))).toEqual(CONFLICT)
    expect(refused(() => discard(1, 999))).toEqual(CONFLICT)
    accepted(office.submit(id))
    expect(refused(() => discard(1))).toMatchObject(STANDING)
    accepted(office.by('drafter', (tx) => recallLetter(tx, id, TODAY)))
    accepted(discard(1))
    expect(office.courseOf(id).letter).toMatchObject({ discardedOn: TODAY, version: 2 })
    expect(lastEntry()).toEqual(['letter.discard', `request:${number}`, '', null, { id, discardedOn: TODAY }])
    expect(office.courseOf(other).letter).toMatchObject({ discardedOn: null, version: 1 })
    expect(refused(() => discard(2))).toMatchObject(STANDING)
  })

  test('is written on in the version that was seen; the trail says so once for each change', () => {
    const [id, other] = [draft(), draft()]
    const save = (version: number, content = CLARIFICATION, of = id) =>
      office.by('drafter', (tx) => saveLetter(tx, { id: of, version, content }))
    expect(refused(() => save(1))).toEqual(ok({ version: 1 }))
    expect(refused(() => save(2, EMPTY_CONTENT))).toEqual(CONFLICT)
    expect(refused(() => save(1, EMPTY_CONTENT, 999))).toEqual(CONFLICT)
    expect(save(1, EMPTY_CONTENT)).toEqual(ok({ version: 2 }))
    expect(office.courseOf(id).letter).toMatchObject({ version: 2, content: canonicalJson(EMPTY_CONTENT) })
    expect(lastEntry()).toEqual(['letter.write', `request:${number}`, '', null, { id, version: 2 }])
    expect(contentOf(office.courseOf(other).letter)).toEqual(CLARIFICATION)
    accepted(office.submit(other))
    expect(refused(() => save(1, EMPTY_CONTENT, other))).toMatchObject(STANDING)
  })

  test('that was anonymised says nothing any more', () => {
    expect(contentOf({ content: ANONYMISED })).toEqual(EMPTY_CONTENT)
    expect(contentOf({ content: canonicalJson(CLARIFICATION) })).toEqual(CLARIFICATION)
  })
})

describe('a correction', () => {
  const correct = (id: number) => office.by('drafter', (tx) => draftCorrection(tx, { id, reason: '电话有误' }, TODAY))

  test('is of a letter that was signed, says why, and takes over what was typed but for the act', () => {
    const former = draft()
    expect(refused(() => correct(former))).toMatchObject(STANDING)
    expect(refused(() => correct(999))).toMatchObject(STANDING)
    office.finished(former)
    const { letter } = office.courseOf(accepted(correct(former)).id)
    const { requestId } = office.courseOf(former).letter
    expect(letter).toMatchObject({ ...KIND, requestId, correctsId: former, correctsBecause: '电话有误', version: 1 })
    const { entries: typed, route } = CLARIFICATION
    expect(contentOf(letter)).toEqual({ entries: typed, route, act: {} })
    expect(lastEntry()).toEqual(['letter.draft', `request:${number}`, '', null, letter])
  })

  test('of a consultation names the record that the letter made', () => {
    const act = { name: '某公司', matter: '供货合同第3页' }
    const content = { ...EMPTY_CONTENT, act }
    const former = office.signed({ kind: 'third_party_consultation', content, of: number })
    const { recordId } = office.courseOf(former).signature!
    const { id } = accepted(correct(former))
    expect(office.courseOf(id).letter).toMatchObject({ kind: 'third_party_consultation', record: recordId })
    office.finished(id)
    expect(fileOf(connection(), number)!.records.consultations).toHaveLength(1)
  })
})

describe('the letter of a matter', () => {
  test('is of one that is on record, and belongs to it alone', () => {
    const input = matterInput.parse({
      ...newMatter('rectifications'),
      ...{ receivedOn: '2026-05-20', applicantName: '陈静', record: '学籍档案', requested: '改正', evidence: '证明' },
      ...{ decision: 'corrected', decidedOn: '2026-05-28', correctedOn: '2026-05-27' },
    })
    const { id } = accepted(commitIfOk(ZHAO_JUN, (tx) => writeMatter(tx, input, TODAY)))
    const draftOf = (of: number) =>
      office.by('drafter', (tx) =>
        draftMatterLetter(tx, { register: 'rectifications', id: of, content: EMPTY_CONTENT }, TODAY),
      )
    expect(refused(() => draftOf(id + 1))).toEqual(CONFLICT)
    const letter = office.courseOf(accepted(draftOf(id)).id).letter
    expect(letter).toMatchObject({ rectificationId: id, suggestionId: null, requestId: null })
    expect(lastEntry().slice(0, 2)).toEqual(['letter.draft', `rectification:${id}`])
    const correction = office.finished(letter.id)
    const again = accepted(
      office.by('drafter', (tx) => draftCorrection(tx, { id: correction, reason: '有误' }, TODAY)),
    ).id
    expect(office.courseOf(again).letter).toMatchObject({ rectificationId: id, correctsId: correction })
    // What corrects an answer leaves its number on the record.
    office.finished(again)
    const answerNumber = () => connection().$client.prepare('SELECT answer_number FROM rectifications').pluck().get()
    const answered = office.courseOf(correction).signature!.number
    expect(answerNumber()).toBe(answered)
    // And so does voiding it.
    accepted(office.by('head', (tx) => voidLetter(tx, { id: again, reason: '写错' }, TODAY)))
    expect([office.courseOf(again).standing, answerNumber()]).toEqual(['void', answered])
  })
})
