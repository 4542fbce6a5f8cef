import { inChinese, type PlainDate } from '../dates'
import { letterRule } from '../law/letters/letters'
import { templateRuns } from '../report/templates/language'
import { remediesOf, remedyClause } from './clause'
import { type LetterDocument, type LetterRow, type LetterRun, linesOf, runsOf } from './document'
import type { CaseDocument, LetterChoice, LetterFacts } from './facts'
import { type Entries, isLetterPlace, LETTER_PLACE_CODES, type LetterPlace, placeOf, placeTexts } from './places'
import { CONTACT } from './wordings/notices'
import type { WordedKind } from './wordings/shipped'
import type { Paragraph, Passage, Wording } from './wordings/wording'

/** A letter that the ledger can write. */
export type WordedChoice = LetterChoice & { kind: WordedKind }

export type DraftSource = {
  facts: LetterFacts
  wording: Wording
  entries: Entries
  on: PlainDate
  /** What the act that the letter records will say, while it is not on record. */
  planned?: Entries
  /** The number under which it is signed. */
  number?: string
}

/** A draft, and the places of it of which nothing is known. */
export type LetterDraft = { document: LetterDocument; missing: LetterPlace[] }

/** What a place prints of which nothing is known: never a blank. */
export const missingText = (place: LetterPlace) => `【缺：${placeOf(place).label}】`

/** Number and date are no gap of a draft: they come with the signature. */
const AT_SIGNATURE: Partial<Record<LetterPlace, string>> = {
  'letter.number': '【签发时编号】',
  'letter.date': '【签发时确定日期】',
}

/**
 * The draft of a letter: its wording with the facts of the case in their places, and what people typed in those that the
 * ledger does not fill. `on`: the day of the letter, which decides the remedies.
 */
export function draftLetter(choice: WordedChoice, source: DraftSource): LetterDraft {
  const { facts, wording, on } = source
  const filled = filling(choice, source)
  const document =
    wording.type === 'form' ? formOf(choice, facts, wording, filled) : letterOf(choice, facts, wording, filled, on)
  const missing = runsOf(document).flatMap((run) => (run.missing && run.place ? [run.place] : []))
  return { document, missing: [...new Set(missing)] }
}

type Fill = (passage: Passage) => LetterRun[]

function filling(choice: LetterChoice, { facts, ...given }: DraftSource): Fill {
  const texts = placeTexts(choice, facts, given)
  const phrases = new Map<string, { text: string }>(LETTER_PLACE_CODES.map((place) => [place, { text: texts[place] }]))
  return ([part, text]) => {
    const runs = templateRuns(text, { phrases, figures: new Map() })
    return runs.map(({ text, name }) => runOf({ part, text }, name))
  }
}

function runOf(run: LetterRun, name: string | undefined): LetterRun {
  if (name === undefined) return run
  if (!isLetterPlace(name)) throw new Error(`a wording names a place that no letter has: ${name}`)
  if (run.text !== '') return { ...run, place: name }
  const atSignature = AT_SIGNATURE[name]
  return atSignature
    ? { ...run, place: name, text: atSignature }
    : { ...run, place: name, text: missingText(name), missing: true }
}

type LetterWording = Extract<Wording, { type: 'letter' }>
type FormWording = Extract<Wording, { type: 'form' }>

function letterOf(
  choice: WordedChoice,
  facts: LetterFacts,
  { title, addressee, body }: LetterWording,
  fill: Fill,
  on: PlainDate,
): LetterDocument {
  const clause = remedyClause(remediesOf(choice, facts, on))
  return {
    language: 'zh-CN',
    kind: choice.kind,
    issuer: facts.organ.fullName,
    title,
    number: letterRule(choice.kind).series === null ? null : fill(['number', '{{letter.number}}'])[0]!,
    addressee: fill(['addressee', addressee])[0]!,
    body: paragraphs([...beforeEnclosures(body), ...clause, ...enclosuresOf(body)], fill),
    rows: [],
    signature: {
      organ: fill(['signature', '{{organ.full_name}}'])[0]!,
      date: fill(['signature', '{{letter.date}}'])[0]!,
    },
    notes: paragraphs([CONTACT], fill),
  }
}

const isEnclosure = (paragraph: Paragraph) => paragraph.every(([part]) => part === 'enclosures')
const beforeEnclosures = (body: readonly Paragraph[]) => body.filter((paragraph) => !isEnclosure(paragraph))
const enclosuresOf = (body: readonly Paragraph[]) => body.filter(isEnclosure)

function formOf(
  { kind }: WordedChoice,
  { documents }: LetterFacts,
  { title, rows, documents: listed, notes }: FormWording,
  fill: Fill,
): LetterDocument {
  return {
    language: 'zh-CN',
    kind,
    issuer: '',
    title,
    number: null,
    addressee: null,
    body: [],
    rows: [
      ...rows.map(([part, label, text]) => ({ label, runs: fill([part, text]) })),
      ...(listed ? documents.map((document, index) => rowOf(document, index + 1, listed)) : []),
    ],
    signature: null,
    notes: paragraphs(notes, fill),
  }
}

function rowOf(
  { on, title, number, proves }: CaseDocument,
  ordinal: number,
  { part, as }: NonNullable<FormWording['documents']>,
): LetterRow {
  const named = [title, number].filter(Boolean).join('，')
  return as === 'title'
    ? { label: `${ordinal}　${inChinese(on)}`, runs: [{ part, text: named }] }
    : { label: `证据${ordinal}　${named}（${inChinese(on)}）`, runs: [{ part, text: `证明：${proves}` }] }
}

/** The paragraphs with something in them; a line break in what was typed begins a new one. */
function paragraphs(all: readonly Paragraph[], fill: Fill): LetterRun[][] {
  return all
    .flatMap((paragraph) => linesOf(paragraph.flatMap(fill)))
    .map((runs) => runs.filter(({ text }) => text !== ''))
    .filter((runs) => runs.some(({ text }) => text.trim() !== ''))
}
