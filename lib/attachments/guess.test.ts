import { expect, test } from 'vitest'
import { guessedLabel } from './guess'

test.each([
  ['政府信息公开申请表（王芳）.pdf', 'application'],
  ['身份证复印件.jpg', 'application'],
  ['公开申请补正告知书.docx', 'clarification'],
  ['补正后的申请.pdf', 'corrected_application'],
  ['第三方意见征求函.pdf', 'consultation'],
  ['第三方意见回复.pdf', 'consultation_answer'],
  ['延期答复告知书.pdf', 'extension'],
  ['要求说明理由通知书.pdf', 'reasons'],
  ['信息处理费收费通知书.pdf', 'fee'],
  ['依申请公开答复书〔2024〕61号.pdf', 'reply'],
  ['答复书送达回证.pdf', 'service'],
  ['EMS面单.jpg', 'service'],
  ['撤回申请的声明.pdf', 'withdrawal'],
  ['行政复议决定书.pdf', 'decision'],
])('%s is guessed to be %s', (name, label) => {
  expect(guessedLabel(name)).toBe(label)
})

test('a name that says nothing is what is expected at its place', () => {
  expect(guessedLabel('扫描0001.pdf')).toBe('other')
  expect(guessedLabel('扫描0001.pdf', 'application')).toBe('application')
})
