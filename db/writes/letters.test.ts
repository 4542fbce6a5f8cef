import { hash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '@/lib/dates'
import { type ChainScope, DEFAULT_LETTER_CHAINS, type ScopedStep } from '@/lib/letters/chain'
import type { LetterContent } from '@/lib/letters/content'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import { shippedWording } from '@/lib/letters/wordings/shipped'
import { type MatterRegister, matterInput, newMatter } from '@/lib/matters/matter'
import { ok, type Result } from '@/lib/result'
import { ANONYMISED } from '@/lib/retention/pseudonyms'
import { contentPath, incomingPath } from '../attachment-files'
import { inspectDatabase } from '../backup/inspection'
import { connection } from '../client'
import { databaseFile } from '../database-file'
import { fileOf } from '../queries/case-file'
import { frozenDocument } from '../queries/letter-course'
import { letterFaults, signatureHash } from '../queries/letter-faults'
import { matterFile } from '../queries/matters'
import { organs } from '../schema/organ'
import { accepted, foundTestLedger, logRequest, TODAY, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { type Draft, type LetterOffice, letterOffice, type Person } from '../testing/letter-office'
import { tamper } from '../testing/tamper'
import { commitIfOk } from '../transaction'
import { changeAbsence, decideLetter, keepLetterChain, recallLetter, recordAbsence } from './letter-approvals'
import { keepNumberPattern } from './letter-numbers'
import { letterToSign, signLetter, voidLetter } from './letter-signatures'
import { keepWording } from './letter-wordings'
import { discardLetter, draftCorrection, draftLetterOf, draftMatterLetter, saveLetter } from './letters'
import { removeMatter, writeMatter } from './matters'

const day = (later: number): PlainDate => addDays(TODAY, later)
const CLARIFICATION: LetterContent = {
  ...EMPTY_CONTENT,
  act: { items: '请写明所需信息的年度和文件名称', respondBy: day(10) },
}

let number = ''
let office: LetterOffice
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  office = letterOffice(TODAY)
  number = accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, day(-1), 'natural_person'))))
})

const by: LetterOffice['by'] = (person, act) => office.by(person, act)
const courseOf = (id: number) => office.courseOf(id)
const nextStep = (id: number) => office.nextStep(id)
const submit = (id: number) => office.submit(id)
const approve = (person: Person, id: number, on?: PlainDate) => office.approve(person, id, on)
const sign = (person: Person, id: number, on?: PlainDate) => office.sign(person, id, on)
const reviewed = (id: number) => office.reviewed(id)
const draft = (letter: Partial<Draft> = {}) => office.draft({ content: CLARIFICATION, of: number, ...letter })
const clarificationOf = (of = number) => fileOf(connection(), of)!.records.clarification
const signed = (letter: Partial<Draft> = {}) => office.signed({ content: CLARIFICATION, of: number, ...letter })
const codeOf = (result: Result<unknown>) =>
  result.ok ? 'ok' : result.kind === 'breach' ? result.breach.code : result.kind

