import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { checkLetter, isAbout, type LetterFinding } from './check'
import { runsOf } from './document'
import { draftLetter, type WordedChoice } from './draft'
import type { LetterFacts } from './facts'
import { BARE_FACTS, choiceOf, fullFacts, LETTER_DAY, TYPED } from './facts.fixture'
import { isCardNumber, isIdentityNumber, personalDataIn } from './personal-data'
import type { Entries, LetterPlace } from './places'
import { shippedWording } from './wordings/shipped'
import type { Wording } from './wordings/wording'

type Case = {
  provisional?: readonly LetterPlace[]
  facts?: LetterFacts
  entries?: Entries
  wording?: Wording
  on?: PlainDate
  others?: string[]
}

function findings(
  choice: WordedChoice,
  { facts = BARE_FACTS, entries = TYPED, wording, on = LETTER_DAY, others = [], provisional = [] }: Case,
) {
  const letter = draftLetter(choice, { facts, entries, wording: wording ?? shippedWording(choice.kind), on })
  const own = [facts.applicant.name, facts.applicant.phone, facts.organ.phone]
  return checkLetter(letter, { kind: choice.kind, on, provisional, own, others })
}

describe('an element that the law wants', () => {
  const wording = shippedWording('extension') as Extract<Wording, { type: 'letter' }>

  test.each(['receipt', 'request', 'original_due', 'new_due', 'extension_reason', 'head_consent', 'basis'] as const)(
    'blocks where the wording has lost it: %s',
    (part) => {
      const body = wording.body.map((paragraph) => paragraph.filter(([each]) => each !== part))
      const found = findings(choiceOf('extension'), { wording: { ...wording, body } })
      expect(found).toMatchObject([{ code: 'partMissing', part, blocks: true }])
    },
  )

  test('no letter is written before its law', () => {
    const fee = { facts: fullFacts(), on: '2020-12-31' } as const
    expect(findings(choiceOf('fee_notice'), fee)).toContainEqual({ code: 'notInForce', blocks: true })
    expect(findings(choiceOf('fee_notice'), { facts: fullFacts() })).not.toContainEqual({
      code: 'notInForce',
      blocks: true,
    })
  })
})

describe('the days of a letter', () => {
  test('agree with its own: what is told of lies before, what is set lies after', () => {
    const late = findings(choiceOf('extension'), { entries: { ...TYPED, 'extension.approved_on': '2024年6月4日' } })
    expect(late).toEqual([{ code: 'dayAhead', place: 'extension.approved_on', text: '2024年6月4日', blocks: true }])
    const past = findings(choiceOf('extension'), { entries: { ...TYPED, 'extension.new_due_on': '2024-06-03' } })
    expect(past).toEqual([{ code: 'dayPast', place: 'extension.new_due_on', text: '2024-06-03', blocks: true }])
  })

  test('are days', () => {
    for (const text of ['不日', '2024年2月30日', '6月5日'])
      expect(findings(choiceOf('clarification'), { entries: { ...TYPED, 'clarification.respond_by': text } })).toEqual([
        { code: 'notADay', place: 'clarification.respond_by', text, blocks: true },
      ])
  })

  test('a letter that says a period is over cannot be written before its end', () => {
    const choice = choiceOf('clarification_lapsed')
    const facts = { ...fullFacts(), clarification: { ...fullFacts().clarification!, respondedOn: null } }
    expect(findings(choice, { facts, on: '2024-05-25' })).toEqual([])
    expect(findings(choice, { facts, on: '2024-05-20' })).toMatchObject([
      { code: 'dayAhead', place: 'clarification.respond_by' },
    ])
  })
})

test('a day that can still move, since the days off of its year are not announced, is named where it stands', () => {
  const provisional = ['request.first_due_on'] as const
  expect(findings(choiceOf('receipt'), { provisional })).toEqual([
    { code: 'provisional', place: 'request.first_due_on', text: '2024年6月3日', blocks: false },
  ])
  expect(findings(choiceOf('clarification'), { provisional })).toEqual([])
})

test('enclosures that are spoken of are named', () => {
  const entries = { ...TYPED, 'reply.directions': '见附件', 'letter.enclosures': '' }
  expect(findings(choiceOf('granted'), { entries })).toEqual([
    { code: 'enclosuresUnnamed', place: 'reply.directions', blocks: false },
  ])
  expect(findings(choiceOf('granted'), { entries: { ...entries, 'letter.enclosures': '公告（3页）' } })).toEqual([])
})

