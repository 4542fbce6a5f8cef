import { beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/dates'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { draftManyInput } from '@/lib/letters/many'
import { letterListQuery } from '@/lib/letters/register'
import { remedyInput } from '@/lib/remedies/input'
import { NEW_REMEDY } from '@/lib/remedies/new-remedy'
import { ok, type Result } from '@/lib/result'
import type { RowOutcome } from '@/lib/row-by-row'
import { MOST_AT_ONCE } from '@/lib/row-by-row'
import { listLetters } from '../queries/letter-register'
import { lettersForMany } from '../queries/many-letters'
import { accepted, foundTestLedger, logRequest, TODAY, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { type LetterOffice, letterOffice } from '../testing/letter-office'
import { commitIfOk } from '../transaction'
import { recordConsultation } from './consultations'
import { recallLetter } from './letter-approvals'
import { voidLetter } from './letter-signatures'
import { saveLetter } from './letters'
import { draftMany, recallLetters, submitLetters, undoDrafts } from './many-letters'
import { recordRemedy, removeRemedy } from './remedies'

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
const suitAbout = (requestNumber: string) =>
  remedyInput.parse({ ...NEW_REMEDY, block: 'litigation_direct', body: '法院', filedOn: TODAY, requestNumber })
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
    expect(codes(draft('review_answer', concluded))).toEqual(['letterNotOffered'])
    expect(codes(draft('clarification', '2019-999'))).toEqual(['conflict'])
  })

  test('a letter that tells of what is on record is not drafted again once it was signed', () => {
    const open = requests()
    const [receipt] = made(draft('receipt', open))
    accepted(office.submit(receipt!.id))
    expect(codes(draft('receipt', open))).toEqual(['letterBegun'])
    accepted(office.by('drafter', (tx) => recallLetter(tx, receipt!.id, TODAY)))
    office.finished(receipt!.id)
    expect(codes(draft('receipt', open))).toEqual(['letterBegun'])
    accepted(office.by('head', (tx) => voidLetter(tx, { id: receipt!.id, reason: '写错' }, TODAY)))
    expect(codes(draft('receipt', open))).toEqual(['done'])
  })

  test('is the same only with the same outcome and about the same record', () => {
    const open = requests()
    const [one, other] = ['state_secret', 'prohibited_by_law'].map((code) => `refused_by_law:refused.${code}`)
    expect(codes(draft(one!, open))).toEqual(['done'])
    expect([codes(draft(other!, open)), codes(draft(one!, open))]).toEqual([['done'], ['letterBegun']])
    const sue = () => accepted(commitIfOk(ZHAO_JUN, (tx) => recordRemedy(tx, suitAbout(open), TODAY))).id
    const first = sue()
    expect([codes(draft('evidence_list', open)), codes(draft('evidence_list', open))]).toEqual([
      ['done'],
      ['letterBegun'],
    ])
    sue()
    expect(codes(draft('evidence_list', open))).toEqual(['letterOfSeveral'])
    accepted(commitIfOk(ZHAO_JUN, (tx) => removeRemedy(tx, { id: first, version: 1, reason: '误登' })))
    expect(codes(draft('evidence_list', open))).toEqual(['done'])
  })

  test('of a further consultation, beside the one that is on record', () => {
    const open = requests()
    const asked = {
      party: 'third_party',
      name: '某公司',
      matter: '供货合同',
      sentOn: TODAY,
      letterReceivedOn: null,
    } as const
    const letter = { ...asked, number: open, respondBy: null, letterNumber: '' }
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordConsultation(tx, letter, TODAY)))
    expect(codes(draft('third_party_consultation', open))).toEqual(['done'])
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

  test('each with what it is taken back by', () => {
    const ids = made(draft('receipt', requests(), requests())).map(({ id }) => id)
    expect(accepted(submit(...ids)).map(({ undo }) => undo)).toEqual(ids)
  })

  test('and taken back by whoever submitted them, while nobody has decided on them', () => {
    const ids = made(draft('receipt', requests(), requests())).map(({ id }) => id)
    accepted(submit(...ids))
    accepted(office.giveBack('head', ids[1]!))
    const recall = (by: 'drafter' | 'chief') => codes(accepted(office.by(by, (tx) => recallLetters(tx, ids, TODAY))))
    expect(recall('chief')).toEqual(['forbidden', 'forbidden'])
    expect(recall('drafter')).toEqual(['done', 'letterStanding'])
  })

  test('not where there was no submission, or a step of it was approved', () => {
    const act = { items: '请写明年度和文件名称', respondBy: addDays(TODAY, 10) }
    const [never, approved] = [0, 1].map(() => office.draft({ content: { ...EMPTY_CONTENT, act }, of: requests() }))
    accepted(submit(approved!))
    accepted(office.approve('colleague', approved!))
    const recalled = office.by('drafter', (tx) => recallLetters(tx, [999, never!, approved!], TODAY))
    expect(codes(accepted(recalled))).toEqual(['forbidden', 'forbidden', 'letterStanding'])
    expect(office.courseOf(approved!).standing).toBe('in_review')
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
