import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mandatoryParts } from '../law/letters/letters'
import { checkLetter } from './check'
import { type LetterDocument, runsOf } from './document'
import { draftLetter, missingText } from './draft'
import type { LetterFacts } from './facts'
import { BARE_FACTS, choiceOf, fullFacts, LETTER_DAY, TYPED } from './facts.fixture'
import { type Entries, LETTER_PLACES, type LetterPlace, letterDay, placeOf } from './places'
import { shippedWording, WORDED_KINDS, type WordedKind } from './wordings/shipped'

// Letters that tell of a period's end are written after it.
const TODAY = '2024-06-28'
const dayOf = (kind: WordedKind, facts: LetterFacts) => letterDay(choiceOf(kind), facts, LETTER_DAY)
const full = (kind: WordedKind): LetterFacts => {
  const facts = fullFacts(choiceOf(kind).outcome ?? 'granted')
  return kind === 'fee_unpaid' ? { ...facts, reply: { ...facts.reply!, repliedOn: TODAY } } : facts
}
const draft = (kind: WordedKind, facts: LetterFacts, entries: Entries = {}) =>
  draftLetter(choiceOf(kind), { facts, entries, wording: shippedWording(kind), on: dayOf(kind, facts) })
const textOf = (document: LetterDocument) =>
  runsOf(document)
    .map(({ text }) => text)
    .join('')
const held = (kind: WordedKind, facts: LetterFacts) => ({
  kind,
  on: dayOf(kind, facts),
  provisional: [],
  own: [facts.applicant.name, facts.applicant.phone, facts.organ.phone],
  others: [],
})