describe('enclosures are counted', () => {
  const counted = (directions: string, enclosures: string) =>
    findings(choiceOf('granted'), {
      entries: { ...TYPED, 'reply.directions': directions, 'letter.enclosures': enclosures },
    })
  const two = '公告（3页）\n附表（2页）'

  test.each([
    ['见附件3', two, '附件3'],
    ['见附件三', two, '附件三'],
    ['随附3份', two, '随附3份'],
    ['随附材料１份', two, '随附材料1份'],
    ['附件共2份', '公告（3页）', '附件共2份'],
  ])('%s, with %s', (directions, enclosures, text) => {
    const named = enclosures.split('\n').length
    expect(counted(directions, enclosures)).toEqual([
      { code: 'enclosuresMiscounted', place: 'reply.directions', text, named, blocks: false },
    ])
  })

  test.each(['见附件1、附件2', '附件共2份', '见附件', '附件2页已寄送'])('%s agrees with two', (directions) =>
    expect(counted(directions, two)).toEqual([]),
  )
})

test('days of the course of a case come one after the other', () => {
  const facts = fullFacts()
  const clarification = { ...facts.clarification!, noticedOn: '2024-05-03', respondedOn: '2024-05-02' } as const
  const choice = choiceOf('still_unclear')
  expect(findings(choice, { facts: { ...facts, clarification } })).toEqual([
    {
      code: 'daysOutOfOrder',
      place: 'clarification.noticed_on',
      text: '2024年5月3日',
      before: 'request.received_on',
      blocks: true,
    },
    {
      code: 'daysOutOfOrder',
      place: 'clarification.responded_on',
      text: '2024年5月2日',
      before: 'clarification.noticed_on',
      blocks: true,
    },
  ])
})

describe('each finding lights its place', () => {
  const lit = (finding: LetterFinding, facts: LetterFacts, entries: Entries) => {
    const choice = choiceOf('refused_internal')
    const { document } = draftLetter(choice, { facts, entries, wording: shippedWording(choice.kind), on: LETTER_DAY })
    return runsOf(document).filter((run) => isAbout(finding, run))
  }

  test('where somebody typed, the place', () => {
    const entries = { ...TYPED, 'reply.reason': '电话13900002222' }
    const [finding] = findings(choiceOf('refused_internal'), { entries })
    expect(lit(finding!, BARE_FACTS, entries)).toMatchObject([{ place: 'reply.reason', text: '电话13900002222' }])
  })

  test('in the wording itself, the words', () => {
    const wording = shippedWording('refused_internal') as Extract<Wording, { type: 'letter' }>
    const told = { ...wording, body: [...wording.body, [['decision', '请拨打13900002222。']]] as typeof wording.body }
    const [finding] = findings(choiceOf('refused_internal'), { wording: told })
    expect(finding).toMatchObject({ code: 'phoneNumber', place: null })
    const { document } = draftLetter(choiceOf('refused_internal'), {
      facts: BARE_FACTS,
      entries: TYPED,
      wording: told,
      on: LETTER_DAY,
    })
    expect(runsOf(document).filter((run) => isAbout(finding!, run))).toMatchObject([{ text: '请拨打13900002222。' }])
  })

  test('a letter before its law, its day', () =>
    expect(lit({ code: 'notInForce', blocks: true }, BARE_FACTS, TYPED)).toMatchObject([{ place: 'letter.date' }]))
})

describe('data of others', () => {
  // The check digits of both numbers hold; they belong to nobody.
  const IDENTITY = '11010519491231002X'
  const CARD = '6222021234567890128'

  test('a number of a person, a card, a telephone and a known name each name their place', () => {
    const typed = `与张伟（${IDENTITY}，电话139 0000 2222）所述账户${CARD}有关`
    const found = findings(choiceOf('refused_internal'), {
      entries: { ...TYPED, 'reply.reason': typed },
      others: ['张伟'],
    })
    expect(found.map(({ code }) => code)).toEqual(['identityNumber', 'cardNumber', 'phoneNumber', 'otherApplicant'])
    for (const finding of found) expect(finding).toMatchObject({ place: 'reply.reason', blocks: false })
  })

  test("the applicant's own and the organ's own are no finding", () => {
    const entries = { ...TYPED, 'reply.reason': '已于5月6日拨打13800001111、0373-3051234与李晓梅联系' }
    expect(findings(choiceOf('refused_internal'), { entries, others: ['李晓梅'] })).toEqual([])
  })

  test.each([
    [IDENTITY, true],
    ['11010519491231002x', true],
    ['110105194912310021', false],
    ['11010519491231002', false],
  ])('identity number %s: %s', (text, is) => expect(isIdentityNumber(text)).toBe(is))

  test.each([
    [CARD, true],
    ['6222021234567890127', false],
    ['622202123456789', false],
  ])('card number %s: %s', (text, is) => expect(isCardNumber(text)).toBe(is))

  test('full-width digits and spaces hide nothing; numbers of documents and long counts are no persons', () => {
    expect(personalDataIn('１１０１０５ 19491231 002X')).toEqual([{ pattern: 'identityNumber', text: IDENTITY }])
    expect(personalDataIn('新教公开答〔2024〕18号，共12345678901234567件，电话0373-3051234')).toEqual([])
  })
})
