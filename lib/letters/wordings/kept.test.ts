import { describe, expect, test } from 'vitest'
import { mandatoryParts } from '../../law/letters/letters'
import { shownTemplate } from '../../report/templates/language'
import { LETTER_DAY } from '../facts.fixture'
import { LETTER_PLACE_CODES, placeOf } from '../places'
import { editablePassages, outdatedBy, PLACE_NAMES, readWording } from './kept'
import { passagesOf, sameWording, wordingOf } from './passages'
import { shippedWording, WORDED_KINDS, type WordedKind } from './shipped'
import type { Wording } from './wording'

const edited = (kind: WordedKind) =>
  editablePassages(kind, shippedWording(kind)).map((passage) => ({
    ...passage,
    text: shownTemplate(passage.text, PLACE_NAMES),
  }))

test('no two places have one label, since people edit a wording by labels', () => {
  const labels = LETTER_PLACE_CODES.map((place) => placeOf(place).label)
  expect(labels.filter((label, index) => labels.indexOf(label) < index)).toEqual([])
})

describe.each(WORDED_KINDS)('%s', (kind) => {
  test('is the same after it was taken apart, shown, read and put together', () => {
    const wording = shippedWording(kind)
    expect(wordingOf(kind, wording.title, passagesOf(wording))).toEqual(wording)
    const read = readWording(kind, wording.title, edited(kind), LETTER_DAY)
    expect('wording' in read && sameWording(read.wording, wording)).toBe(true)
  })

  test('cannot lose a part that the law wants', () => {
    const passages = edited(kind)
    const parts = new Set(mandatoryParts(kind, LETTER_DAY).map(({ value }) => value))
    for (const { part } of passages.filter((passage) => parts.has(passage.part))) {
      const emptied = passages.map((passage) => (passage.part === part ? { ...passage, text: '' } : passage))
      expect(readWording(kind, '标题', emptied, LETTER_DAY)).toMatchObject({
        faults: [{ passage: passages.findIndex((passage) => passage.part === part), fault: 'mandatoryPart' }],
      })
    }
  })
})

test.each([
  ['{{没有的内容}}', 'unknownFigure'],
  ['[[ [[ ]] ]]', 'brackets'],
  ['甲]]', 'brackets'],
] as const)('%s is refused as %s, with its passage', (text, fault) => {
  const passages = edited('granted').map((passage, index) => (index === 2 ? { ...passage, text } : passage))
  expect(readWording('granted', '标题', passages, LETTER_DAY)).toEqual({ faults: [{ passage: 2, fault }] })
})

test('the name of the applicant is not put into a letter to somebody consulted', () => {
  const naming = (kind: WordedKind) =>
    edited(kind).map((passage, index) => (index === 1 ? { ...passage, text: '{{申请人}}申请公开。' } : passage))
  expect(readWording('third_party_consultation', '标题', naming('third_party_consultation'), LETTER_DAY)).toMatchObject(
    {
      faults: expect.arrayContaining([{ passage: 1, fault: 'namesApplicant' }]),
    },
  )
  expect(readWording('granted', '标题', naming('granted'), LETTER_DAY)).toHaveProperty('wording')
})

test('a part that only ours has can be worded', () => {
  const wording = shippedWording('granted') as Extract<Wording, { type: 'letter' }>
  const body = wording.body.filter((paragraph) => paragraph.every(([part]) => part !== 'what_is_given'))
  const own = { ...wording, body: body.map((paragraph) => paragraph.filter(([part]) => part !== 'decision')) }
  const added = editablePassages('granted', own).slice(passagesOf(own).length)
  expect(added.map(({ part }) => part)).toEqual(['decision', 'what_is_given'])
})

describe('an outdated wording', () => {
  const base = shippedWording('granted')

  test('is one whose base we have changed', () => {
    expect(outdatedBy('granted', { base, keptOn: '2024-06-03' }, '2024-06-04')).toEqual([])
    const former = { ...base, title: '旧标题' } as Wording
    expect(outdatedBy('granted', { base: former, keptOn: '2024-06-03' }, '2024-06-04')).toEqual(['shippedChanged'])
  })

  test('is one from before a version of the law that holds today', () => {
    const by = (keptOn: '2023-12-31' | '2024-01-01', today: '2023-12-31' | '2024-01-01') =>
      outdatedBy('granted', { base, keptOn }, today)
    expect(by('2023-12-31', '2023-12-31')).toEqual([])
    expect(by('2023-12-31', '2024-01-01')).toEqual(['lawChanged'])
    expect(by('2024-01-01', '2024-01-01')).toEqual([])
  })
})