describe('a letter on its way', () => {
  test('records its act, draws its number, and is frozen with its PDF when it is signed, not before', () => {
    const id = reviewed(draft())
    expect(clarificationOf()).toBeUndefined()
    expect(accepted(sign('chief', id)).number).toBe('测教公开补〔2026〕1号')
    const { signature, standing } = courseOf(id)
    expect(standing).toBe('signed')
    expect(clarificationOf()).toMatchObject({
      noticedOn: TODAY,
      noticeNumber: '测教公开补〔2026〕1号',
      ...CLARIFICATION.act,
    })
    expect(signature).toMatchObject({
      noun: 'clarification_notice',
      recordId: clarificationOf()!.id,
      signedBy: 'chief',
    })
    expect(existsSync(contentPath(signature!.pdfSha256))).toBe(true)
    expect(frozenDocument(signature!.document)?.number?.text).toBe('测教公开补〔2026〕1号')
  })

  test('is not submitted while something is missing in it or its act could not be recorded', () => {
    expect(codeOf(submit(draft({ content: EMPTY_CONTENT })))).toBe('invalid')
    const late = { ...CLARIFICATION, act: { ...CLARIFICATION.act, respondBy: TODAY } }
    expect(codeOf(submit(draft({ content: late })))).toBe('respondByTooEarly')
    connection().update(organs).set({ phone: '', address: '', disclosureOffice: '', court: '' }).run()
    expect(codeOf(submit(draft({ kind: 'granted', outcome: 'granted', content: EMPTY_CONTENT })))).toBe(
      'letterIncomplete',
    )
  })

  test('is returned with remarks at a passage, changed, and submitted anew', () => {
    const id = draft()
    accepted(submit(id))
    const back = {
      id,
      stepId: nextStep(id).id,
      verdict: 'returned',
      remarks: '期限过短',
      place: 'clarification.respond_by',
    } as const
    accepted(by('colleague', (tx) => decideLetter(tx, back, TODAY)))
    expect(courseOf(id)).toMatchObject({ standing: 'returned' })
    expect(codeOf(approve('head', id))).toBe('stepNotNext')
    const content = { ...CLARIFICATION, act: { ...CLARIFICATION.act, respondBy: day(15) } }
    accepted(by('drafter', (tx) => saveLetter(tx, { id, version: 1, content })))
    expect(codeOf(by('drafter', (tx) => saveLetter(tx, { id, version: 1, content: CLARIFICATION })))).toBe('conflict')
    reviewed(id)
    accepted(sign('chief', id))
    expect(clarificationOf()?.respondBy).toBe(day(15))
    expect(courseOf(id).submissions.map(({ decisions }) => decisions.length)).toEqual([4, 1])
  })

  test('is written on only by taking it back, and is given up only as a draft', () => {
    const id = draft()
    accepted(submit(id))
    expect(codeOf(by('drafter', (tx) => saveLetter(tx, { id, version: 1, content: EMPTY_CONTENT })))).toBe(
      'letterStanding',
    )
    accepted(by('drafter', (tx) => recallLetter(tx, id, TODAY)))
    accepted(by('drafter', (tx) => discardLetter(tx, { id, version: 1 }, TODAY)))
    expect(courseOf(id).standing).toBe('discarded')
    expect(codeOf(submit(id))).toBe('letterStanding')
  })

  test('whose text the case has changed since its approval is not signed', () => {
    const id = reviewed(draft())
    connection().update(organs).set({ phone: '0373-2' }).run()
    expect(codeOf(sign('chief', id))).toBe('letterChanged')
    expect(clarificationOf()).toBeUndefined()
  })

  test('is signed as it was set, or not at all', () => {
    const id = reviewed(draft())
    const incoming = incomingPath()
    writeFileSync(incoming, 'x')
    const set = { document: '{}', sha256: hash('sha256', 'x'), bytes: 1, incoming }
    expect(codeOf(by('chief', (tx) => signLetter(tx, { id, stepId: nextStep(id).id }, set, TODAY)))).toBe('conflict')
    expect(courseOf(id).standing).toBe('in_review')
  })

  test('of an act that was recorded elsewhere is not drafted here', () => {
    signed()
    const again = { number, kind: 'clarification', outcome: null, record: null, content: CLARIFICATION } as const
    expect(codeOf(by('drafter', (tx) => draftLetterOf(tx, again, TODAY)))).toBe('letterRecorded')
  })

  test('a reply is recorded with its outcome, and what was replied stands in it', () => {
    const content = {
      ...EMPTY_CONTENT,
      act: { directions: '见附件' },
      entries: { 'letter.enclosures': '招生计划，3页' },
    } as const
    const id = signed({ kind: 'granted', outcome: 'granted', content })
    const [reply] = fileOf(connection(), number)!.records.conclusions
    expect(reply).toMatchObject({
      kind: 'reply',
      outcome: 'granted',
      repliedOn: TODAY,
      replyNumber: '测教公开答〔2026〕1号',
    })
    expect(courseOf(id).signature).toMatchObject({ noun: 'reply', recordId: reply!.id })
  })
})

