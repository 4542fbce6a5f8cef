import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { initialsOf, placeInInitials } from './initials'
import { APPLICANT_KINDS } from './law/applicants'
import { RECEIPT_CHANNELS } from './law/channels'
import { FORMS_WANTED, IDENTITY_DOCUMENTS, ROUTES_WANTED } from './law/wishes'

const labels = [APPLICANT_KINDS, RECEIPT_CHANNELS, FORMS_WANTED, IDENTITY_DOCUMENTS, ROUTES_WANTED].flatMap((table) =>
  Object.values(table).map(({ label }) => label),
)

test.each(labels)('%s is found by its initials', (label) => {
  const han = [...label].filter((character) => /\p{Script=Han}/u.test(character)).join('')
  expect(placeInInitials(label, pinyin(han, { pattern: 'first', toneType: 'none', separator: '' }))).toBe(0)
})

/** The 3,755 common characters of GB 2312, rows 16 to 55. */
const COMMON = Array.from({ length: 40 }, (_, row) => row + 0xb0).flatMap((high) =>
  Array.from({ length: 94 }, (_, cell) => new TextDecoder('gb2312').decode(new Uint8Array([high, cell + 0xa1]))),
)

test('the common characters begin with the letter of one of their readings', () => {
  const wrong = COMMON.filter((character) => /\p{Script=Han}/u.test(character)).filter((character) => {
    const readings = pinyin(character, { pattern: 'first', toneType: 'none', multiple: true, type: 'array' })
    return !readings.includes(initialsOf(character))
  })
  expect(wrong).toEqual([])
})

test('a character with two readings is found by either', () => {
  expect(placeInInitials('重新办理', 'cxbl')).toBe(0)
  expect(placeInInitials('重点领域', 'zdly')).toBe(0)
})

test('what is no Chinese character counts for nothing, and capitals and digits find nothing', () => {
  expect(initialsOf('EMS 邮寄（3 日）')).toBe('yjr')
  expect(placeInInitials('邮寄', 'YJ')).toBeUndefined()
})
