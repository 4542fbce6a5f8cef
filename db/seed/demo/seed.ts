import { eq } from 'drizzle-orm'
import { mintOperator } from '@/lib/access'
import { addDays, firstDayOf, type PlainDate, yearOf } from '@/lib/dates'
import { documentInput } from '@/lib/documents/input'
import { NEW_DOCUMENT } from '@/lib/documents/new-document'
import { reportedFigureInput, statisticInput } from '@/lib/figures/input'
import { isOrganisation } from '@/lib/law/applicants'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { inForceOn } from '@/lib/law/citation'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import { EXTENSION_LIMIT } from '@/lib/law/time-limits'
import { publishedItemInput } from '@/lib/published/input'
import { newItem } from '@/lib/published/new-item'
import { consultationInput } from '@/lib/requests/consultation'
import { extensionInput } from '@/lib/requests/extension'
import { requestInput } from '@/lib/requests/input'
import { NEW_REPLY } from '@/lib/requests/new-acts'
import { NEW_REQUEST } from '@/lib/requests/new-request'
import { replyInput } from '@/lib/requests/reply'
import { ok, type Result } from '@/lib/result'
import { entryInput } from '@/lib/supervision/entry'
import { assessmentInput, trainingInput } from '@/lib/supervision/qualification'
import { submissionsOf } from '../../queries/review-file'
import { sections, staff } from '../../schema/organ'
import { categories, platforms } from '../../schema/published'
import type { Tx } from '../../transaction'
import { recordClarification } from '../../writes/clarifications'
import { recordReply } from '../../writes/conclusions'
import { recordConsultation } from '../../writes/consultations'
import { recordDocument } from '../../writes/documents'
import { recordExtension } from '../../writes/extensions'
import { keepPlatform, keepSection } from '../../writes/lists'
import { addStaff, foundLedger } from '../../writes/organ'
import { recordItem } from '../../writes/published'
import { recordAssessment, recordTraining } from '../../writes/qualifications'
import { writeSection } from '../../writes/report-sections'
import { recordFigure } from '../../writes/reported-figures'
import { registerRequest } from '../../writes/requests'
import { reviewItem, submitItem } from '../../writes/reviews'
import { recordStatistic } from '../../writes/statistics'
import { writeEntry } from '../../writes/supervision'
import { DEMO_ACCOUNTS } from '../demo-accounts'
import { type DemoDraft, demoDrafts, demoTrainings } from './drafts'
import { type DemoItem, items2023, runningItems } from './items'
import { DEMO_ORGAN, DEMO_SECTIONS } from './lists'
import {
  type DemoFigure,
  type DemoStatistic,
  figures2023,
  runningFigures,
  runningStatistics,
  statistics2023,
} from './numbers'
import { type DemoActs, type DemoRequest, REQUESTS_2023, runningRequests } from './requests'
import { runningSupervision, SUPERVISION_2023 } from './supervision'
import { texts2023 } from './texts'

/** The complete year of the demonstration, whose figures equal the published report. */
const WHOLE_YEAR = 2023

/** Fills an empty ledger with the demonstration through the writes of the forms; refused if a ledger exists. */
export function seedDemonstration(tx: Tx, today: PlainDate, passwordHash: string): Result<undefined> {
  const founded = foundLedger(tx, { ...DEMO_ORGAN, demonstration: true, reviewsSince: today })
  if (!founded.ok) return founded
  for (const name of DEMO_SECTIONS) must(keepSection(tx, { id: null, name, active: true }))
  addAccounts(tx, passwordHash)
  const running = yearOf(today) > WHOLE_YEAR
  for (const request of [...REQUESTS_2023, ...(running ? runningRequests(today) : [])]) logRequest(tx, request, today)
  for (const item of [...items2023(), ...(running ? runningItems(today) : [])]) logItem(tx, item)
  logQualifications(tx, today)
  for (const draft of demoDrafts(today)) logDraft(tx, draft, today)
  for (const figure of [...figures2023(), ...(running ? runningFigures(today) : [])]) logFigure(tx, figure)
  for (const statistic of [...statistics2023(), ...(running ? runningStatistics(today) : [])])
    logStatistic(tx, statistic)
  for (const entry of [...SUPERVISION_2023, ...(running ? runningSupervision(today) : [])])
    must(writeEntry(tx, entryInput.parse(entry)))
  openDouyin(tx)
  if (running) logDocuments(tx, today)
  writeTexts(tx)
  return ok()
}

