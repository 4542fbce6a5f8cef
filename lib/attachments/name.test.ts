import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOfName } from './kinds'
import { contentDisposition, plainName } from './name'

describe('the name of a file', () => {
  test.each([
    ['答复书 2023-041.pdf', '答复书 2023-041.pdf'],
    ['../../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\某人\\桌面\\申请书.docx', '申请书.docx'],
    ['/tmp/../x/..', ''],
    ['....pdf', 'pdf'],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['答复\u202efdp.exe', '答复fdp.exe'],
    ['零\u200b宽.pdf', '零宽.pdf'],
    ['a<b>:"|?*.pdf', 'a_b______.pdf'],
    ['CON.txt', '_CON.txt'],
    ['lpt1', '_lpt1'],
    ['  尾部有点和空格.pdf . . ', '尾部有点和空格.pdf'],
    ['多个\t\n 空白.pdf', '多个 空白.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
    [`${'𠮷'.repeat(300)}.pdf`, `${'𠮷'.repeat(116)}.pdf`],
  ])('expected', (raw, kept) => expect(plainName(raw)).toBe(kept))

  test('whatever it was, names a file in a folder and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const name = plainName(raw)
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]/u)
        expect(name).not.toMatch(/^\.|\.$/)
        expect([...name].length).toBeLessThanOrEqual(120)
        expect(plainName(name)).toBe(name)
      }),
    )
  })
})

test.each([
  ['申请书.PDF', 'pdf'],
  ['台账.et', 'excel'],
  ['宏.docm', undefined],
  ['宏.xlsm', undefined],
  ['page.html', undefined],
  ['picture.svg', undefined],
  ['run.exe', undefined],
  ['a.pdf.exe', undefined],
  ['pdf', undefined],
  ['x.constructor', undefined],
  ['x.__proto__', undefined],
])('%s is taken as %s', (name, kind) => expect(kindOfName(name)).toBe(kind))

test('the header saves a file under its name, and nothing in the name ends the header', () => {
  expect(contentDisposition('答复"书;\\.pdf')).toBe(
    'attachment; filename="____;_.pdf"; filename*=UTF-8\'\'%E7%AD%94%E5%A4%8D%22%E4%B9%A6%3B%5C.pdf',
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (raw) => {
      const header = contentDisposition(plainName(raw) || 'x')
      expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+#^`|{}-]*$/)
    }),
  )
})
