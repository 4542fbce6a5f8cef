/**
 * The wording of a section as an organ keeps it. `{{name}}` prints a figure or a phrase of the year. `[[ … ]]` is a
 * passage that is left out when something in it is absent or zero; where a passage has conditions, they alone decide:
 * `{{?name}}` keeps it when there is some, `{{!name}}` when there is none, and neither prints anything. Passages do not
 * nest; nothing else has a meaning, so that no text can do more than print.
 */
const TOKEN = /\{\{([?!]?)([^{}]+)\}\}/g
const PASSAGE = /\[\[((?:(?!\[\[|\]\])[\s\S])*)\]\]/g

/** A phrase made of the year's records: itself text, with its figures as tokens. Empty where the year has none. */
export type Phrase = { name: string; label: string; text: string }

export type Vocabulary = {
  phrases: ReadonlyMap<string, Pick<Phrase, 'text'>>
  figures: ReadonlyMap<string, { text: string }>
}

/** A stretch of what a wording prints; `name` where a phrase or a figure stands there. */
export type TemplateRun = { text: string; name?: string }

/** What a wording prints: phrases put in, passages kept or left out, names that are no phrase still as tokens. */
export function templateRuns(template: string, vocabulary: Vocabulary): TemplateRun[] {
  const kept = template.replace(PASSAGE, (_, passage) => (holds(passage, vocabulary) ? passage : ''))
  const runs: TemplateRun[] = []
  let end = 0
  for (const { 0: token, 1: condition, 2: name, index } of kept.matchAll(TOKEN)) {
    if (index > end) runs.push({ text: kept.slice(end, index) })
    if (!condition) runs.push({ text: vocabulary.phrases.get(name!)?.text ?? token, name: name! })
    end = index + token.length
  }
  return end < kept.length ? [...runs, { text: kept.slice(end) }] : runs
}

/** The draft that a wording gives for the year: phrases put in, passages kept or left out, figures still as tokens. */
export function expandTemplate(template: string, vocabulary: Vocabulary): string {
  return templateRuns(template, vocabulary)
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function holds(passage: string, vocabulary: Vocabulary): boolean {
  const tokens = [...passage.matchAll(TOKEN)].map(([, condition, name]) => ({ condition, name: name! }))
  const conditions = tokens.filter(({ condition }) => condition)
  return (conditions.length > 0 ? conditions : tokens).every(
    ({ condition, name }) => hasSome(name, vocabulary) === (condition !== '!'),
  )
}

function hasSome(name: string, { phrases, figures }: Vocabulary): boolean {
  const text = phrases.get(name)?.text ?? figures.get(name)?.text ?? ''
  return text !== '' && !/^0(\.0+)?万?$/.test(text)
}

/** What is wrong with a wording: brackets that do not match or nest, or the names that it does not know. */
export type TemplateFault = { fault: 'unknownFigure'; names: string[] } | { fault: 'brackets' }

/** Edited wording, with labels in its tokens, as it is kept, with names; or what is wrong with it. */
export function readTemplate(text: string, names: ReadonlyMap<string, string>): { text: string } | TemplateFault {
  if (/\[\[|\]\]/.test(text.replace(PASSAGE, ''))) return { fault: 'brackets' }
  const nameOf = new Map([...names].map(([name, label]) => [label, name]))
  const nameOfLabel = (typed: string) =>
    nameOf.get(typed.trim()) ?? (names.has(typed.trim()) ? typed.trim() : undefined)
  const unknown = [...text.matchAll(TOKEN)]
    .map(([, , typed]) => typed!)
    .filter((typed) => nameOfLabel(typed) === undefined)
  if (unknown.length > 0) return { fault: 'unknownFigure', names: unknown }
  return { text: text.replace(TOKEN, (_, condition, typed) => `{{${condition}${nameOfLabel(typed)}}}`) }
}

/** Kept wording as it is edited: each name under its label. */
export function shownTemplate(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(TOKEN, (_, condition, name) => `{{${condition}${names.get(name) ?? name}}}`)
}
