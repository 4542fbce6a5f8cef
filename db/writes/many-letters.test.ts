import { beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/dates'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { draftManyInput } from '@/lib/letters/many'
import { letterListQuery } from '@/lib/letters/register'
import { ok, type Result } from '@/lib/result'
import type { RowOutcome } from '@/lib/row-by-row'
import { MOST_AT_ONCE } from '@/lib/row-by-row'
import { listLetters } from '../queries/letter-register'
import { lettersForMany } from '../queries/many-letters'
import { accepted, foundTestLedger, logRequest, TODAY, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { type LetterOffice, letterOffice } from '../testing/letter-office'
import { commitIfOk } from '../transaction'
import { recallLetter } from './letter-approvals'
import { saveLetter } from './letters'
import { draftMany, recallLetters, submitLetters, undoDrafts } from './many-letters'

let office: LetterOffice
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  office = letterOffice(TODAY)
})

const requests = (outcome?: 'granted') =>
  accepted(
    commitIfOk(ZHAO_JUN, (tx) =>
      ok(
        outcome
          ? logRequest(tx, addDays(TODAY, -9), 'natural_person', { outcome, servedOn: addDays(TODAY, -2) })
          : logRequest(tx, addDays(TODAY, -1), 'natural_person'),
      ),
    ),
  )
const draft = (letter: string, ...numbers: string[]) =>
  accepted(office.by('drafter', (tx) => draftMany(tx, { numbers, letter }, TODAY)))
const codes = (outcomes: readonly RowOutcome<unknown>[]) =>
  outcomes.map(({ refusal }) => (refusal?.kind === 'breach' ? refusal.breach.code : (refusal?.kind ?? 'done')))
const made = (outcomes: readonly RowOutcome<{ number: string; id: number }>[]) =>
  outcomes.flatMap(({ undo }) => (undo ? [undo] : []))
const inStanding = (standing: string) => listLetters(WANG_FANG, letterListQuery.parse({ standing })).rows

