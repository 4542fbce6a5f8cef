import { describe, expect, test } from 'vitest'
import { fileColumns, type ListColumns } from '../lists/list-columns'
import type { InteractionRegister } from './interaction'
import { interactionColumns } from './interaction-columns'
import { ITEM_COLUMNS } from './item-columns'
import { RETURNED_ITEM_COLUMNS, WAITING_REVIEW_COLUMNS } from './review-columns'

/** The labels and cells of a row in the file that is taken out. */
function fileRow<Row>(columns: ListColumns<Row>, row: Row, locale = 'zh-CN') {
  return fileColumns(columns, { say: (key) => key, locale }).map(({ head, read }) => [head, read(row)])
}

type Traits = { label: string; wraps?: boolean; figure?: boolean; fileOnly?: true }

const having = (columns: Record<string, Traits>, trait: 'wraps' | 'figure' | 'fileOnly') =>
  Object.entries(columns).flatMap(([name, column]) => (column[trait] ? [name] : []))

describe('the list of published items', () => {
  test('shows title, category, day, number, all channels and the number of postings', () => {
    const item = {
      title: '招生公告',
      category: '政务动态',
      publishedOn: '2024-05-20',
      documentNumber: '示教〔2024〕5号',
      channels: ['门户网站', '官方微信'],
      postings: 3,
    } as const
    expect(fileRow(ITEM_COLUMNS, item)).toEqual([
      ['published.itemTitle', '招生公告'],
      ['published.category', '政务动态'],
      ['published.publishedOn', '2024-05-20'],
      ['published.documentNumber', '示教〔2024〕5号'],
      ['published.channel', '门户网站、官方微信'],
      ['published.postings', 3],
    ])
    expect(having(ITEM_COLUMNS, 'figure')).toEqual(['postings'])
    expect(having(ITEM_COLUMNS, 'wraps')).toEqual(['title', 'channels'])
  })
})

describe('the lists of the review', () => {
  test('what waits for a review shows the step, its chain and who submitted it when', () => {
    const waiting = {
      title: '招生公告',
      category: null,
      step: '保密初审',
      chain: 'secrecy',
      submitter: '王芳',
      submittedOn: '2024-06-03',
    } as const
    expect(fileRow(WAITING_REVIEW_COLUMNS, waiting, 'en')).toEqual([
      ['review.item', '招生公告'],
      ['published.category', null],
      ['review.step', '保密初审'],
      ['review.chain', '保密审查 (secrecy)'],
      ['review.submitter', '王芳'],
      ['review.submittedOn', '2024-06-03'],
    ])
    expect(having(WAITING_REVIEW_COLUMNS, 'fileOnly')).toEqual(['category'])
    expect(having(WAITING_REVIEW_COLUMNS, 'wraps')).toEqual(['title'])
  })

  test('what came back shows why, from whom and when', () => {
    const returned = {
      title: '招生公告',
      category: '政务动态',
      remarks: '附件缺页',
      reviewer: '赵军',
      returnedOn: '2024-06-04',
    } as const
    expect(fileRow(RETURNED_ITEM_COLUMNS, returned)).toEqual([
      ['review.item', '招生公告'],
      ['published.category', '政务动态'],
      ['review.remarks', '附件缺页'],
      ['review.reviewer', '赵军'],
      ['review.returnedOn', '2024-06-04'],
    ])
    expect(having(RETURNED_ITEM_COLUMNS, 'fileOnly')).toEqual(['category'])
    expect(having(RETURNED_ITEM_COLUMNS, 'wraps')).toEqual(['title', 'remarks'])
  })
})

describe('the registers of interaction', () => {
  const event = {
    date: '2024-03-01',
    until: '2024-03-31',
    title: '校园安全办法征求意见',
    kind: 'consultation',
    received: 12,
    answered: 3,
  } as const

  test('an event shows what was adopted, a column or a proposal what was answered', () => {
    const answered = (register: InteractionRegister) => fileRow(interactionColumns(register), event).at(-1)
    expect(answered('events')).toEqual(['interaction.adopted', 3])
    expect(answered('proposals')).toEqual(['interaction.answered', 3])
    expect(answered('letters')).toEqual(['interaction.answered', 3])
  })

  test('each register has labels of its own for day, end and name; a kind is named where there is one', () => {
    expect(fileRow(interactionColumns('events'), event).slice(0, 5)).toEqual([
      ['interaction.of.events.date', '2024-03-01'],
      ['interaction.of.events.until', '2024-03-31'],
      ['interaction.kind', '意见征集'],
      ['interaction.of.events.name', '校园安全办法征求意见'],
      ['interaction.received', 12],
    ])
    const kindOf = (kind: 'suggestion' | null) => fileRow(interactionColumns('proposals'), { ...event, kind }, 'en')[2]
    expect(kindOf('suggestion')).toEqual(['interaction.kind', '人大代表建议 (suggestion of a deputy)'])
    expect(kindOf(null)).toEqual(['interaction.kind', null])
  })

  test('numbers stand right, names wrap', () => {
    const columns = interactionColumns('letters')
    expect(having(columns, 'figure')).toEqual(['received', 'answered'])
    expect(having(columns, 'wraps')).toEqual(['title'])
  })
})
