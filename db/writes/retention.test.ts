import { existsSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { type MatterRegister, matterChangeInput, matterInput, newMatter } from '@/lib/matters/matter'
import { remedyInput } from '@/lib/remedies/input'
import { NEW_REMEDY } from '@/lib/remedies/new-remedy'
import { requestListQuery } from '@/lib/requests/list-query'
import type { Result } from '@/lib/result'
import { contentPath } from '../attachment-files'
import { connection } from '../client'
import { databaseFile } from '../database-file'
import { auditChain } from '../queries/audit-trail'
import { fileOf } from '../queries/case-file'
import { matterFile } from '../queries/matters'
import { listRequests } from '../queries/requests'
import { retentionPeriod } from '../queries/retention'
import { savedViews, staff } from '../schema/organ'
import { rowVersions } from '../schema/row-versions'
import { attachText } from '../testing/attach'
import { accepted, foundTestLedger, requestOf, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { everyTable } from '../testing/every-table'
import { replyOf } from '../testing/groundwork'
import { importTable } from '../testing/import-table'
import { itemInput } from '../testing/items'
import { letterOffice } from '../testing/letter-office'
import { trailEntries } from '../testing/trail'
import { commitIfOk, type Tx } from '../transaction'
import { recordArchiving, recordReopening } from './archivings'
import { recordReply } from './conclusions'
import { recordExport } from './exports'
import { decideLetter } from './letter-approvals'
import { serveLetter } from './letter-services'
import { voidLetter } from './letter-signatures'
import { draftCorrection, draftMatterLetter } from './letters'
import { removeMatter, writeMatter } from './matters'
import { recordItem } from './published'
import { recordRemedy, removeRemedy } from './remedies'
import { changeRequest, registerRequest } from './requests'
import { anonymiseCases, anonymiseMatters, keepRetentionPeriod, recordRewriting } from './retention'
import { removeEntry, writeEntry } from './supervision'
import { undoSome } from './undo-import'

const TODAY: PlainDate = '2026-06-01'
const WITHOUT = '〔已匿名〕'

const write = <T>(act: (tx: Tx) => Result<T>) => accepted(commitIfOk(ZHAO_JUN, act))
const anonymise = (numbers: string[], today = TODAY) => write((tx) => anonymiseCases(tx, numbers, today))

type Person = { name?: string; identityNumber?: string; representative?: string }

/** A request of 陈静 from 10 January 2024; every text that was written of it has the mark in it. */
function register(mark: string, person: Person = {}): string {
  const { applicant, ...input } = requestOf('2024-01-10')
  const texts = { description: `档案${mark}`, phone: `1390${mark}`, email: `${mark}@x.cn`, address: mark }
  return write((tx) => registerRequest(tx, { ...input, ...texts, applicant: { ...applicant, ...person } }, TODAY))
    .number
}

function reply(number: string, note: string, on: PlainDate = '2024-02-20') {
  return write((tx) => recordReply(tx, { ...replyOf(number, 'granted', on), note }, TODAY))
}

/** A case that was closed on 20 February 2024. */
function closed(mark: string, person?: Person): string {
  const number = register(mark, person)
  reply(number, mark)
  return number
}

const file = (number: string) => fileOf(connection(), number)!
const count = (table: string) => connection().$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const found = (q: string) => listRequests(ZHAO_JUN, requestListQuery.parse({ q }), TODAY).rows.map((row) => row.number)
/** In which tables a text stands. */
const tablesWith = (text: string) =>
  Object.entries(everyTable(databaseFile()))
    .filter(([, rows]) => rows.some((row) => String(row).includes(text)))
    .map(([table]) => table)

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  write((tx) => keepRetentionPeriod(tx, { years: 1, version: 1 }))
})