describe('void and correction', () => {
  test('a void letter takes its record with it, and its number stays used', () => {
    const id = signed()
    accepted(by('head', (tx) => voidLetter(tx, { id, reason: '期限写错' }, TODAY)))
    expect(clarificationOf()).toBeUndefined()
    expect(courseOf(id).standing).toBe('void')
    const next = signed()
    expect(courseOf(next).signature?.number).toBe('测教公开补〔2026〕2号')
  })

  test('a correction is a letter of its own that names the former one and records nothing', () => {
    const former = signed()
    const before = clarificationOf()
    const { id } = accepted(by('drafter', (tx) => draftCorrection(tx, { id: former, reason: '电话有误' }, TODAY)))
    reviewed(id)
    accepted(sign('chief', id))
    const text = JSON.stringify(frozenDocument(courseOf(id).signature!.document)!.body)
    expect(text).toContain('《政府信息公开申请补正告知书》（测教公开补〔2026〕1号）有误（电话有误）')
    expect(courseOf(id).signature).toMatchObject({ number: '测教公开补〔2026〕2号', noun: null, recordId: null })
    expect(clarificationOf()).toEqual(before)
  })
})

describe('a letter of a matter', () => {
  const CORRECTION = {
    receivedOn: day(-9),
    applicantName: '陈静',
    record: '学籍档案中的出生日期',
    requested: '2009年2月3日应为2009年3月2日',
    evidence: '出生医学证明复印件',
    ...{ decision: 'corrected', decidedOn: day(-1), correctedOn: day(-2) },
  }
  const record = (register: MatterRegister, change: object) => {
    const input = matterInput.parse({ ...newMatter(register), ...change })
    return accepted(commitIfOk(ZHAO_JUN, (tx) => writeMatter(tx, input, TODAY))).id
  }
  const draftOf = (register: MatterRegister, id: number) =>
    by('drafter', (tx) => draftMatterLetter(tx, { register, id, content: EMPTY_CONTENT }, TODAY))
  const answerNumber = (id: number) => matterFile(ZHAO_JUN, 'rectifications', id)

  test('answers a correction under a number that its record is told, until it is void', () => {
    const matter = record('rectifications', CORRECTION)
    const id = office.finished(accepted(draftOf('rectifications', matter)).id)
    expect(answerNumber(matter)).toMatchObject({ answerNumber: '测教公开更〔2026〕1号' })
    const { signature } = courseOf(id)
    expect(signature).toMatchObject({ number: '测教公开更〔2026〕1号', noun: null, requestId: null })
    expect(JSON.stringify(frozenDocument(signature!.document)!.body)).toContain('该记录不准确')
    expect(codeOf(draftOf('rectifications', matter))).toBe('letterRecorded')
    expect(
      codeOf(
        commitIfOk(ZHAO_JUN, (tx) =>
          removeMatter(tx, { register: 'rectifications', id: matter, version: 2, reason: '误' }),
        ),
      ),
    ).toBe('matterHasLetters')
    accepted(by('head', (tx) => voidLetter(tx, { id, reason: '写错' }, TODAY)))
    expect(answerNumber(matter)).toMatchObject({ answerNumber: '' })
    expect(courseOf(id).standing).toBe('void')
    accepted(draftOf('rectifications', matter))
  })

  test('decides that information is published, without a number', () => {
    const decided = { decision: 'publish', decidedOn: day(-1), decidedBy: '局长办公会' }
    const matter = record('suggestions', { raisedOn: day(-9), matter: '校车服务方案', suggestedBy: '李伟', ...decided })
    const content = {
      ...EMPTY_CONTENT,
      entries: { 'publication.day': '2026年12月1日', 'publication.where': '门户网站' },
    } as const
    const { id } = accepted(
      by('drafter', (tx) => draftMatterLetter(tx, { register: 'suggestions', id: matter, content }, TODAY)),
    )
    office.finished(id)
    expect(courseOf(id).signature).toMatchObject({ number: '', series: null })
  })
})

