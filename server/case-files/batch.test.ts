import { beforeEach, expect, test } from 'vitest'
import { connection } from '@/db/client'
import { frozenDocument } from '@/db/queries/letter-course'
import { postedLetters } from '@/db/queries/posted-letters'
import { organs } from '@/db/schema/organ'
import { accepted, foundTestLedger, logRequest, requestOf, TODAY, WANG_FANG, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { replyOf } from '@/db/testing/groundwork'
import { letterOffice } from '@/db/testing/letter-office'
import { commitIfOk } from '@/db/transaction'
import { recordReply } from '@/db/writes/conclusions'
import { recordConsultation } from '@/db/writes/consultations'
import { voidLetter } from '@/db/writes/letter-signatures'
import { registerRequest } from '@/db/writes/requests'
import { addDays } from '@/lib/dates'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { letterListQuery } from '@/lib/letters/register'
import { ok } from '@/lib/result'
import { pageTexts } from '../pdf/read-pdf.fixture'
import { setBatch } from './set-batch'

const FIXED = { systemFonts: false }

function answered(name: string, repliedOn: '2024-03-20' | '2024-03-21', ordinal: number): string {
  const request = requestOf('2024-03-04', 'natural_person', {
    phone: `1380000000${ordinal}`,
    address: `平原路${ordinal}号`,
  })
  const input = { ...request, applicant: { ...request.applicant, name } }
  const { number } = accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, input, TODAY)))
  const reply = { ...replyOf(number, 'granted', repliedOn), replyNumber: `测教答〔2024〕${ordinal}号` }
  accepted(commitIfOk(WANG_FANG, (tx) => recordReply(tx, reply, TODAY)))
  return number
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  answered('陈静', '2024-03-20', 1)
  answered('赵铁柱', '2024-03-21', 2)
  const { number } = accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2024-03-04'), TODAY)))
  const letter = {
    party: 'third_party',
    name: '育才学校',
    matter: '报表',
    sentOn: '2024-03-22',
    letterNumber: '测教征〔2024〕1号',
  } as const
  accepted(
    commitIfOk(WANG_FANG, (tx) =>
      recordConsultation(tx, { number, letterReceivedOn: null, respondBy: null, ...letter }, TODAY),
    ),
  )
})

const letters = (filters: object = {}) => postedLetters(WANG_FANG, letterListQuery.parse(filters))

test('the letters are those of the register, in its order and under its filters', () => {
  expect(letters().map(({ number }) => number)).toEqual(['测教征〔2024〕1号', '测教答〔2024〕2号', '测教答〔2024〕1号'])
  expect(letters({ sort: 'dated', letter: 'reply' }).map(({ addressee }) => addressee)).toEqual(['陈静', '赵铁柱'])
  expect(letters({ q: '2024〕2号' }).map(({ addressee, address }) => [addressee, address])).toEqual([
    ['赵铁柱', '平原路2号，13800000002'],
  ])
  // The address of whoever is consulted is not on record; the applicant's must not stand in its place.
  expect(letters({ letter: 'consultation' })).toMatchObject([{ addressee: '育才学校', address: '' }])
})

test.each([true, false])(
  'the list of letters posted, then each letter from the page that it names; receipts: %s',
  async (receipts) => {
    const all = letters()
    const told: number[] = []
    const pages = pageTexts(
      await setBatch(all, '测试市教育局', { ...FIXED, receipts, onProgress: (done) => told.push(done) }),
    )
    expect(told).toEqual([0, 1, 2, 3])
    const [list, ...rest] = pages
    expect(list).toMatch(/交邮清单.*育才学校.*赵铁柱平原路2号，13800000002.*陈静/)
    const starts = [...list!.matchAll(/〔2024〕\d号(\d+)＿/g)].map(([, page]) => Number(page))
    expect(starts).toHaveLength(3)
    for (const [index, start] of starts.entries()) {
      expect(rest[start - 1]).toContain(all[index]!.number)
      expect(rest[start - 1]).toMatch(/^测试市教育局/)
    }
    const proofs = rest.filter((text) => text.startsWith('送达回证'))
    expect(proofs).toHaveLength(receipts ? 3 : 0)
    if (receipts) expect(proofs[1]).toContain('赵铁柱')
  },
)

test('a letter that was signed here is printed as it is frozen, and a void one is not', () => {
  openCopiedDatabase()
  foundTestLedger()
  const office = letterOffice(TODAY)
  const clarification = (items: string) => ({
    of: accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, addDays(TODAY, -1), 'natural_person')))),
    content: { ...EMPTY_CONTENT, act: { items, respondBy: addDays(TODAY, 10) } },
  })
  const voided = office.signed(clarification('请写明年度'))
  accepted(office.by('head', (tx) => voidLetter(tx, { id: voided, reason: '写错' }, TODAY)))
  const id = office.signed(clarification('请写明学校名称'))
  connection().update(organs).set({ phone: '0373-9' }).run()
  const frozen = frozenDocument(office.courseOf(id).signature!.document)
  expect(letters()).toMatchObject([{ number: '测教公开补〔2026〕2号', document: frozen }])
})