describe.each(WORDED_KINDS)('%s', (kind) => {
  test('holds every part that the law wants, from what is on record and what people typed', () => {
    const facts = full(kind)
    const letter = draft(kind, facts, TYPED)
    expect(letter.missing).toEqual([])
    expect(checkLetter(letter, held(kind, facts)).filter(({ blocks }) => blocks)).toEqual([])
    const present = new Set(runsOf(letter.document).map(({ part }) => part))
    const onSheet = ['issuer', 'title']
    for (const { value } of mandatoryParts(kind, LETTER_DAY))
      if (!onSheet.includes(value)) expect(present).toContain(value)
    expect(textOf(letter.document)).not.toMatch(/【缺|\{\{|\[\[|。。|：。/)
  })

  test('names what is missing where it is missing, and then cannot be signed', () => {
    const letter = draft(kind, BARE_FACTS)
    const text = textOf(letter.document)
    for (const place of letter.missing) expect(text).toContain(missingText(place))
    const blocking = checkLetter(letter, held(kind, BARE_FACTS)).filter(({ code }) => code === 'missing')
    expect(blocking).toHaveLength(letter.missing.length)
    expect(blocking.every(({ blocks }) => blocks)).toBe(true)
  })
})

test('what is missing can be typed, or is entered in the ledger or on the page of the organ', () => {
  const never = WORDED_KINDS.flatMap((kind) => draft(kind, full(kind), TYPED).missing)
  expect(never).toEqual([])
  const organ = { ...BARE_FACTS.organ, reviewOrgan: '', court: '' }
  expect(draft('granted', { ...full('granted'), organ }, TYPED).missing).toEqual(['organ.review_organ', 'organ.court'])
})

test('what the ledger knows is not typed over', () => {
  const letter = draft('extension', full('extension'), { 'extension.reasons': '别的理由' })
  expect(textOf(letter.document)).toContain('因涉及年检材料较多，')
})

test('number and date are given at the signature, and are no gap of a draft', () => {
  const { document, missing } = draft('receipt', BARE_FACTS)
  expect(missing).toEqual([])
  expect([document.number!.text, document.signature!.date.text]).toEqual(['【签发时编号】', '【签发时确定日期】'])
})

test('the first sentence says when and how the application came, and quotes it as written', () => {
  const text = textOf(draft('granted', full('granted')).document)
  expect(text).toContain(
    '本机关于2024年5月6日收到你通过互联网渠道提交的政府信息公开申请，并于2024年5月20日收到补正材料。你申请公开的内容为：“2023年全市民办学校年检结果及有关文件”。',
  )
})

test('what came after the day of a letter does not stand in it', () => {
  const text = textOf(draft('clarification', full('clarification')).document)
  expect(text).toContain('提交的政府信息公开申请。你申请公开的内容')
  expect(text).not.toContain('收到补正材料')
})

test('a partial disclosure cites its own article and that of the ground, and tells both ways', () => {
  const { document } = draft('partially_granted', full('partially_granted'))
  const paragraphs = document.body.map((runs) => runs.map(({ text }) => text).join(''))
  expect(paragraphs).toContain('以上答复依据《中华人民共和国政府信息公开条例》第三十七条、第十六条第二款作出。')
  expect(paragraphs.filter((text) => text.startsWith('对本文书'))).toEqual([
    '对本文书中不予公开的部分不服的，应当先自收到本文书之日起60日内向新乡市人民政府申请行政复议（地址：新乡市人民东路1号行政复议接待室）；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向新乡市红旗区人民法院提起行政诉讼。',
    '对本文书的其他部分不服的，可以自收到本文书之日起60日内向新乡市人民政府申请行政复议（地址：新乡市人民东路1号行政复议接待室），也可以自收到本文书之日起6个月内向新乡市红旗区人民法院提起行政诉讼。',
  ])
})

test('a reply that is served online names the online route for the review', () => {
  const facts = full('refused_internal')
  const online = { ...facts, reply: { ...facts.reply!, serviceRoute: 'electronic' as const } }
  expect(textOf(draft('refused_internal', online).document)).toContain('互联网渠道：https://xzfy.moj.gov.cn')
  expect(textOf(draft('refused_internal', facts).document)).not.toContain('https://xzfy')
  const without = { ...online, organ: { ...online.organ, reviewOnline: '' } }
  expect(draft('refused_internal', without).missing).toEqual(['organ.review_online'])
})

test('several enclosures are numbered, each in its line', () => {
  const { document } = draft('granted', full('granted'), TYPED)
  const lines = document.body.map((runs) => runs.map(({ text }) => text).join(''))
  expect(lines.slice(-2)).toEqual(['附件：1.年检结果公告（3页，纸质）', '2.附表（2页，纸质）'])
})

test('the search record on its sheet is the one of the reply', () => {
  const { document } = draft('search_record', full('search_record'))
  expect(textOf(document)).toContain('2024年5月21日王芳在公文系统、档案室以“民办学校 年检”检索，未查到')
})

test('the contents of the file and the list of evidence have a row for each paper of the case', () => {
  const rowsOf = (kind: WordedKind) =>
    draft(kind, full(kind)).document.rows.map(({ label, runs }) => [label, runs.map(({ text }) => text).join('')])
  expect(rowsOf('file_contents').slice(-2)).toEqual([
    ['1　2024年5月6日', '政府信息公开申请'],
    ['2　2024年5月31日', '延期答复告知书，新教公开延〔2024〕2号'],
  ])
  expect(rowsOf('evidence_list').slice(-2)).toEqual([
    ['证据1　政府信息公开申请（2024年5月6日）', '证明：申请的内容和收到日期'],
    ['证据2　延期答复告知书，新教公开延〔2024〕2号（2024年5月31日）', '证明：依法延长答复期限'],
  ])
})

test('the answer to a review tells the course of the case, its basis and the period for it, and has no number of its own', () => {
  const { document } = draft('review_answer', full('review_answer'), { 'remedy.claim': '请求维持本机关的答复' })
  const text = textOf(document)
  expect(document.number).toBeNull()
  expect(text).toMatch(/^新乡市人民政府李晓梅不服/)
  expect(text).toContain('（案号：新政复〔2024〕31号）。本机关于2024年6月3日收到')
  expect(text).toContain('（至2024年6月18日届满）')
  expect(text).toContain('2024年5月6日，政府信息公开申请；2024年5月31日，延期答复告知书（新教公开延〔2024〕2号）。')
  expect(text).toContain('理由是：该文件是内部讨论的过程稿，检索情况是：2024年5月21日王芳')
  expect(text).toContain('共2份')
  expect(text).toContain('综上，请求维持本机关的答复。')
})

test('the name of the applicant does not reach a third party', () => {
  for (const kind of [
    'third_party_consultation',
    'co_producer_consultation',
    'organ_consultation',
    'disclosure_decision',
  ] as const)
    expect(textOf(draft(kind, full(kind), TYPED).document)).not.toContain('李晓梅')
})

const describing = (description: string): LetterFacts => ({
  ...BARE_FACTS,
  request: { ...BARE_FACTS.request!, description, dueOn: null },
})
const typedEverywhere = (text: string): Entries =>
  Object.fromEntries((Object.keys(LETTER_PLACES) as LetterPlace[]).map((place) => [place, text]))

test('property: what people typed and what is on record is data: no text of theirs does more than stand there', () => {
  const hostile = fc.stringMatching(/^[\w {}[\]?!#$*_`\\<>&"'甲\u202e]{1,40}$/)
  fc.assert(
    fc.property(hostile, fc.constantFrom(...WORDED_KINDS), (value, kind) => {
      const text = `甲${value.trim()}乙`
      const filled = runsOf(draft(kind, describing(text), typedEverywhere(text)).document)
      const plain = runsOf(draft(kind, describing('甲乙'), typedEverywhere('甲乙')).document)
      const wordsOf = (runs: typeof plain) => runs.filter(({ place }) => !place).map((run) => run.text)
      expect(wordsOf(filled)).toEqual(wordsOf(plain))
      const values = filled.filter(({ place }) => place && (placeOf(place).typed || place === 'request.description'))
      for (const run of values) expect(run.text).toBe(text)
    }),
    { numRuns: 200 },
  )
})
