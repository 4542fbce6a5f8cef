import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { loadDemonstration } from '@/db/testing/demonstration'
import { addDays, type PlainDate } from '@/lib/dates'
import { blockingFindings } from '@/lib/report/checks/finding'
import { SECTION_KEYS } from '@/lib/report/sections'
import { exportArchive } from '@/server/archive/export-archive'
import { anonymiseDue } from '@/server/retention/anonymise-due'
import { closeConnection, connection } from '../../client'
import { migrateDatabase } from '../../migrate'
import { fileOf } from '../../queries/case-file'
import { publicationOf } from '../../queries/report/publication-view'
import { retentionPeriodOf } from '../../queries/retention'
import { commitIfOk, type Tx } from '../../transaction'
import { recordArchiving, recordReopening } from '../../writes/archivings'
import { assignRequest, returnRequest } from '../../writes/assignments'
import { strikeRecord } from '../../writes/case-acts'
import { mendGap } from '../../writes/case-gaps'
import { recordClarification } from '../../writes/clarifications'
import { correctReply, correctWithdrawal, recordReply, recordService, recordWithdrawal } from '../../writes/conclusions'
import { noteLetterReceived, recordConsultation, recordConsultationAnswer } from '../../writes/consultations'
import { correctExtension, recordExtension } from '../../writes/extensions'
import { noteFeeNoticeReceived, recordFeeNotice, recordFeePayment } from '../../writes/fee-notices'
import { explainFinding } from '../../writes/finding-explanations'
import { recordReasonsRequest, recordReasonsVerdict } from '../../writes/reasons-requests'
import { publishReport, takeStep } from '../../writes/report-publication'
import { writeSection } from '../../writes/report-sections'
import { registerRequest, splitRequest } from '../../writes/requests'
import { keepRetentionPeriod } from '../../writes/retention'
import { accepted, requestOf, ZHAO_JUN } from '../cast'
import { replyOf } from '../groundwork'
import { importTable } from '../import-table'
import { ARCHIVE_FILE, LEDGER_FILE, ledgerOutputs, OUTPUTS_FILE } from './outputs'

/**
 * Made `ledger.db.gz`, `archive.zip` and `outputs.json` beside it, run by the version whose schema had seventeen migrations:
 * `npx tsx db/testing/old-ledger/make.ts`. What a later version makes with it is a ledger of that version, so the kept
 * files are not made again: they show that a ledger of then says the same now.
 */
async function make(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'old-ledger-'))
  const file = path.join(folder, 'ledger.db')
  process.env.LEDGER_TEST_BASE = file
  process.env.DATABASE_URL = `file:${file}`
  migrateDatabase(file)
  setClock('2024-12-30')
  accepted(loadDemonstration(ZHAO_JUN, '2024-12-30', 'no password has this hash'))
  setClock('2024-12-31')
  everyAct('2024-12-31')
  await oldCases()
  publishAll('2025-01-20')
  setClock('2025-02-10')
  correctAfterwards()
  publish(2023, '2025-02-10', '2023年一件申请的答复登记有误')
  const { version } = retentionPeriodOf(connection())
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepRetentionPeriod(tx, { years: 2, version })))
  await anonymiseDue(ZHAO_JUN, '2025-02-10')
  connection().$client.pragma('journal_mode = DELETE')
  connection().$client.exec('VACUUM')
  closeConnection()
  const outputs = await ledgerOutputs(file)
  await exportArchive(ARCHIVE_FILE)
  writeFileSync(LEDGER_FILE, gzipSync(readFileSync(file), { level: 9 }))
  writeFileSync(OUTPUTS_FILE, `${JSON.stringify(outputs, null, 1)}\n`)
}

const RealDate = Date
let now = 0
function nextSecond(): number {
  now += 1000
  return now
}

/** The instant that every entry gets: nine in the morning of that day in China, and a second more each time. */
function setClock(day: PlainDate): void {
  now = RealDate.parse(`${day}T09:00:00+08:00`)
  globalThis.Date = class extends RealDate {
    constructor(...given: ConstructorParameters<typeof RealDate> | []) {
      if (given.length === 0) super(nextSecond())
      else super(...given)
    }
  } as DateConstructor
}

