import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { initialsOf } from './initials'
import { APPLICANT_KINDS } from './law/applicants'
import { RECEIPT_CHANNELS } from './law/channels'
import { FORMS_WANTED, IDENTITY_DOCUMENTS, ROUTES_WANTED } from './law/wishes'

const labels = [APPLICANT_KINDS, RECEIPT_CHANNELS, FORMS_WANTED, IDENTITY_DOCUMENTS, ROUTES_WANTED].flatMap((table) =>
  Object.values(table).map(({ label }) => label),
)

test.each(labels)('%s is found by its initials', (label) => {
  const han = [...label].filter((character) => /\p{Script=Han}/u.test(character))
  expect(initialsOf(label)).toBe(
    han.map((character) => pinyin(character, { pattern: 'first', toneType: 'none' })).join(''),
  )
})