function addAccounts(tx: Tx, passwordHash: string): void {
  const office = idOf(tx, sections, '新闻中心')
  for (const { role, username, name } of Object.values(DEMO_ACCOUNTS))
    must(addStaff(tx, { username, name, role, sectionId: role === 'administrator' ? null : office, passwordHash }))
}

function logRequest(tx: Tx, request: DemoRequest, today: PlainDate): void {
  const { receivedOn, channel, kind, name, description, section, reply, acts } = request
  const input = requestInput.parse({
    ...NEW_REQUEST,
    channel,
    arrivedOn: receivedOn,
    confirmedOn: RECEIPT_CHANNELS[channel].needsConfirmation ? receivedOn : '',
    confirmation: RECEIPT_CHANNELS[channel].needsConfirmation ? '当日电话确认' : '',
    applicant: { ...NEW_REQUEST.applicant, kind, name, representative: isOrganisation(kind) ? '（演示）' : '' },
    description,
    formWanted: 'electronic',
    routeWanted: 'email',
    sectionId: idOf(tx, sections, section),
    handlerId: idOf(tx, staff, DEMO_ACCOUNTS.clerk.name),
  })
  const { number } = must(registerRequest(tx, input, receivedOn))
  if (acts) logActs(tx, number, acts, today)
  if (!reply) return
  const replyNumber = `新教公复〔${yearOf(reply.servedOn)}〕${Number(number.slice(5))}号`
  const { outcome, servedOn, ...details } = reply
  const serviceRoute = channel === 'online' ? 'electronic' : 'post'
  must(
    recordReply(
      tx,
      replyInput.parse({
        ...NEW_REPLY,
        number,
        outcome,
        repliedOn: servedOn,
        servedOn,
        serviceRoute,
        replyNumber,
        ...details,
      }),
      servedOn,
    ),
  )
}

function logActs(tx: Tx, number: string, { clarification, consultation, extension }: DemoActs, today: PlainDate): void {
  if (clarification)
    must(
      recordClarification(
        tx,
        { number, ...clarification, items: '请写明所需信息的名称、文号或者年度', noticeNumber: '' },
        today,
      ),
    )
  if (consultation)
    must(
      recordConsultation(
        tx,
        consultationInput.parse({
          number,
          party: 'third_party',
          name: '牧野服饰有限公司',
          matter: '校服供应合同中的报价构成',
          sentOn: consultation.sentOn,
          letterReceivedOn: '',
          respondBy: '',
          letterNumber: '',
        }),
        today,
      ),
    )
  if (extension)
    must(
      recordExtension(
        tx,
        extensionInput.parse({
          number,
          workingDays: inForceOn(EXTENSION_LIMIT, extension.notifiedOn).value,
          reasons: '材料数量大，需要逐份审查',
          approvedBy: DEMO_ACCOUNTS.supervisor.name,
          approvedOn: extension.notifiedOn,
          notifiedOn: extension.notifiedOn,
          noticeNumber: '',
        }),
        today,
      ),
    )
}

function logItem(tx: Tx, { title, category, publishedOn, channels, documentNumber = '' }: DemoItem): void {
  const postings = channels.map((name) => ({
    platformId: idOf(tx, platforms, name),
    postedOn: publishedOn,
    address: '',
  }))
  const item = { title, categoryId: idOf(tx, categories, category), publishedOn, documentNumber, postings }
  must(recordItem(tx, publishedItemInput.parse({ ...newItem(publishedOn), ...item })))
}