const enter = (write: (tx: Tx) => unknown) =>
  accepted(
    commitIfOk(ZHAO_JUN, (tx) => {
      write(tx)
      return { ok: true, value: undefined }
    }),
  )

const recordsIn = (number: string) => fileOf(connection(), number)!.records

/** A request for each act that there is, among them one that went through two rounds. */
function everyAct(today: PlainDate): void {
  const on = (days: number) => addDays('2024-09-02', days)
  const request = (day: PlainDate = on(0)): string => {
    let number = ''
    enter((tx) => {
      number = accepted(registerRequest(tx, requestOf(day), today)).number
    })
    return number
  }
  const none = { serviceRoute: null, servedOn: null } as const

  const withdrawn = request()
  enter((tx) =>
    accepted(assignRequest(tx, { number: withdrawn, sectionId: 1, handlerId: null, note: '请办理' }, today)),
  )
  enter((tx) => accepted(returnRequest(tx, { number: withdrawn, reason: '不属于本科室' }, today)))
  enter((tx) => accepted(recordWithdrawal(tx, { number: withdrawn, withdrawnOn: on(3), statement: '来电撤回' }, today)))
  enter((tx) => accepted(recordArchiving(tx, { number: withdrawn, archivedOn: on(9), fileNumber: '档1' }, today)))

  const reopened = request()
  enter((tx) =>
    accepted(recordReply(tx, { ...replyOf(reopened, 'refused.process_information', on(4)), ...none }, today)),
  )
  enter((tx) =>
    accepted(
      recordService(tx, { number: reopened, serviceRoute: 'post', servedOn: on(7), trackingNumber: 'EMS1' }, today),
    ),
  )
  enter((tx) => accepted(recordArchiving(tx, { number: reopened, archivedOn: on(8), fileNumber: '档2' }, today)))
  const decision = { body: '市人民政府', decisionNumber: '示复决〔2024〕1号', reasons: '认定事实不清', remedyId: null }
  enter((tx) =>
    accepted(recordReopening(tx, { number: reopened, receivedOn: on(30), replyBy: null, ...decision }, today)),
  )
  enter((tx) => accepted(recordReply(tx, replyOf(reopened, 'partially_granted', on(40)), today)))

  const consulted = request()
  const letter = { party: 'third_party', name: '某公司', matter: '报价', letterNumber: '' } as const
  enter((tx) =>
    accepted(
      recordConsultation(
        tx,
        { number: consulted, sentOn: on(2), ...letter, letterReceivedOn: null, respondBy: null },
        today,
      ),
    ),
  )
  const { id } = recordsIn(consulted).consultations[0]!
  enter((tx) => accepted(noteLetterReceived(tx, { number: consulted, id, letterReceivedOn: on(4) }, today)))
  const answer = { letterReceivedOn: on(4), answeredOn: on(9), answer: 'objects', statement: '不同意' } as const
  enter((tx) => accepted(recordConsultationAnswer(tx, { number: consulted, id, ...answer }, today)))

  const charged = request()
  const notice = { basis: 'per_volume', pages: 40, sentOn: on(3), receivedOn: null, noticeNumber: '' } as const
  enter((tx) => accepted(recordFeeNotice(tx, { number: charged, ...notice }, today)))
  enter((tx) => accepted(noteFeeNoticeReceived(tx, { number: charged, receivedOn: on(5) }, today)))
  enter((tx) => accepted(recordFeePayment(tx, { number: charged, paidOn: on(8), receiptNumber: '票1' }, today)))

  const asked = request()
  const facts = { askedOn: on(2), respondBy: on(12), facts: '本月30件' }
  enter((tx) => accepted(recordReasonsRequest(tx, { number: asked, ...facts }, today)))
  const verdict = { judgedOn: on(8), reasonable: true, statement: '', delayedUntil: on(60), announcedOn: on(8) }
  enter((tx) => accepted(recordReasonsVerdict(tx, { number: asked, ...verdict }, today)))

  const extended = request()
  const consent = { workingDays: 10, reasons: '数量大', approvedBy: '赵军', approvedOn: on(8), notifiedOn: on(9) }
  enter((tx) => accepted(recordExtension(tx, { number: extended, ...consent, noticeNumber: '' }, today)))
  const [extension] = recordsIn(extended).extensions
  enter((tx) =>
    accepted(
      correctExtension(
        tx,
        {
          ...consent,
          number: extended,
          id: extension!.id,
          version: 1,
          correction: '天数有误',
          workingDays: 15,
          noticeNumber: '',
        },
        today,
      ),
    ),
  )

  const struck = request()
  const correcting = { noticedOn: on(2), respondBy: on(12), items: '请写明文件名称', noticeNumber: '' }
  enter((tx) => accepted(recordClarification(tx, { number: struck, ...correcting }, today)))
  const { clarification } = recordsIn(struck)
  enter((tx) =>
    accepted(
      strikeRecord(
        tx,
        { noun: 'clarification_notice', number: struck, id: clarification!.id, version: 1, correction: '误登' },
        today,
      ),
    ),
  )

  const several = request()
  const parts = [{ description: '招生计划' }, { description: '收费标准' }]
  enter((tx) => accepted(splitRequest(tx, { number: several, splitOn: on(2), reasons: '一事一申请', parts }, today)))
}