describe('the chain', () => {
  const keep = (steps: ScopedStep[]) =>
    by('chief', (tx) => keepLetterChain(tx, { version: tx.sql.select().from(organs).get()!.version, steps }, TODAY))
  const step = (duty: ScopedStep['duty'], role: ScopedStep['role'], scope: ChainScope = 'usual', qualified = false) =>
    ({ scope, duty, name: duty, role, qualified }) as const

  test('nobody takes two steps while others could, and who drafted it takes none', () => {
    const id = draft()
    accepted(submit(id))
    expect(codeOf(approve('drafter', id))).toBe('letterStepByOther')
    accepted(approve('colleague', id))
    expect(codeOf(approve('colleague', id))).toBe('stepOfOtherRole')
    accepted(approve('head', id))
    expect(codeOf(approve('head', id))).toBe('letterStepByOther')
    // The only one who can sign does not use up this step.
    expect(codeOf(approve('chief', id))).toBe('letterStepByOther')
    accepted(approve('lawyer', id))
    expect(codeOf(sign('lawyer', id))).toBe('stepOfOtherRole')
    accepted(sign('chief', id))
  })

  test('other kinds can go another way, and a tiny office has one step', () => {
    accepted(
      keep([
        step('signature', 'clerk'),
        step('legality', 'reviewer', 'reply'),
        step('signature', 'supervisor', 'reply'),
      ]),
    )
    const id = draft()
    accepted(submit(id))
    expect(courseOf(id).submissions[0]!.steps.map(({ duty }) => duty)).toEqual(['signature'])
    accepted(sign('colleague', id))
    const reply = draft({
      kind: 'granted',
      outcome: 'granted',
      content: { ...EMPTY_CONTENT, act: { directions: '见附件' } },
      of: accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, day(-1), 'natural_person')))),
    })
    accepted(submit(reply))
    expect(courseOf(reply).submissions[0]!.steps.map(({ duty }) => duty)).toEqual(['legality', 'signature'])
  })

  test('one that nobody can finish is named when it is set up and when something is submitted', () => {
    expect(codeOf(keep([step('secrecy', 'clerk', 'usual', true), step('signature', 'clerk')]))).toBe(
      'letterChainUnfinishable',
    )
    const { staffId } = office.people.chief
    accepted(by('chief', (tx) => recordAbsence(tx, { staffId, substituteId: null, firstDay: TODAY, lastDay: day(5) })))
    const refused = submit(draft())
    expect(codeOf(refused)).toBe('letterChainUnfinishable')
    expect(refused).toMatchObject({ breach: { values: { steps: '签发' } } })
  })

  test('whoever is handed over to signs in place of who is away', () => {
    const id = draft()
    accepted(submit(id))
    accepted(approve('colleague', id))
    accepted(approve('lawyer', id))
    const { staffId } = office.people.chief
    const absence = { staffId, substituteId: office.people.head.staffId, firstDay: TODAY, lastDay: day(5) }
    const away = accepted(by('chief', (tx) => recordAbsence(tx, absence)))
    expect(codeOf(by('chief', (tx) => recordAbsence(tx, absence)))).toBe('absenceOverlaps')
    expect(codeOf(by('drafter', (tx) => recordAbsence(tx, absence)))).toBe('forbidden')
    accepted(approve('head', id))
    // Nobody else is there: the substitute has acted before and may again.
    accepted(sign('head', id))
    const [decision] = courseOf(id).submissions[0]!.decisions.filter(({ inPlaceOf }) => inPlaceOf !== null)
    expect(decision).toMatchObject({ staffId: office.people.head.staffId, inPlaceOf: office.people.chief.staffId })
    accepted(by('chief', (tx) => changeAbsence(tx, { id: away.id, version: 1, lastDay: null })))
  })
})