describe('the period', () => {
  test('is set by whoever saw the organ as it stands, and the trail says from what it was changed', () => {
    expect(commitIfOk(ZHAO_JUN, (tx) => keepRetentionPeriod(tx, { years: 5, version: 1 }))).toMatchObject({
      kind: 'conflict',
    })
    write((tx) => keepRetentionPeriod(tx, { years: 5, version: 2 }))
    expect(retentionPeriod(ZHAO_JUN)).toEqual({ years: 5, version: 3 })
    const [before, after] = ['{"retentionYears":1}', '{"retentionYears":5}']
    expect(trailEntries().at(-1)).toMatchObject({ act: 'organ.retention', subject: 'organ', before, after })
  })

  test('must have passed: a case keeps its data on the last day of it, and without a period for good', () => {
    const number = closed('m1m')
    const before = trailEntries().length
    expect(anonymise([number], '2025-02-20')).toEqual({ cases: 0, applicants: 0, files: 0 })
    write((tx) => keepRetentionPeriod(tx, { years: null, version: 2 }))
    expect(anonymise([number])).toEqual({ cases: 0, applicants: 0, files: 0 })
    expect(write((tx) => anonymiseMatters(tx, TODAY, 9))).toEqual({ matters: 0 })
    expect(trailEntries()).toHaveLength(before + 1)
    write((tx) => keepRetentionPeriod(tx, { years: 1, version: 3 }))
    expect(anonymise([number], '2025-02-21')).toMatchObject({ cases: 1 })
  })
})

