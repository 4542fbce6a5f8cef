import { expect, test } from 'vitest'
import { BARE_FACTS } from './facts.fixture'
import { showsContact, withMaskedContact } from './masked'
import { shippedWording, WORDED_KINDS } from './wordings/shipped'

test('on the page the ways to reach the applicant stay covered, and nothing else is', () => {
  const facts = { ...BARE_FACTS, applicant: { ...BARE_FACTS.applicant, email: 'lixiaomei@example.com' } }
  const { applicant, ...rest } = withMaskedContact(facts)
  const { phone, address, email } = applicant
  for (const [shown, whole] of [
    [phone, facts.applicant.phone],
    [address, facts.applicant.address],
    [email, facts.applicant.email],
  ] as const) {
    expect(shown).toContain('＊＊＊＊')
    expect(shown).not.toContain(whole)
  }
  expect({ ...rest, applicant: { ...applicant, phone: '', address: '', email: '' } }).toEqual({
    ...facts,
    applicant: { ...facts.applicant, phone: '', address: '', email: '' },
  })
})

test('the papers that show them, whose making is recorded, are these', () => {
  expect(WORDED_KINDS.filter((kind) => showsContact(shippedWording(kind)))).toEqual([
    'telephone_record',
    'posting_list',
    'electronic_service',
    'registration_sheet',
  ])
})
