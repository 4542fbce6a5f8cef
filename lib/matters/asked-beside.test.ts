import { expect, test } from 'vitest'
import { askedBeside } from './asked-beside'

test.each([
  '请将本人学籍档案中的出生日期更正为2009年3月2日',
  '要求更正教师资格证登记的姓名',
  '本人在贵局的任职记录有误，附任命文件',
  '申请修改我的学籍信息',
])('%s asks for a correction', (description) => expect(askedBeside(description)).toBe('rectifications'))

test.each(['建议将各校收费标准主动公开', '建议贵局把学区划分结果向社会公开'])(
  '%s suggests publication',
  (description) => expect(askedBeside(description)).toBe('suggestions'),
)

test.each([
  '申请公开某公司变更登记资料',
  '申请公开2023年学籍信息更正的办理流程',
  '请提供校车许可变更决定书',
  '2023年招生计划',
  '申请公开对某校收费错误的处理决定',
])('%s is a request for information', (description) => expect(askedBeside(description)).toBeUndefined())
