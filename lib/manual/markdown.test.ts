import { expect, test } from 'vitest'
import { readMarkdown } from './markdown'

test('headings, paragraphs over several lines, lists and pictures are read', () => {
  const source =
    '# 登记申请\n\n收到申请，\n当天登记。\n\n## 步骤\n\n1. 打开\n2. 填写\n\n- 甲\n- 乙\n\n![登记页](pictures/registration.png)\n'
  expect(readMarkdown(source)).toEqual([
    { kind: 'heading', level: 1, text: '登记申请' },
    { kind: 'paragraph', pieces: [{ kind: 'text', text: '收到申请，当天登记。' }] },
    { kind: 'heading', level: 2, text: '步骤' },
    { kind: 'list', ordered: true, items: [[{ kind: 'text', text: '打开' }], [{ kind: 'text', text: '填写' }]] },
    { kind: 'list', ordered: false, items: [[{ kind: 'text', text: '甲' }], [{ kind: 'text', text: '乙' }]] },
    { kind: 'picture', words: '登记页', file: 'registration.png' },
  ])
})

test('bold, code and links between pages stand within a line', () => {
  expect(readMarkdown('按 `Ctrl+Enter` 即 **保存**，见[期限](deadlines.md)。')).toEqual([
    {
      kind: 'paragraph',
      pieces: [
        { kind: 'text', text: '按 ' },
        { kind: 'code', text: 'Ctrl+Enter' },
        { kind: 'text', text: ' 即 ' },
        { kind: 'strong', text: '保存' },
        { kind: 'text', text: '，见' },
        { kind: 'link', text: '期限', page: 'deadlines' },
        { kind: 'text', text: '。' },
      ],
    },
  ])
})

test.each([
  '### 第三级',
  '| 表 | 格 |',
  '> 引用',
  '一个 *斜体*',
  '[外面](https://example.com)',
  '<b>粗</b>',
  '- 一\n  - 二级',
  '# 标题\n紧接的文字',
])('what is not read is refused, not printed: %s', (source) => {
  expect(() => readMarkdown(source)).toThrow(/is not read/)
})