/** Cases of an older ledger, one with all that there is and one with gaps of which one is mended. */
async function oldCases(): Promise<void> {
  const headings = [
    '登记编号',
    '收到申请日期',
    '接收渠道',
    '申请人类型',
    '申请人',
    '申请内容',
    '办理结果',
    '答复日期',
    '答复文号',
  ]
  const rows = [
    [
      '2021-001',
      '2021-03-01',
      '当面提交',
      '自然人',
      '周敏',
      '中考录取分数',
      '予以公开',
      '2021-03-15',
      '示教公复〔2021〕1号',
    ],
    [
      '2021-002',
      '2021-04-01',
      '当面提交',
      '自然人',
      '吴强',
      '全部来往文件',
      '大量反复申请',
      '2021-04-12',
      '示教公复〔2021〕2号',
    ],
  ]
  await importTable('requests', [headings, ...rows], { today: '2024-12-31' })
  const { id, version } = recordsIn('2021-002').gaps[0]!
  enter((tx) =>
    accepted(mendGap(tx, { number: '2021-002', id, version, mending: '纸质档案中有说明理由的通知' }, '2024-12-31')),
  )
}

function publishAll(today: PlainDate): void {
  setClock(today)
  for (const section of SECTION_KEYS)
    enter((tx) => writeSection(tx, { year: 2024, section, text: `本机关2024年的情况（${section}）。`, version: 0 }))
  publish(2023, today)
  publish(2024, today)
}

function publish(year: number, today: PlainDate, reason = ''): void {
  const hash = () => publicationOf(ZHAO_JUN, year, today).contentHash
  for (const { id: finding, fingerprint } of blockingFindings(publicationOf(ZHAO_JUN, year, today).report.findings))
    enter((tx) =>
      accepted(explainFinding(tx, { year, finding, fingerprint, version: 0, explanation: '已核对，情况属实' })),
    )
  for (const step of ['checked', 'signed'] as const) {
    const contentHash = hash()
    enter((tx) => accepted(takeStep(tx, step, { year, contentHash, note: '' }, today)))
  }
  const contentHash = hash()
  enter((tx) => accepted(publishReport(tx, { year, contentHash, publishedOn: today, address: '', reason }, today)))
}

/** Corrections of a reply of 2023 and of a withdrawal, so that the day before them says something else. */
function correctAfterwards(): void {
  const reply = recordsIn('2023-003').conclusions[0]!
  const corrected = {
    ...replyOf('2023-003', 'refused.enforcement_file', reply.servedOn!),
    replyNumber: reply.replyNumber ?? '',
  }
  enter((tx) =>
    accepted(
      correctReply(
        tx,
        { ...corrected, id: reply.id, version: reply.version, correction: '结果登记有误' },
        '2025-02-10',
      ),
    ),
  )
  const { number } = connection()
    .$client.prepare(
      "SELECT number FROM disclosure_requests JOIN conclusions ON request_id = disclosure_requests.id WHERE conclusions.kind = 'withdrawal'",
    )
    .get() as { number: string }
  const { id, version, concludedOn } = recordsIn(number).conclusions[0]!
  const said = { withdrawnOn: addDays(concludedOn!, 1), statement: '来函撤回', correction: '日期登记有误' }
  enter((tx) => accepted(correctWithdrawal(tx, { ...said, number, id, version }, '2025-02-10')))
}

await make()