describe('a case that is due', () => {
  test('loses what was written of it in every table, as it is, as it was and in the trail; no other case does', async () => {
    const [due, other] = [closed('m1m'), closed('m2m')]
    write((tx) => {
      const { request, applicant } = file(due)
      const correction = { number: due, version: request.version, reason: '误录m1m', description: '学籍m1m' }
      const { arrivedOn } = request
      return changeRequest(tx, { ...requestOf(arrivedOn), applicant, ...correction }, TODAY)
    })
    attachText(file(due).request.id, '来函')
    for (const number of [due, other])
      write((tx) => {
        const mark = number === due ? 'm1m' : 'm2m'
        const said = { receivedFrom: mark, matter: mark, result: mark, requestNumber: number }
        const days = { receivedOn: '2024-03-01', answeredOn: '2024-03-10' } as const
        const { id } = accepted(writeEntry(tx, { register: 'complaints', ...said, ...days }))
        return writeEntry(tx, { register: 'complaints', ...said, ...days, result: `${mark}！`, id, version: 1 })
      })
    expect(tablesWith('m1m').sort()).toEqual([
      'audit_entries',
      'complaints',
      'conclusions',
      'disclosure_requests',
      'row_versions',
    ])
    const otherBefore = everyTable(databaseFile()).row_versions!.filter((row) => String(row).includes('m2m'))
    const versions = count('row_versions')

    expect(anonymise([due])).toEqual({ cases: 1, applicants: 0, files: 1 })

    expect(tablesWith('m1m')).toEqual([])
    expect(file(due).request).toMatchObject({ arrivedOn: '2024-01-10', description: WITHOUT, note: '' })
    expect(file(due).records.conclusions).toMatchObject([{ note: WITHOUT, concludedOn: '2024-02-20', rest: '' }])
    expect(file(other).request).toMatchObject({ description: '档案m2m' })
    expect(tablesWith('m2m').sort()).toEqual([
      'audit_entries',
      'complaints',
      'conclusions',
      'disclosure_requests',
      'row_versions',
    ])
    const { row_versions: rows } = everyTable(databaseFile())
    expect(rows!.filter((row) => String(row).includes('m2m'))).toEqual(otherBefore)
    expect(count('row_versions')).toBe(versions)
    expect([found('m1m'), found('m2m')]).toEqual([[], [other]])
    expect((await auditChain(ZHAO_JUN)).faults).toEqual([])
  })

  test('is named by the act with the entries that were changed, and with what they say no more', () => {
    const [due, other] = [closed('m1m'), closed('m2m')]
    // Of this act nothing has to be taken, so that its entry stays as it was written.
    write((tx) => recordArchiving(tx, { number: due, archivedOn: '2024-02-21', fileNumber: '档1' }, TODAY))
    anonymise([due])
    const act = trailEntries().at(-1)!
    const ofCase = trailEntries().filter(
      (entry) => entry.subject === `request:${due}` && entry.act !== 'request.archiving',
    )
    expect([act.act, act.subject]).toEqual(['retention.anonymise', 'retention'])
    const { entries: changed, ...after } = JSON.parse(act.after!)
    expect(after).toEqual({ years: 1, today: TODAY, cases: [due], applicants: 0, files: 0 })
    expect(Object.keys(changed).map(Number)).toEqual(ofCase.map(({ id }) => id))
    expect(count('anonymised_cases')).toBe(1)
    anonymise([due, other])
    expect(JSON.parse(trailEntries().at(-1)!.after!)).toMatchObject({ cases: [other] })
  })

  test('is anonymised only where it was asked for, once', () => {
    const [due, other] = [closed('m1m'), closed('m2m')]
    expect(anonymise([])).toMatchObject({ cases: 0 })
    expect(anonymise([due, '2024-999'])).toMatchObject({ cases: 1 })
    const before = trailEntries().length
    expect(anonymise([due])).toMatchObject({ cases: 0 })
    expect(trailEntries()).toHaveLength(before)
    expect(file(other).request.phone).toBe('1390m2m')
  })

  test('that had no text stays without: what is missing is not counted otherwise', () => {
    const number = closed('')
    anonymise([number])
    expect(file(number)).toMatchObject({
      request: { address: '', note: '', description: WITHOUT },
      applicant: { identityNumber: '', representative: '' },
      records: { conclusions: [{ note: '', rest: '' }] },
    })
  })

  test('loses what suits and complaints said, also where they were struck out; what is said of other cases stays', () => {
    const [due, other] = [closed('m1m'), closed('m2m')]
    const days = { filedOn: '2024-03-01', concludedOn: '2024-04-01', servedOnOrgan: null, answeredOn: null } as const
    const noAppeal = { appealedOn: null, appealConcludedOn: null, appealResult: null, coDefendant: false }
    const suit = {
      block: 'litigation_direct',
      body: '法院',
      caseNumber: '',
      procedure: null,
      result: 'upheld',
    } as const
    for (const [requestNumber, note] of [
      [due, 'm3m'],
      [due, 'm4m'],
      [other, 'm5m'],
    ] as const)
      write((tx) => recordRemedy(tx, { ...suit, ...days, ...noAppeal, requestNumber, note }, TODAY))
    write((tx) => removeRemedy(tx, { id: 2, version: 1, reason: '误登m4m' }))
    write((tx) => {
      const said = { receivedFrom: 'm6m', matter: 'm6m', result: '', requestNumber: due }
      const { id } = accepted(
        writeEntry(tx, { register: 'complaints', ...said, receivedOn: '2024-03-01', answeredOn: null }),
      )
      return removeEntry(tx, { register: 'complaints', id, version: 1, reason: '误登m6m' })
    })
    anonymise([due])
    for (const mark of ['m3m', 'm4m', 'm6m']) expect([mark, tablesWith(mark)]).toEqual([mark, []])
    expect(tablesWith('m5m')).toEqual(['audit_entries', 'remedies'])
  })

  test('that was opened and closed anew loses what was added, and its applicant keeps the pseudonym', async () => {
    const number = closed('m1m')
    anonymise([number])
    const pseudonym = file(number).applicant.name
    const decision = { body: '市人民政府', decisionNumber: '1号', receivedOn: '2025-03-03', replyBy: null } as const
    write((tx) => recordReopening(tx, { number, ...decision, reasons: '撤销m7m', remedyId: null }, TODAY))
    expect(anonymise([number])).toMatchObject({ cases: 0 })
    reply(number, 'm7m', '2025-03-20')
    expect(anonymise([number], '2026-03-20')).toMatchObject({ cases: 0 })
    expect(anonymise([number], '2026-03-21')).toEqual({ cases: 1, applicants: 0, files: 0 })
    expect([tablesWith('m7m'), file(number).applicant.name]).toEqual([[], pseudonym])
    expect(count('anonymised_cases')).toBe(1)
    expect((await auditChain(ZHAO_JUN)).faults).toEqual([])
  })

  test('loses its files, whose contents go once the database was written anew; other files stay', () => {
    const [due, other] = [closed('m1m'), closed('m2m')]
    const [gone, stays] = [attachText(file(due).request.id, '来函'), attachText(file(other).request.id, '去函')]
    expect(anonymise([due])).toMatchObject({ files: 1 })
    expect([count('attachments'), existsSync(contentPath(gone))]).toEqual([1, true])
    write(recordRewriting)
    expect([existsSync(contentPath(gone)), existsSync(contentPath(stays))]).toEqual([false, true])
    expect(trailEntries().at(-1)).toMatchObject({
      act: 'retention.rewrite',
      subject: 'retention',
      before: null,
      after: null,
    })
  })
})

