import { expect, test } from 'vitest'
import { reportFileName } from './draft-mark'
import { copyInput } from './input'
import { attachmentsIn, numberedAttachments } from './submission-copy'

test('attachments are the lines that say something', () => {
  expect(attachmentsIn('统计表\n\n  主动公开目录 \n')).toEqual(['统计表', '主动公开目录'])
  expect(attachmentsIn(' \n')).toEqual([])
})

test('an attachment alone has no number, and no mark stands behind a name', () => {
  expect(numberedAttachments(['统计表。'])).toEqual([{ number: '', name: '统计表' }])
  expect(numberedAttachments(['统计表；', '目录'])).toEqual([
    { number: '1. ', name: '统计表' },
    { number: '2. ', name: '目录' },
  ])
  expect(numberedAttachments([])).toEqual([])
})

test('the copy needs its signer and the day of its formation', () => {
  const said = { year: 2023, formedOn: '2024-01-22', signer: '赵军', attachments: '' }
  expect(copyInput.safeParse(said).success).toBe(true)
  expect(copyInput.safeParse({ ...said, signer: ' ' }).success).toBe(false)
  expect(copyInput.safeParse({ ...said, formedOn: '2024-02-30' }).success).toBe(false)
})

test('its file says what it is, and that it is a draft as long as it is one', () => {
  const title = { organ: '新乡市教育局', rest: '2023年政府信息公开工作年度报告' }
  const submission = { formedOn: '2024-01-22', signer: '赵军', attachments: [] } as const
  expect(reportFileName({ title, submission })).toBe('新乡市教育局2023年政府信息公开工作年度报告（报送稿）')
  expect(reportFileName({ title, submission, draft: { asOf: '2024-01-20' } })).toBe(
    '新乡市教育局2023年政府信息公开工作年度报告（报送稿）（征求意见稿）',
  )
})