describe('the database itself', () => {
  const exec = (statement: string) => () => connection().$client.exec(statement)

  test('refuses a signature past the chain, and every change of what was signed', () => {
    const unapproved = draft()
    accepted(submit(unapproved))
    const submission = courseOf(unapproved).submissions[0]!.id
    const row = (letter: number, of: number) =>
      exec(`INSERT INTO letter_signatures (letter_id, submission_id, number, dated_on, document, sha256, pdf_sha256, pdf_bytes, signed_by, at)
        VALUES (${letter}, ${of}, '', '2026-06-01', '{}', '${'0'.repeat(64)}', '${'0'.repeat(64)}', 1, 'x', '')`)
    expect(row(unapproved, submission)).toThrow('every step of its chain')
    accepted(by('drafter', (tx) => recallLetter(tx, unapproved, TODAY)))
    const id = signed()
    for (const statement of [
      "UPDATE letter_signatures SET number = 'x'",
      "UPDATE letter_signatures SET document = '{}'",
      'DELETE FROM letter_signatures',
      `UPDATE letters SET content = '{}' WHERE id = ${id}`,
      'DELETE FROM letters',
      "UPDATE letter_decisions SET remarks = 'x'",
      'DELETE FROM letter_decisions',
      "UPDATE letter_submissions SET document = 'x'",
      'DELETE FROM letter_steps',
    ])
      expect(exec(statement), statement).toThrow()
    expect(row(unapproved, submission)).toThrow('every step of its chain')
  })
})

describe('verification finds', () => {
  const faults = async () => (await inspectDatabase(databaseFile())).faults

  test('no fault in letters that were signed, voided or anonymised', async () => {
    const id = signed()
    signed({ kind: 'receipt', content: EMPTY_CONTENT })
    accepted(by('head', (tx) => voidLetter(tx, { id, reason: '写错' }, TODAY)))
    connection().$client.exec(`UPDATE letter_signatures SET document = '${ANONYMISED}' WHERE letter_id = ${id}`)
    expect(await faults()).toEqual([])
  })

  test.each([
    ['its text', "UPDATE letter_signatures SET document = replace(document, '年度', '月份')", 'letterChanged'],
    ['its day', "UPDATE letter_signatures SET dated_on = '2026-01-01'", 'letterChanged'],
    ['its removal', 'DELETE FROM letter_signatures', 'letterMissing'],
  ])('a change of %s', async (_, change, code) => {
    signed()
    tamper(change)
    expect((await faults()).map((each) => each.code)).toEqual([code])
  })

  test('a change that was hashed anew, since the trail has the hash of the signature', async () => {
    const id = signed()
    const { number, datedOn, document } = courseOf(id).signature!
    const changed = document.replace('年度', '月份')
    const sha256 = signatureHash({ number, datedOn, document: changed })
    tamper(`UPDATE letter_signatures SET document = '${changed}', sha256 = '${sha256}'`)
    expect(await faults()).toEqual([{ code: 'letterChanged', place: number }])
  })
})

