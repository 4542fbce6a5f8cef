import { expect, test } from 'vitest'
import { readPartGrounds } from '../imports/values'
import { fileColumns } from '../lists/list-columns'
import { type ListedRequest, REQUEST_COLUMNS } from './request-columns'

const OPEN: ListedRequest = {
  number: '2023-0042',
  arrivedOn: '2023-09-15',
  receivedOn: '2023-09-15',
  applicant: '陈静',
  applicantKind: 'business',
  description: '招生计划',
  section: '基础教育科',
  handler: '王芳',
  judgement: {
    stage: 'in_progress',
    startsOn: '2023-09-15',
    round: 0,
    dueOn: '2023-10-19',
    provisional: false,
    waitingUntil: null,
    waitingProvisional: false,
    daysLeftWhileWaiting: null,
    concludedOn: null,
    workingDaysUsed: null,
    irregularActs: 0,
  },
  status: 'open',
  left: null,
  outcome: null,
  withheldGround: null,
  restGround: null,
  channel: 'in_person',
  serviceRoute: null,
  ownNumber: '依申请〔2023〕42号',
}

type Traits = { label: string; fileOnly?: boolean; cut?: string; sort?: string }

const shown = (row: ListedRequest, locale = 'zh-CN') =>
  Object.fromEntries(
    fileColumns(REQUEST_COLUMNS, { say: (key) => key, locale }).map(({ head, read }) => [head, read(row)]),
  )

test('an open request shows what was registered, its due day and its status, and no outcome yet', () => {
  expect(shown(OPEN)).toEqual({
    'request.number': '2023-0042',
    'request.received': '2023-09-15',
    'request.kind': '商业企业',
    'request.applicant': '陈静',
    'request.description': '招生计划',
    'request.section': '基础教育科',
    'request.handler': '王芳',
    'request.dueOn': '2023-10-19',
    'request.dueProvisional': '',
    'irregular.column': null,
    'request.stageLabel': 'stage.in_progress',
    'request.statusLabel': 'status.open',
    'request.outcome': null,
    'request.partGrounds': '',
    'request.servedOn': null,
    'request.channel': '当面提交',
    'request.confirmedOn': null,
    'request.serviceRoute': null,
    'request.ownNumber': '依申请〔2023〕42号',
  })
})

test('a concluded one shows its outcome as the form of its year names it, its day, and how it was served', () => {
  const judgement = { ...OPEN.judgement, concludedOn: '2023-10-10' as const, irregularActs: 2 }
  const concluded = {
    ...OPEN,
    judgement,
    status: 'concluded',
    outcome: 'refused.state_secret',
    serviceRoute: 'post',
  } as const
  expect(shown(concluded, 'en')).toMatchObject({
    'request.kind': '商业企业 (business)',
    'request.statusLabel': 'status.concluded',
    'request.outcome': '不予公开（属于国家秘密）',
    'request.servedOn': '2023-10-10',
    'irregular.column': 2,
    'request.serviceRoute': expect.stringMatching(/\(.+\)$/),
  })
})

test('on the page alone stand what fits: kind, channel, service and own number are in the file', () => {
  const names = (trait: 'fileOnly' | 'cut' | 'sort') =>
    Object.entries(REQUEST_COLUMNS).flatMap(([name, column]: [string, Traits]) => (column[trait] ? [name] : []))
  expect(names('fileOnly')).toEqual([
    'kind',
    'dueProvisional',
    'partGrounds',
    'irregular',
    'channel',
    'confirmed',
    'serviceRoute',
    'ownNumber',
  ])
  expect(names('cut')).toEqual(['applicant', 'description'])
  expect(names('sort')).toEqual(['number', 'received', 'due', 'served'])
})

test('a due day in a year whose days off are not announced yet says so', () => {
  const due = (dueOn: '2027-01-04' | null) =>
    shown({ ...OPEN, judgement: { ...OPEN.judgement, provisional: true, dueOn } })['request.dueProvisional']
  expect([due('2027-01-04'), due(null)]).toEqual(['lastDay.why', ''])
})

test('the grounds of what a partial disclosure does not give are named as an import reads them', () => {
  const grounds = (withheldGround: ListedRequest['withheldGround'], restGround: ListedRequest['restGround']) =>
    String(shown({ ...OPEN, outcome: 'partially_granted', withheldGround, restGround })['request.partGrounds'])
  expect(readPartGrounds(grounds('refused.third_party_rights', 'does_not_exist'))).toEqual({
    withheldGround: 'refused.third_party_rights',
    restGround: 'does_not_exist',
  })
  expect(readPartGrounds(grounds(null, 'not_ours'))).toEqual({ withheldGround: null, restGround: 'not_ours' })
})

test('one that waits for its confirmation shows the day of its arrival, and that it waits', () => {
  const row = shown({ ...OPEN, channel: 'online', receivedOn: null, status: 'unconfirmed' })
  expect([row['request.received'], row['request.confirmedOn']]).toEqual(['2023-09-15', 'status.unconfirmed'])
  expect(shown({ ...OPEN, channel: 'online' })['request.confirmedOn']).toBe('2023-09-15')
})