describe('an applicant', () => {
  test('gets a pseudonym with the last case, which is found by it', () => {
    const [first, last] = [closed('m1m'), closed('m2m')]
    expect(anonymise([first])).toMatchObject({ applicants: 0 })
    expect(file(first).applicant.name).toBe('陈静')
    expect(found('陈静')).toHaveLength(2)
    expect(anonymise([last])).toMatchObject({ applicants: 1 })
    expect(file(first).applicant.name).toBe(`申请人${WITHOUT}00001`)
    expect([found('陈静'), found(`申请人${WITHOUT}00001`).sort()]).toEqual([[], [first, last]])
    expect(tablesWith('陈静')).toEqual([])
  })

  test('is one with all that were taken for the same, numbers and representatives included', () => {
    const persons = [{ identityNumber: 'n1n', representative: 'r1r' }, {}, { identityNumber: 'n1n' }]
    const numbers = persons.map((person) => closed('m1m', person))
    const namesake = register('m2m', { name: '李强', identityNumber: 'n1n' })
    expect(anonymise(numbers)).toMatchObject({ cases: 3, applicants: 1 })
    const people = numbers.map((number) => file(number).applicant)
    expect(people.map(({ name }) => name)).toEqual(Array(3).fill(`申请人${WITHOUT}00001`))
    expect(people.map(({ identityNumber }) => identityNumber)).toEqual([`${WITHOUT}1`, '', `${WITHOUT}1`])
    expect(people.map(({ representative }) => representative)).toEqual([WITHOUT, '', ''])
    expect(file(namesake).applicant).toMatchObject({ name: '李强', identityNumber: 'n1n' })
  })

  test('is counted apart from another whose cases are due as well', () => {
    expect(anonymise([closed('m1m'), closed('m2m', { name: '李强' })])).toMatchObject({ cases: 2, applicants: 2 })
  })

  test('of another kind with the same name is another, and so is one with another number', () => {
    const due = closed('m1m', { identityNumber: 'n1n' })
    const other = closed('m2m', { identityNumber: 'n2n' })
    const { applicant, ...input } = requestOf('2024-01-10', 'business')
    const company = write((tx) => registerRequest(tx, { ...input, applicant }, TODAY)).number
    expect(anonymise([due])).toMatchObject({ applicants: 1 })
    expect([other, company].map((number) => file(number).applicant.name)).toEqual(['陈静', '陈静'])
  })

  test('stays known by one case that is not due', () => {
    const due = closed('m1m')
    register('m2m', { identityNumber: 'n1n' })
    expect(anonymise([due])).toMatchObject({ cases: 1, applicants: 0 })
    expect(file(due).applicant.name).toBe('陈静')
  })
})

