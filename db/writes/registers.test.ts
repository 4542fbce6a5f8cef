import { expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import { calendarNoticeInput } from '@/lib/calendar/input'
import { documentInput } from '@/lib/documents/input'
import { NEW_DOCUMENT } from '@/lib/documents/new-document'
import { decisionInput, reportedFigureInput, statisticInput } from '@/lib/figures/input'
import { type MatterRegister, matterInput, newMatter } from '@/lib/matters/matter'
import { type InteractionRegister, interactionInput, newInteraction } from '@/lib/published/interaction'
import { remedyInput } from '@/lib/remedies/input'
import { NEW_REMEDY } from '@/lib/remedies/new-remedy'
import { historyInput } from '@/lib/report/history/input'
import { ok, type Result } from '@/lib/result'
import { entryInput, newEntry, type Register } from '@/lib/supervision/entry'
import { assessmentInput, trainingInput } from '@/lib/supervision/qualification'
import { connection } from '../client'
import { databaseFile } from '../database-file'
import { auditEntries } from '../schema/ledger'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { everyTable } from '../testing/every-table'
import { itemInput } from '../testing/items'
import { commitIfOk, type Tx } from '../transaction'
import { changeNotice, enterNotice, removeNotice } from './calendar'
import { changeDecision, recordDecision, removeDecision } from './decisions'
import { changeDocument, recordDocument, removeDocument } from './documents'
import { recordHistory, removeHistory } from './historical-reports'
import { interactionSubject, removeInteraction, writeInteraction } from './interaction'
import { matterSubject, removeMatter, writeMatter } from './matters'
import { addStaff } from './organ'
import { changeItem, recordItem, removeItem } from './published'
import {
  changeAssessment,
  changeTraining,
  recordAssessment,
  recordTraining,
  removeAssessment,
  removeTraining,
} from './qualifications'
import { changeRemedy, recordRemedy, removeRemedy } from './remedies'
import { changeFigure, recordFigure, removeFigure } from './reported-figures'
import { changeStatistic, recordStatistic, removeStatistic } from './statistics'
import { removeEntry, subjectOf, writeEntry } from './supervision'

const TODAY = '2026-06-01'

type Stored = { id: number; version: number }
type Write = {
  record: (tx: Tx) => Result<{ id: number }>
  /** Changes the record in this version; what it then says is another thing. */
  change: (tx: Tx, of: Stored) => Result<unknown>
  remove: (tx: Tx, of: Stored & { reason: string }) => Result<unknown>
  /** The subject in the audit trail. */
  subject: (id: number) => string
}

const supervision = (register: Register, form: object, changed: object): [string, Write] => {
  const input = (change: object = {}) => entryInput.parse({ ...newEntry(register, 2024), ...form, ...change })
  return [
    register,
    {
      record: (tx) => writeEntry(tx, input()),
      change: (tx, of) => writeEntry(tx, { ...input(changed), ...of }),
      remove: (tx, removal) => removeEntry(tx, { register, ...removal }),
      subject: (id) => subjectOf(register, id),
    },
  ]
}
const interaction = (register: InteractionRegister, form: object, changed: object): [string, Write] => {
  const input = (change: object = {}) => interactionInput.parse({ ...newInteraction(register), ...form, ...change })
  return [
    register,
    {
      record: (tx) => writeInteraction(tx, input()),
      change: (tx, of) => writeInteraction(tx, { ...input(changed), ...of }),
      remove: (tx, removal) => removeInteraction(tx, { register, ...removal }),
      subject: (id) => interactionSubject(register, id),
    },
  ]
}
const matter = (register: MatterRegister, form: object, changed: object): [string, Write] => {
  const input = (change: object = {}) => matterInput.parse({ ...newMatter(register), ...form, ...change })
  return [
    register,
    {
      record: (tx) => writeMatter(tx, input(), TODAY),
      change: (tx, of) => writeMatter(tx, { ...input(changed), ...of }, TODAY),
      remove: (tx, removal) => removeMatter(tx, { register, ...removal }),
      subject: (id) => matterSubject(register, id),
    },
  ]
}

const DOCUMENT = documentInput.parse({
  ...{ ...NEW_DOCUMENT, title: '招生办法', issuedOn: '2021-03-15' },
  amendments: [{ amendedOn: '2022-05-04', basis: '测教规〔2022〕3号' }],
  ending: { kind: 'repealed', endedOn: '2023-06-30', basis: '测教规〔2023〕2号' },
})
const FIGURE = {
  ...{ kind: 'licensing', value: '51', source: '审批科', provider: '', note: '' },
  ...{ periodFrom: '2023-01-01', periodTo: '2023-12-31' },
}
const DECISION = {
  ...{ kind: 'licensing', decidedOn: '2023-03-15', decisionNumber: '1号', subject: '办学许可', source: '民办教育科' },
}
const STATISTIC = { platformId: 4, measure: 'followers', value: '15.0', unit: 'wan', periodFrom: '', source: '' }
const TRAINING = { heldOn: '2024-03-04', topic: '条例', hours: '1.5', trainer: '', others: 3, note: '' }
const ASSESSMENT = { staffId: 1, trainingId: null, assessedOn: '2024-03-05', score: '', note: '' }
const REMEDY = { ...NEW_REMEDY, body: '市人民政府', filedOn: '2023-11-20', requestNumber: '2023-001' }
const HISTORY = {
  ...{ format: '2021', source: '本机关网站', cells: { 'table3/received/total': '8' } },
  ...{ sections: { problems: '渠道不够丰富' } },
}
const SPAN = { first: '2027-05-01', last: '2027-05-02', kind: 'off', holiday: '劳动节' } as const
const notice = (change: object = {}) =>
  calendarNoticeInput.parse({ kind: 'local', year: 2027, title: '通知', text: '', spans: [SPAN], ...change })
const ITEM = itemInput({
  paperReview: '三审',
  interpretation: { form: 'text', documentId: 1, ofItemId: null },
  postings: [{ platformId: 1, postedOn: '2024-05-20', address: 'https://example.org/a' }],
})
let drawn = 0
/** What stands once in the ledger has a number of its own. */
const another = () => {
  drawn += 1
  return drawn
}

const REGISTERS: [string, Write][] = [
  [
    'documents',
    {
      record: (tx) => recordDocument(tx, DOCUMENT),
      change: (tx, of) => changeDocument(tx, { ...DOCUMENT, title: '招生入学办法', ending: null, ...of }),
      remove: removeDocument,
      subject: (id) => `document:${id}`,
    },
  ],
  [
    'figures',
    {
      record: (tx) => recordFigure(tx, reportedFigureInput.parse(FIGURE)),
      change: (tx, of) => changeFigure(tx, { ...reportedFigureInput.parse({ ...FIGURE, value: '52' }), ...of }),
      remove: removeFigure,
      subject: (id) => `figure:${id}`,
    },
  ],
  [
    'decisions',
    {
      record: (tx) => recordDecision(tx, decisionInput.parse({ ...DECISION, decisionNumber: `${another()}号` })),
      change: (tx, of) =>
        changeDecision(tx, { ...decisionInput.parse({ ...DECISION, decisionNumber: `${another()}号` }), ...of }),
      remove: removeDecision,
      subject: (id) => `decision:${id}`,
    },
  ],
  [
    'statistics',
    {
      record: (tx) => recordStatistic(tx, statisticInput.parse({ ...STATISTIC, asOf: '2023-12-31' })),
      change: (tx, of) => changeStatistic(tx, { ...statisticInput.parse({ ...STATISTIC, asOf: '2023-12-30' }), ...of }),
      remove: removeStatistic,
      subject: (id) => `statistic:${id}`,
    },
  ],
  [
    'trainings',
    {
      record: (tx) => recordTraining(tx, trainingInput.parse({ ...TRAINING, participants: [1, 2] })),
      change: (tx, of) => changeTraining(tx, { ...trainingInput.parse({ ...TRAINING, participants: [2] }), ...of }),
      remove: removeTraining,
      subject: (id) => `training:${id}`,
    },
  ],
  [
    'assessments',
    {
      record: (tx) => recordAssessment(tx, assessmentInput.parse({ ...ASSESSMENT, passed: false, validUntil: null })),
      change: (tx, of) =>
        changeAssessment(tx, {
          ...assessmentInput.parse({ ...ASSESSMENT, passed: true, validUntil: '2024-12-31' }),
          ...of,
        }),
      remove: removeAssessment,
      subject: (id) => `assessment:${id}`,
    },
  ],
  [
    'remedies',
    {
      record: (tx) => recordRemedy(tx, remedyInput.parse(REMEDY), TODAY),
      change: (tx, of) => changeRemedy(tx, { ...remedyInput.parse({ ...REMEDY, caseNumber: '18号' }), ...of }, TODAY),
      remove: removeRemedy,
      subject: (id) => `remedy:${id}`,
    },
  ],
  [
    'items',
    {
      record: (tx) => recordItem(tx, ITEM),
      change: (tx, of) =>
        changeItem(tx, { ...ITEM, title: '招生公告', postings: [], interpretation: null, correction: '录错', ...of }),
      remove: removeItem,
      subject: (id) => `item:${id}`,
    },
  ],
  [
    'notices of days off',
    {
      record: (tx) => enterNotice(tx, notice(), TODAY),
      change: (tx, of) => changeNotice(tx, { ...notice({ title: '州通知' }), correction: '录错', ...of }),
      remove: removeNotice,
      subject: (id) => `calendar:${id}`,
    },
  ],
  [
    'earlier reports',
    {
      record: (tx) => {
        const year = 2018 + another()
        const recorded = recordHistory(tx, historyInput.parse({ ...HISTORY, year, version: 0 }))
        return recorded.ok ? ok({ id: year }) : recorded
      },
      change: (tx, { id: year, version }) =>
        recordHistory(tx, historyInput.parse({ ...HISTORY, year, source: '网站', cells: {}, version })),
      remove: removeHistory,
      subject: (id) => `history:${id}`,
    },
  ],
  supervision('leading-group', { position: '主管局长', fromOn: '2023-02-01' }, { person: '李娜' }),
  supervision(
    'rules',
    { title: '制度', adoptedOn: '2021-03-01', amendments: [{ amendedOn: '2023-04-03', basis: '办公会' }] },
    { amendments: [] },
  ),
  supervision('meetings', { heldOn: '2023-02-01', topic: '部署', decisions: '成立小组' }, { topic: '部署工作' }),
  supervision(
    'inspections',
    { inspectedOn: '2023-05-10', inspector: '市政府办公室', inspected: '网站栏目', findings: '两个栏目未更新' },
    { findings: '三个栏目未更新' },
  ),
  supervision(
    'complaints',
    { receivedOn: '2024-05-06', receivedFrom: '市政府办公室转办', matter: '未按期公开' },
    { answeredOn: '2024-05-20', result: '已公开' },
  ),
  supervision(
    'problems',
    {
      ...{ foundOn: '2023-05-10', description: '渠道不够丰富' },
      measures: [{ measure: '开通账号', dueOn: '2023-06-30', doneOn: '', result: '' }],
    },
    { measures: [] },
  ),
  supervision(
    'evaluations',
    { ofYear: 2023, concludedOn: '2024-03-01', body: '市政府办公室', result: '优秀' },
    { result: '良好' },
  ),
  interaction(
    'letters',
    { columnName: '局长信箱', periodFrom: '2024-05-01', periodTo: '2024-05-31', received: 12, answered: 11 },
    { answered: 12 },
  ),
  interaction(
    'proposals',
    { title: '关于校车安全的建议', number: '123', receivedOn: '2024-03-04' },
    { answeredOn: '2024-04-01' },
  ),
  interaction('events', { title: '招生政策发布会', heldOn: '2024-05-06' }, { note: '延期' }),
  matter(
    'rectifications',
    { receivedOn: '2024-05-06', applicantName: '陈静', record: '学籍', requested: '出生日期', evidence: '证明' },
    { note: '已核对' },
  ),
  matter(
    'suggestions',
    { raisedOn: '2024-05-06', matter: '招生计划', requests: [{ number: '2023-001' }, { number: '2023-002' }] },
    { requests: [] },
  ),
]

const administrator = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })
const write = <T>(act: (tx: Tx) => Result<T>) => commitIfOk(ZHAO_JUN, act)
type Entry = { act: string; reason: string; before: unknown; after: unknown }
const entriesOf = (subject: string): Entry[] =>
  connection()
    .select()
    .from(auditEntries)
    .all()
    .filter((entry) => entry.subject === subject)
    .map(({ act, reason, before, after }) => ({
      ...{ act, reason, before: before && JSON.parse(before), after: after && JSON.parse(after) },
    }))

