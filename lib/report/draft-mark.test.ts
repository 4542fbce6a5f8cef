import { expect, test } from 'vitest'
import { draftLine, reportFileName } from './draft-mark'
import { markedAsDraft } from './edition'

test('a draft names the day of its figures, and up to 31 December that its period is not over', () => {
  const line = (asOf: '2023-12-31' | '2024-01-01') => draftLine({ draft: { asOf }, year: 2023 })
  expect(line('2024-01-01')).toContain('2024年1月1日')
  expect(line('2024-01-01')).not.toContain('尚未届满')
  expect(line('2023-12-31')).toContain('尚未届满')
  expect(draftLine({ draft: undefined, year: 2023 })).toBeUndefined()
})

test('a file is named by its title; a correction by its version too, and a draft as what it is', () => {
  const title = { organ: '市教育局', rest: '2023年报告' }
  expect(reportFileName({ title })).toBe('市教育局2023年报告')
  expect(reportFileName({ title }, 1)).toBe('市教育局2023年报告')
  expect(reportFileName({ title }, 2)).toBe('市教育局2023年报告（第2版）')
  expect(reportFileName({ title, draft: { asOf: '2024-01-01' } })).toBe('市教育局2023年报告（征求意见稿）')
})

test('a part of which nothing is written yet says so in a draft, and stays bare in what is hashed', () => {
  const head = (level: 1 | 2, text: string) => ({ type: 'heading', level, id: text, text }) as const
  const blocks = [
    head(1, '一'),
    head(2, '（一）'),
    head(2, '（二）'),
    { type: 'paragraph', runs: [{ text: '有。' }] } as const,
    head(1, '六'),
  ]
  const document = { language: 'zh-CN', organ: '局', year: 2023, title: { organ: '局', rest: '报告' }, blocks } as const
  const marked = markedAsDraft({ document, data: {} as never }, { asOf: '2024-01-01' }).document.blocks
  const texts = marked.map((block) =>
    block.type === 'heading' ? block.text : block.type === 'paragraph' ? block.runs[0]!.text : '',
  )
  const unwritten = '（这一部分尚未撰写。）'
  expect(texts).toEqual(['一', '（一）', unwritten, '（二）', '有。', '六', unwritten])
  expect(document.blocks).toHaveLength(5)
})