describe('a search on record', () => {
  const sought = (q: string) => write((tx) => recordExport(tx, { list: 'requests', format: 'csv', filters: { q } }))
  const onRecord = () =>
    trailEntries()
      .filter(({ act }) => act === 'export.personal_data')
      .map(({ after }) => JSON.parse(after!).filters.q)

  test('loses the words by which the applicant of the case was known or reached, and no others', () => {
    const due = closed('m1m', { name: '陈静', identityNumber: 'n1n', representative: 'r1r' })
    for (const q of ['陈静', 'n1n', 'r1r', '1390m1m', 'm1m@x.cn', '张伟', '2024']) sought(q)
    write((tx) => recordExport(tx, { list: 'requests', format: 'csv', filters: { kind: 'natural_person' } }))
    anonymise([due])
    expect(onRecord()).toEqual([...Array(5).fill(WITHOUT), '张伟', '2024', undefined])
  })

  test('keeps the name of an applicant who has another case, and loses the contact of this one', () => {
    const due = closed('m1m')
    register('m2m')
    for (const q of ['陈静', '1390m1m', '1390m2m']) sought(q)
    anonymise([due])
    expect(onRecord()).toEqual(['陈静', WITHOUT, '1390m2m'])
  })

  test('is dropped where it was saved as a view of a list', () => {
    const due = closed('m1m')
    const wang = { username: 'wang', name: '王芳', role: 'clerk', passwordHash: '', active: true, version: 1 } as const
    connection().insert(staff).values(wang).run()
    const view = (name: string, address: string) => ({ staffId: 1, name, address })
    const [gone, stays] = [view('1', '/requests?sort=number&q=1390m1m'), view('2', '/requests?q=1390')]
    const others = [view('3', '/requests'), view('4', '/requests?sort=1390m1m'), view('5', '/requests?q=张伟')]
    connection()
      .insert(savedViews)
      .values([gone, stays, ...others])
      .run()
    anonymise([due])
    const names = connection().select({ name: savedViews.name }).from(savedViews).all()
    expect(names.map(({ name }) => name)).toEqual(['3', '4', '5'])
  })
})

test('a request of an undone import goes from trail and versions; one that has its id since keeps its own', async () => {
  const heads = ['登记编号', '收到日期', '接收渠道', '申请人类型', '申请人', '申请内容']
  const row = (number: string, mark: string) => [number, '2022/3/7', '当面', '自然人', '闫静', mark]
  const { importId } = await importTable('requests', [heads, row('2022-901', 'm1m'), row('2022-902', 'm2m')])
  write((tx) => undoSome(tx, importId!, 9))
  const number = register('m3m')
  const suit = { block: 'litigation_direct', body: '法院', filedOn: '2024-03-01', requestNumber: number, note: 'm5m' }
  write((tx) => recordRemedy(tx, remedyInput.parse({ ...NEW_REMEDY, ...suit }), TODAY))
  connection().$client.exec(`UPDATE disclosure_requests SET note = 'm4m' WHERE number = '${number}'`)
  connection().$client.exec(`UPDATE disclosure_requests SET note = '' WHERE number = '${number}'`)
  expect(anonymise(['2022-901'], '2099-01-01')).toEqual({ cases: 1, applicants: 0, files: 0 })
  expect(tablesWith('m1m')).toEqual([])
  expect(tablesWith('m2m')).toEqual(['audit_entries', 'row_versions'])
  expect(tablesWith('m4m')).toEqual(['row_versions'])
  expect(tablesWith('m5m')).toEqual(['audit_entries', 'remedies'])
  expect(count('anonymised_cases')).toBe(0)
  expect(file(number).request.phone).toBe('1390m3m')
  expect((await auditChain(ZHAO_JUN)).faults).toEqual([])
})