/** A notice of days off says beside itself which deadlines it moved. */
function withoutMoved(after: unknown): object {
  const { moved: _, ...record } = after as Record<string, unknown>
  return record
}

/** What is in the ledger, without what is kept of how it came about, and without the inside of the search. */
function records() {
  const tables = Object.entries(everyTable(databaseFile()))
  const left = tables.filter(
    ([name]) => !/^(audit_entries|row_versions|sqlite_sequence)$|_search_(data|idx)$/.test(name),
  )
  return Object.fromEntries(left)
}

/** A ledger with two people, two requests and a document, to which records refer. */
function found(): void {
  openCopiedDatabase()
  foundTestLedger()
  accepted(
    commitIfOk(administrator, (tx) => {
      for (const username of ['wangfang', 'limin'])
        addStaff(tx, { username, name: username, role: 'clerk', sectionId: null, passwordHash: '-' })
      for (let i = 0; i < 2; i++) logRequest(tx, '2023-09-15', 'natural_person')
      return recordDocument(tx, documentInput.parse({ ...NEW_DOCUMENT, title: '规定', issuedOn: '2020-01-01' }))
    }),
  )
}

test.each(REGISTERS)(
  'of %s the trail keeps each record whole, and nobody overwrites what they have not seen',
  (_, { record, change, remove, subject }) => {
    found()
    const empty = records()
    const [one, other] = [accepted(write(record)).id, accepted(write(record)).id]
    const recorded = records()

    const missing = { id: 2199, version: 1 }
    for (const of of [{ id: one, version: 2 }, missing]) {
      expect(write((tx) => change(tx, of))).toEqual({ ok: false, kind: 'conflict' })
      expect(write((tx) => remove(tx, { ...of, reason: '误登' }))).toEqual({ ok: false, kind: 'conflict' })
    }
    expect(records()).toEqual(recorded)

    // The answer says which record it is, so that the form leads there.
    expect(Object.values(accepted(write((tx) => change(tx, { id: one, version: 1 }))) as object)).toContain(one)
    expect(records()).not.toEqual(recorded)
    accepted(write((tx) => remove(tx, { id: one, version: 2, reason: '误登' })))
    accepted(write((tx) => change(tx, { id: other, version: 1 })))
    for (const id of [one, other]) {
      const [first, changed] = entriesOf(subject(id))
      expect(first).toMatchObject({ before: null, after: { version: 1 } })
      expect(changed!.before).toMatchObject(withoutMoved(first!.after))
      expect(changed!.after).toMatchObject({ version: 2 })
      expect({ ...(changed!.after as object), version: 1 }).not.toMatchObject(first!.after as object)
    }
    const [, changed, removed] = entriesOf(subject(one))
    expect(removed).toMatchObject({
      reason: '误登',
      before: withoutMoved(changed!.after),
      after: subject(one).startsWith('calendar') ? { moved: [] } : null,
    })
    accepted(write((tx) => remove(tx, { id: other, version: 2, reason: '误登' })))
    expect(records()).toEqual(empty)
  },
)