test('property: whatever the order and the crowd, no number is drawn twice or lost, and only signed letters record acts', () => {
  const CHAIN = [{ scope: 'usual', duty: 'signature', name: '签发', role: 'clerk', qualified: false }] as const
  accepted(by('chief', (tx) => keepLetterChain(tx, { version: 1, steps: [...CHAIN] }, TODAY)))
  const moves = fc.array(
    fc.record({
      act: fc.constantFrom('draft', 'submit', 'recall', 'sign', 'void', 'refuse' as const),
      letter: fc.nat(7),
      kind: fc.constantFrom('clarification', 'receipt', 'extension' as const),
    }),
    { minLength: 5, maxLength: 30 },
  )
  fc.assert(
    fc.property(moves, (all) => {
      const ids: number[] = []
      for (const { act, letter, kind } of all) {
        const id = ids[letter % Math.max(1, ids.length)] ?? 0
        if (act === 'draft') {
          const of = accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, day(-1), 'natural_person'))))
          const content = kind === 'extension' ? EXTENSION : kind === 'clarification' ? CLARIFICATION : EMPTY_CONTENT
          ids.push(draft({ kind, content, of }))
        } else if (!id) continue
        else if (act === 'submit') submit(id)
        else if (act === 'recall') by('drafter', (tx) => recallLetter(tx, id, TODAY))
        else if (act === 'void') by('head', (tx) => voidLetter(tx, { id, reason: '有误' }, TODAY))
        else if (courseOf(id).standing === 'in_review') {
          if (act === 'sign') sign('colleague', id)
          // A signature that fails after the number was drawn gives it back.
          else expect(by('drafter', (tx) => letterToSign(tx, { id, stepId: nextStep(id).id }, TODAY)).ok).toBe(false)
        }
      }
      const rows = connection()
        .$client.prepare('SELECT series, year, ordinal FROM letter_signatures WHERE series IS NOT NULL')
        .all() as { series: string; year: number; ordinal: number }[]
      for (const series of new Set(rows.map((row) => row.series))) {
        const drawn = rows
          .filter((row) => row.series === series)
          .map(({ ordinal }) => ordinal)
          .sort((a, b) => a - b)
        expect(drawn).toEqual(drawn.map((_, index) => index + 1))
      }
      for (const id of ids) {
        const { standing, letter, signature } = courseOf(id)
        const noun = { clarification: 'clarifications', extension: 'extensions' }[letter.kind as 'clarification']
        if (!noun) continue
        const records = connection()
          .$client.prepare(`SELECT id FROM ${noun} WHERE request_id = ?`)
          .pluck()
          .all(letter.requestId)
        expect(records).toEqual(standing === 'signed' ? [signature!.recordId] : [])
      }
    }),
    { numRuns: 12 },
  )
})

test('property: what was signed stays as it was, whatever becomes of the organ, its wordings and its numbers', () => {
  const id = signed()
  const frozen = courseOf(id).signature!
  const file = readFileSync(contentPath(frozen.pdfSha256))
  const lastVersion = () =>
    connection()
      .$client.prepare("SELECT coalesce(max(version), 0) FROM letter_wordings WHERE kind = 'clarification'")
      .pluck()
      .get() as number
  const word = (title: string) => {
    const wording = { ...shippedWording('clarification'), title }
    return by('chief', (tx) => keepWording(tx, { kind: 'clarification', wording, version: lastVersion() }, TODAY))
  }
  const text = fc.stringMatching(/^[一-龥]{2,8}$/)
  const change = fc.oneof(
    fc.record({ of: fc.constantFrom('fullName', 'phone', 'address', 'reviewOrgan', 'court', 'agencyCode'), text }),
    fc.record({ of: fc.constant('wording'), text }),
    fc.record({ of: fc.constant('pattern'), text }),
  )
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      for (const { of, text } of changes) {
        if (of === 'wording') word(text)
        else if (of === 'pattern')
          by('chief', (tx) => keepNumberPattern(tx, { scope: 'all', pattern: `${text}〔{年}〕{号}号` }))
        else
          connection()
            .update(organs)
            .set({ [of]: text })
            .run()
      }
      expect(courseOf(id).signature).toEqual(frozen)
      expect(readFileSync(contentPath(frozen.pdfSha256)).equals(file)).toBe(true)
      expect(letterFaults(connection())).toEqual([])
    }),
    { numRuns: 20 },
  )
})

const EXTENSION: LetterContent = { ...EMPTY_CONTENT, act: { workingDays: 20, reasons: '信息量大，需要逐项审查' } }

test('the chains of an organ that has chosen none end with their signature', () => {
  for (const scope of ['usual', 'receipt'])
    expect(DEFAULT_LETTER_CHAINS.filter((each) => each.scope === scope).at(-1)?.duty).toBe('signature')
})