describe('one letter is drafted for each of many requests', () => {
  test('each by itself: whichever gets none says why, with its article, and holds up no other', () => {
    const [first, concluded, second] = [requests(), requests('granted'), requests()]
    const outcomes = draft('clarification', first, concluded, second, first)
    expect(outcomes.map(({ key }) => key)).toEqual([first, concluded, second])
    expect(codes(outcomes)).toEqual(['done', 'alreadyReplied', 'done'])
    expect(outcomes[1]!.refusal).toMatchObject({ breach: { citation: {} } })
    for (const { id } of made(outcomes))
      expect(office.courseOf(id)).toMatchObject({ standing: 'draft', letter: { content: expect.any(String) } })
    expect(made(outcomes)).toHaveLength(2)
  })

  test('not twice; nor what was made elsewhere; nor what the case has no ground for', () => {
    const [open, concluded] = [requests(), requests('granted')]
    expect(codes(draft('receipt', open, concluded))).toEqual(['done', 'done'])
    expect(codes(draft('receipt', open, concluded))).toEqual(['letterBegun', 'letterBegun'])
    expect(codes(draft('granted:granted', concluded))).toEqual(['letterRecorded'])
    expect(codes(draft('review_answer', open))).toEqual(['letterNotOffered'])
    expect(codes(draft('clarification', '2019-999'))).toEqual(['conflict'])
  })

  test('a letter that tells of what is on record is not drafted again once it was signed', () => {
    const open = requests()
    const [receipt] = made(draft('receipt', open))
    office.finished(receipt!.id)
    expect(codes(draft('receipt', open))).toEqual(['letterBegun'])
  })

  test('from the kinds that at least one of them may get, with how many may', () => {
    const [open, concluded] = [requests(), requests('granted')]
    const offered = new Map(
      lettersForMany(WANG_FANG, [open, concluded, open]).map(({ letter, count }) => [letter, count]),
    )
    expect([offered.get('receipt'), offered.get('clarification')]).toEqual([2, 1])
    // What is kept in the file and what is on record already is no letter to be drafted.
    expect([offered.has('registration_sheet'), offered.get('granted:granted')]).toEqual([false, 1])
    expect(lettersForMany(WANG_FANG, [concluded]).map(({ letter }) => letter)).not.toContain('granted:granted')
  })

  test(`of no more than ${MOST_AT_ONCE}, and of one kind`, () => {
    const ask = (count: number, letter: string | null) =>
      draftManyInput.safeParse({ numbers: Array(count).fill('2026-001'), letter }).success
    expect([ask(0, 'receipt'), ask(1, 'receipt'), ask(MOST_AT_ONCE + 1, 'receipt')]).toEqual([false, true, false])
    expect([ask(1, null), ask(1, ''), ask(1, 'granted:granted'), ask(1, 'repeated:not_processed.repeated')]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})

test('drafts just made are given up again, unless somebody else asks, has written on them, or submitted them', () => {
  const drafts = made(draft('receipt', requests(), requests(), requests()))
  const [left, written, submitted] = drafts
  accepted(
    office.by('colleague', (tx) =>
      saveLetter(tx, { id: written!.id, version: 1, content: { ...EMPTY_CONTENT, route: 'post' } }),
    ),
  )
  accepted(office.submit(submitted!.id))
  accepted(office.by('drafter', (tx) => recallLetter(tx, submitted!.id, TODAY)))
  const takeBack = (by: 'drafter' | 'colleague') =>
    codes(accepted(office.by(by, (tx) => undoDrafts(tx, drafts, TODAY))))
  expect(takeBack('colleague')).toEqual(['forbidden', 'forbidden', 'forbidden'])
  expect(takeBack('drafter')).toEqual(['done', 'conflict', 'letterStanding'])
  expect(drafts.map(({ id }) => office.courseOf(id).standing)).toEqual(['discarded', 'draft', 'draft'])
  expect(codes(draft('receipt', left!.number))).toEqual(['done'])
})

describe('many letters are submitted', () => {
  const submit = (...ids: number[]): Result<RowOutcome<number>[]> =>
    office.by('drafter', (tx) => submitLetters(tx, ids, TODAY))

  test('each by itself: what is not filled in says so', () => {
    const ids = [...made(draft('receipt', requests())), ...made(draft('clarification', requests()))].map(({ id }) => id)
    expect(codes(accepted(submit(...ids, 999)))).toEqual(['done', 'letterActIncomplete', 'conflict'])
    expect(codes(accepted(submit(...ids)))[0]).toBe('letterStanding')
  })

  test('and taken back by whoever submitted them, while nobody has decided on them', () => {
    const ids = made(draft('receipt', requests(), requests())).map(({ id }) => id)
    accepted(submit(...ids))
    accepted(office.giveBack('head', ids[1]!))
    const recall = (by: 'drafter' | 'chief') => codes(accepted(office.by(by, (tx) => recallLetters(tx, ids, TODAY))))
    expect(recall('chief')).toEqual(['forbidden', 'forbidden'])
    expect(recall('drafter')).toEqual(['done', 'letterStanding'])
  })

  test('from the register, which lists what is not signed only where it is asked for', () => {
    const drafts = made(draft('receipt', requests(), requests(), requests(), requests()))
    const [, waiting, returned, given] = drafts.map(({ id }) => id)
    for (const id of [waiting!, returned!]) accepted(office.submit(id))
    accepted(office.giveBack('head', returned!))
    accepted(office.by('drafter', (tx) => undoDrafts(tx, [drafts[3]!], TODAY)))
    const shown = ['draft', 'in_review', 'returned'].map((standing) => inStanding(standing).map((row) => row.letterId))
    expect(shown).toEqual([[drafts[0]!.id], [waiting], [returned]])
    expect(given).toBeDefined()
    expect(inStanding('draft')[0]).toMatchObject({
      key: `letter-${drafts[0]!.id}`,
      ...{ kind: 'receipt', letter: 'other', standing: 'draft', number: '', datedOn: TODAY },
      request: drafts[0]!.number,
      addressee: expect.stringMatching(/./),
    })
    expect(listLetters(WANG_FANG, letterListQuery.parse({})).rows).toEqual([])
  })
})