/** Trainings and assessments of the staff; one qualification ends soon, one has ended. */
function logQualifications(tx: Tx, today: PlainDate): void {
  const ids = Object.fromEntries(
    Object.entries(DEMO_ACCOUNTS).map(([account, { name }]) => [account, idOf(tx, staff, name)]),
  ) as Record<keyof typeof DEMO_ACCOUNTS, number>
  const learners = [ids.clerk, ids.editor, ids.reviewer, ids.supervisor]
  for (const { passedBy, ...training } of demoTrainings(today)) {
    const input = trainingInput.parse({ ...training, participants: learners, note: '' })
    const { id: trainingId } = must(recordTraining(tx, input))
    for (const { account, score, validUntil } of passedBy) {
      const result = { staffId: ids[account], trainingId, assessedOn: training.heldOn, score, validUntil }
      must(recordAssessment(tx, assessmentInput.parse({ ...result, passed: true, note: '' })))
    }
  }
}

/** An unpublished item, submitted by the clerk and optionally returned by the reviewer. */
function logDraft(tx: Tx, { title, category, formedOn, submitted, returned }: DemoDraft, today: PlainDate): void {
  const item = { title, categoryId: idOf(tx, categories, category), publishedOn: null, formedOn }
  const { id: itemId } = must(recordItem(tx, publishedItemInput.parse({ ...newItem(today), ...item })))
  if (submitted) must(submitItem(as(tx, 'clerk'), { itemId, intended: '门户网站、官方微信' }, today))
  const step = submissionsOf(tx.sql, itemId)[0]?.steps[0]
  if (step && returned) {
    const review = { itemId, stepId: step.id, verdict: 'returned', remarks: returned, proofreadBy: '' } as const
    must(reviewItem(as(tx, 'reviewer'), review, today))
  }
}

/** The same write by one of the accounts. */
function as(tx: Tx, account: keyof typeof DEMO_ACCOUNTS): Tx {
  const { name, role } = DEMO_ACCOUNTS[account]
  return { ...tx, actor: mintOperator({ staffId: idOf(tx, staff, name), name, role }) }
}

function logFigure(tx: Tx, figure: DemoFigure): void {
  must(recordFigure(tx, reportedFigureInput.parse({ ...figure, provider: '', note: '' })))
}

function logStatistic(tx: Tx, { platform, ...statistic }: DemoStatistic): void {
  must(
    recordStatistic(
      tx,
      statisticInput.parse({ ...statistic, platformId: idOf(tx, platforms, platform), source: '新闻中心' }),
    ),
  )
}

/** The account that the bureau opened in June 2023. */
function openDouyin(tx: Tx): void {
  const [name, kind] = ['官方抖音', 'douyin'] as const
  const account = { account: '新乡教育', openedOn: '2023-06-15', closedOn: null } as const
  must(keepPlatform(tx, { id: idOf(tx, platforms, name), name, kind, active: true, ...account }))
}

/** A document of the running year, and one on trial whose validity is about to end. */
function logDocuments(tx: Tx, today: PlainDate): void {
  const document = { ...NEW_DOCUMENT, documentNumber: `新教规〔${yearOf(today)}〕1号` }
  const lasting = { ...document, title: '新乡市中小学课后服务管理办法', issuedOn: today }
  const trial = { title: '新乡市学校食堂管理办法（试行）', documentNumber: `新教规〔${yearOf(today)}〕2号` }
  const limits = { issuedOn: firstDayOf(yearOf(today)), validUntil: addDays(today, 60) }
  for (const each of [lasting, { ...document, ...trial, ...limits }])
    must(recordDocument(tx, documentInput.parse(each)))
}

function writeTexts(tx: Tx): void {
  const statistic = (platform: string, measure: string) => `{{statistic.${idOf(tx, platforms, platform)}.${measure}}}`
  const texts = Object.entries(texts2023({ statistic })) as [SectionKey, string][]
  for (const [section, text] of texts) must(writeSection(tx, { year: WHOLE_YEAR, section, text, version: 0 }))
}

type Named = typeof sections | typeof categories | typeof platforms | typeof staff

function idOf(tx: Tx, table: Named, name: string): number {
  const row = tx.sql.select({ id: table.id }).from(table).where(eq(table.name, name)).get()
  if (!row) throw new Error(`the demonstration has no ${name}`)
  return row.id
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demonstration breaks a rule: ${JSON.stringify(result)}`)
  return result.value
}
