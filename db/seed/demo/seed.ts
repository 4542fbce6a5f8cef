import { addDays, firstDayOf, type PlainDate, yearOf } from '@/lib/dates'
import { documentInput } from '@/lib/documents/input'
import { NEW_DOCUMENT } from '@/lib/documents/new-document'
import { reportedFigureInput, statisticInput } from '@/lib/figures/input'
import { isOrganisation } from '@/lib/law/applicants'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import { publishedItemInput } from '@/lib/published/input'
import { newItem } from '@/lib/published/new-item'
import { requestInput } from '@/lib/requests/input'
import { NEW_REQUEST } from '@/lib/requests/new-request'
import { ok, type Result } from '@/lib/result'
import { entryInput } from '@/lib/supervision/entry'
import { assessmentInput, trainingInput } from '@/lib/supervision/qualification'
import { submissionsOf } from '../../queries/review-file'
import { sections, staff } from '../../schema/organ'
import { categories, platforms } from '../../schema/published'
import type { Tx } from '../../transaction'
import { recordDocument } from '../../writes/documents'
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
import { type RegisteredRequest, type SetPdf, writeLetters } from './letters'
import { DEMO_ORGAN, DEMO_SECTIONS } from './lists'
import {
  type DemoFigure,
  type DemoStatistic,
  figures2023,
  runningFigures,
  runningStatistics,
  statistics2023,
} from './numbers'
import { type DemoRequest, REQUESTS_2023, runningRequests } from './requests'
import { runningSupervision, SUPERVISION_2023 } from './supervision'
import { texts2023 } from './texts'
import { as, idOf, must } from './writing'

/** The complete year of the demonstration, whose figures equal the published report. */
const WHOLE_YEAR = 2023

/**
 * Fills an empty ledger with the demonstration through the writes of the forms; refused if a ledger exists. `setPdf` gives
 * the PDF of each letter as it is signed.
 */
export function seedDemonstration(tx: Tx, today: PlainDate, passwordHash: string, setPdf: SetPdf): Result<undefined> {
  const founded = foundLedger(tx, { ...DEMO_ORGAN, demonstration: true, reviewsSince: today })
  if (!founded.ok) return founded
  for (const name of DEMO_SECTIONS) must(keepSection(tx, { id: null, name, active: true }))
  addAccounts(tx, passwordHash)
  const running = yearOf(today) > WHOLE_YEAR
  const requests = [...REQUESTS_2023, ...(running ? runningRequests(today) : [])].map((each) => logRequest(tx, each))
  writeLetters(tx, requests, today, setPdf)
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

export function addAccounts(tx: Tx, passwordHash: string): void {
  const office = idOf(tx, sections, '新闻中心')
  for (const { role, username, name } of Object.values(DEMO_ACCOUNTS))
    must(addStaff(tx, { username, name, role, sectionId: role === 'administrator' ? null : office, passwordHash }))
}

/** Registers a request in the order of receipt; what follows is written in letters, see `writeLetters`. */
export function logRequest(tx: Tx, request: DemoRequest): RegisteredRequest {
  const { receivedOn, channel, kind, name, description, section } = request
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
  return { ...request, number: must(registerRequest(tx, input, receivedOn)).number }
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
  const learners = [ids.clerk, ids.editor, ids.reviewer, ids.supervisor, ids.colleague]
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