describe('a correction or suggestion', () => {
  const record = (register: MatterRegister, change: object) =>
    write((tx) => writeMatter(tx, matterInput.parse({ ...newMatter(register), ...change }), TODAY)).id
  const change = (register: MatterRegister, id: number, changed: object) =>
    write((tx) => {
      const stored = { ...matterFile(ZHAO_JUN, register, id)!, register, ...changed }
      return writeMatter(tx, matterChangeInput.parse(stored), TODAY)
    })
  const correction = (mark: string) => ({
    ...{ receivedOn: '2024-05-06', applicantName: `张${mark}`, contact: `1390${mark}`, record: mark },
    ...{ requested: mark, evidence: mark },
  })
  const withdrawn = { decision: 'withdrawn', decidedOn: '2024-05-20' }
  const refused = { decision: 'not_publish', decidedOn: '2024-05-20', decidedBy: '局长办公会', reason: '涉密' }
  const anonymiseSome = (today = TODAY, most = 9) => write((tx) => anonymiseMatters(tx, today, most))

  test('loses its texts a period after it was settled, as it is, as it was and in the trail', async () => {
    const [due, open] = [record('rectifications', correction('m1m')), record('rectifications', correction('m2m'))]
    change('rectifications', due, withdrawn)
    const before = trailEntries().length
    expect([anonymiseSome('2025-05-20'), trailEntries().length]).toEqual([{ matters: 0 }, before])
    const versions = connection().select().from(rowVersions).all().length
    expect(anonymiseSome('2025-05-21')).toEqual({ matters: 1 })
    expect([tablesWith('m1m'), tablesWith('m2m')]).toEqual([[], ['audit_entries', 'rectifications']])
    expect(connection().select().from(rowVersions).all()).toHaveLength(versions)
    expect(matterFile(ZHAO_JUN, 'rectifications', due)).toMatchObject({ contact: WITHOUT, note: '', ...withdrawn })
    const { entries: changed, ...after } = JSON.parse(trailEntries().at(-1)!.after!)
    const nothing = { cases: [], applicants: 0, files: 0 }
    expect(after).toEqual({ years: 1, today: '2025-05-21', ...nothing, matters: [`rectification:${due}`] })
    const ofRecord = trailEntries().filter(({ subject }) => subject === `rectification:${due}`)
    expect(Object.keys(changed).map(Number)).toEqual(ofRecord.map(({ id }) => id))
    expect(anonymiseSome()).toEqual({ matters: 0 })
    expect(matterFile(ZHAO_JUN, 'rectifications', open)).toMatchObject({ contact: '1390m2m' })
    expect((await auditChain(ZHAO_JUN)).faults).toEqual([])
  })

  test('keeps its texts for good without a period', () => {
    change('rectifications', record('rectifications', correction('m1m')), withdrawn)
    write((tx) => keepRetentionPeriod(tx, { years: null, version: 2 }))
    expect([anonymiseSome('2099-01-01'), tablesWith('m1m').length]).toEqual([{ matters: 0 }, 3])
  })

  test('takes with it what was written in its letters and about them; letters of others keep it', async () => {
    const office = letterOffice(TODAY)
    const letter = (register: MatterRegister, id: number, mark: string) => {
      const entries = { 'publication.day': '2026年12月1日', 'publication.where': `网站${mark}` } as const
      const content = { ...EMPTY_CONTENT, entries }
      return accepted(office.by('drafter', (tx) => draftMatterLetter(tx, { register, id, content }, TODAY))).id
    }
    /** A draft; a letter that was returned, signed and void; one that was served; and one that corrects it. */
    const letters = (register: MatterRegister, id: number, mark: string) => {
      letter(register, id, mark)
      const first = letter(register, id, mark)
      accepted(office.submit(first))
      const returned = { id: first, stepId: office.nextStep(first).id, verdict: 'returned', place: null } as const
      accepted(office.by('colleague', (tx) => decideLetter(tx, { ...returned, remarks: mark }, TODAY)))
      office.finished(first)
      accepted(office.by('head', (tx) => voidLetter(tx, { id: first, reason: mark }, TODAY)))
      const second = office.finished(letter(register, id, mark))
      const service = { route: 'post', servedOn: TODAY, trackingNumber: mark, place: mark, receipt: mark } as const
      for (const version of [0, 1])
        accepted(
          office.by('drafter', (tx) => serveLetter(tx, { id: second, version, ...service, receivedOn: null }, TODAY)),
        )
      accepted(office.by('drafter', (tx) => draftCorrection(tx, { id: second, reason: mark }, TODAY)))
    }
    const corrected = { ...withdrawn, decision: 'corrected', correctedOn: '2024-05-20' }
    const published = { decision: 'publish', decidedOn: '2024-05-20', decidedBy: '局长办公会' }
    const suggestion = (mark: string) => ({
      raisedOn: '2024-05-06',
      matter: mark,
      suggestedBy: `李${mark}`,
      ...published,
    })
    const itemId = write((tx) => recordItem(tx, itemInput({ publishedOn: '2024-05-20' }))).id
    // The ids are the same in both registers.
    const late = { decidedOn: TODAY, correctedOn: TODAY }
    const of = [
      ['rectifications', { ...correction('m1m'), ...corrected }, 'm1m'],
      ['suggestions', suggestion('m2m'), 'm2m'],
      ['suggestions', { ...suggestion('m3m'), itemId }, 'm3m'],
      ['rectifications', { ...correction('m4m'), ...corrected, ...late }, 'm4m'],
    ] as const
    for (const [register, said, mark] of of) letters(register, record(register, said), mark)
    const stays = [tablesWith('m2m'), tablesWith('m4m')]
    expect(anonymiseSome()).toEqual({ matters: 2 })
    expect([tablesWith('m1m'), tablesWith('m3m')]).toEqual([[], []])
    expect([tablesWith('m2m'), tablesWith('m4m')]).toEqual(stays)
    expect((await auditChain(ZHAO_JUN)).faults).toEqual([])
  })

  test('is anonymised with so many others as were asked for', () => {
    for (const mark of ['m1m', 'm2m', 'm3m'])
      change('rectifications', record('rectifications', correction(mark)), withdrawn)
    expect([anonymiseSome(TODAY, 2), tablesWith('m2m'), tablesWith('m3m').length]).toEqual([{ matters: 2 }, [], 3])
    expect([anonymiseSome(TODAY, 2), anonymiseSome(TODAY, 2)]).toEqual([{ matters: 1 }, { matters: 0 }])
  })

  test('takes with it the words by which its person was sought', () => {
    record('rectifications', correction('m9m'))
    const suggestion = { raisedOn: '2024-05-06', matter: 'm1m', suggestedBy: '李m1m', ...refused }
    record('suggestions', suggestion)
    change('rectifications', record('rectifications', correction('m2m')), withdrawn)
    for (const q of ['李m1m', '张m2m', '1390m2m', '张伟', '李静'])
      write((tx) => recordExport(tx, { list: 'matters', format: 'csv', filters: { q } }))
    expect(anonymiseSome()).toEqual({ matters: 2 })
    const kept = trailEntries().flatMap(({ act, after }) =>
      act === 'export.personal_data' ? [JSON.parse(after!).filters.q] : [],
    )
    expect(kept).toEqual([WITHOUT, WITHOUT, WITHOUT, '张伟', '李静'])
    expect([tablesWith('m1m'), tablesWith('m2m')]).toEqual([[], []])
  })

  test('that was removed goes from trail and versions; the record that has its id since keeps its own', () => {
    const removed = record('rectifications', correction('m1m'))
    write((tx) => removeMatter(tx, { register: 'rectifications', id: removed, version: 1, reason: '误登m1m' }))
    expect(record('rectifications', correction('m2m'))).toBe(removed)
    change('rectifications', removed, { note: 'm3m' })
    change('rectifications', removed, { note: '' })
    write((tx) => recordExport(tx, { list: 'matters', format: 'csv', filters: { q: '1390m2m' } }))
    expect(anonymiseSome('2099-01-01')).toEqual({ matters: 1 })
    expect(tablesWith('m1m')).toEqual([])
    expect(tablesWith('m2m')).toEqual(['audit_entries', 'rectifications', 'row_versions'])
    expect(trailEntries().at(-2)!.after).toContain('1390m2m')
    expect(tablesWith('m3m')).toEqual(['audit_entries', 'row_versions'])
  })
})
