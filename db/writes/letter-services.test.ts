import { beforeEach, describe, expect, test } from 'vitest'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { fileOf } from '../queries/case-file'
import { letterServices } from '../schema/letter-signatures'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { type LetterOffice, letterOffice } from '../testing/letter-office'
import { refused, trailEntries } from '../testing/trail'
import { commitIfOk } from '../transaction'
import { recordService } from './conclusions'
import { serveLetter } from './letter-services'

const TODAY = '2026-06-03'
const SIGNED_ON = '2026-06-01'
const REPLY = {
  ...({ kind: 'granted', outcome: 'granted' } as const),
  content: { ...EMPTY_CONTENT, act: { directions: '见附件' } },
}
const CONSULTATION = {
  kind: 'third_party_consultation',
  content: { ...EMPTY_CONTENT, act: { name: '某公司', matter: '供货合同第3页' } },
} as const
const FEE_NOTICE = {
  kind: 'fee_notice',
  content: {
    ...EMPTY_CONTENT,
    entries: { 'fee.how_to_pay': '转账至非税收入账户' },
    act: { basis: 'per_volume', pages: 42 },
  },
} as const

let office: LetterOffice
let number = ''
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  office = letterOffice(SIGNED_ON)
  ;[, number] = [request(), request()]
})

const request = () => accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, '2026-05-31', 'natural_person'))))
const records = () => fileOf(connection(), number)!.records
const POSTED = { route: 'post', servedOn: '2026-06-02', trackingNumber: 'XA1', place: '', receipt: '' } as const
const serve = (id: number, change: object = {}, version = office.courseOf(id).service?.version ?? 0) => {
  const service = { ...POSTED, receivedOn: null, ...change }
  return office.by('drafter', (tx) => serveLetter(tx, { id, version, ...service }, TODAY))
}

describe('the service of a letter', () => {
  test('stands with who entered it, and is put in place of what stood before; the trail has both', () => {
    const [other, id] = [
      office.signed({ kind: 'receipt', of: request() }),
      office.signed({ kind: 'receipt', of: number }),
    ]
    accepted(serve(other))
    expect(serve(id)).toEqual(ok({ id }))
    const { requestId } = office.courseOf(id).letter
    const row = { letterId: id, requestId, ...POSTED, receivedOn: null, staffName: 'drafter', version: 1 }
    expect(office.courseOf(id).service).toEqual(row)
    const last = () => trailEntries().at(-1)!
    expect(last()).toMatchObject({ act: 'letter.serve', subject: `request:${number}`, before: null })
    expect(JSON.parse(last().after!)).toEqual(row)
    accepted(serve(id, { servedOn: TODAY, receipt: '本人签收', receivedOn: TODAY }))
    const second = { ...row, servedOn: TODAY, receipt: '本人签收', receivedOn: TODAY, version: 2 }
    expect([JSON.parse(last().before!), JSON.parse(last().after!)]).toEqual([row, second])
    expect(connection().select().from(letterServices).all()).toEqual([
      { ...row, ...{ letterId: other }, requestId: expect.any(Number) },
      second,
    ])
  })

  test('is not written over a service that was not seen', () => {
    const id = office.signed({ kind: 'receipt', of: number })
    const conflict = { ok: false, kind: 'conflict' }
    expect(refused(() => serve(id, {}, 1))).toEqual(conflict)
    accepted(serve(id))
    expect(refused(() => serve(id, {}, 0))).toEqual(conflict)
    expect(refused(() => serve(999, {}, 0))).toMatchObject({ breach: { code: 'letterStanding' } })
  })

  test('is on the day of the letter at the earliest and today at the latest, and so is its arrival', () => {
    const id = office.signed({ kind: 'receipt', of: number })
    const breach = (code: string, field: string) => ({ breach: { code, field } })
    expect(refused(() => serve(id, { servedOn: '2026-05-31' }))).toMatchObject(breach('servedBeforeDay', 'servedOn'))
    expect(refused(() => serve(id, { servedOn: '2026-06-04' }))).toMatchObject(breach('serviceInFuture', 'servedOn'))
    expect(refused(() => serve(id, { receivedOn: '2026-06-04' }))).toMatchObject(breach('dateInFuture', 'receivedOn'))
    accepted(serve(id, { servedOn: SIGNED_ON, receivedOn: TODAY }))
    accepted(serve(id, { servedOn: TODAY, receivedOn: TODAY }))
  })
})

describe('the service of a letter that is an act tells the act:', () => {
  test('of a reply its route and day, once; neither is changed here afterwards', () => {
    const id = office.signed({ ...REPLY, of: number })
    accepted(serve(id))
    const served = { serviceRoute: 'post', servedOn: '2026-06-02', trackingNumber: 'XA1', version: 2 }
    expect(records().conclusions[0]).toMatchObject(served)
    const already = { breach: { code: 'servedAlready', citation: {}, field: 'servedOn' } }
    expect(refused(() => serve(id, { servedOn: TODAY }))).toMatchObject(already)
    expect(refused(() => serve(id, { route: 'direct' }))).toMatchObject(already)
    accepted(serve(id, { receipt: '本人签收', receivedOn: TODAY }))
    expect(records().conclusions[0]).toMatchObject(served)
  })

  test('a reply that was served otherwise meanwhile is refused at the day of service', () => {
    const id = office.signed({ ...REPLY, of: number })
    const elsewhere = { number, serviceRoute: 'direct', servedOn: SIGNED_ON, trackingNumber: '' } as const
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordService(tx, elsewhere, TODAY)))
    expect(refused(() => serve(id))).toMatchObject({ kind: 'breach', breach: { field: 'servedOn' } })
  })

  test('of a consultation when it arrived, and again where that day is another', () => {
    const id = office.signed({ ...CONSULTATION, of: number })
    const received = () => records().consultations[0]
    accepted(serve(id))
    expect(received()).toMatchObject({ letterReceivedOn: null, version: 1 })
    accepted(serve(id, { receivedOn: '2026-06-02' }))
    expect(received()).toMatchObject({ letterReceivedOn: '2026-06-02', version: 2 })
    accepted(serve(id, { receivedOn: '2026-06-02', receipt: '前台签收' }))
    expect(received()).toMatchObject({ version: 2 })
  })

  test('of a fee notice when it arrived, from which the time to pay runs', () => {
    const id = office.signed({ ...FEE_NOTICE, of: number })
    accepted(serve(id, { receivedOn: TODAY }))
    expect(records().fees[0]).toMatchObject({ receivedOn: TODAY, version: 2 })
  })

  test('of any other act nothing', () => {
    const act = { items: '请写明年度和文件名称', respondBy: '2026-06-11' }
    const id = office.signed({ content: { ...EMPTY_CONTENT, act }, of: number })
    const before = trailEntries().length
    accepted(serve(id, { receivedOn: TODAY }))
    expect(trailEntries()).toHaveLength(before + 1)
    expect(records().clarification).toMatchObject({ version: 1 })
  })
})
