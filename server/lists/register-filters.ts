import { interactionYears } from '@/db/queries/interaction'
import { matterYears } from '@/db/queries/matters'
import { listStaff } from '@/db/queries/organ'
import { assessmentYears, staffChoices, trainingYears } from '@/db/queries/qualifications'
import { subjectNames } from '@/db/queries/subject-names'
import { entryYears } from '@/db/queries/supervision'
import type { Actor } from '@/lib/access'
import { NONE } from '@/lib/address'
import { auditListQuery } from '@/lib/audit/list-query'
import { partsOfSubject } from '@/lib/audit/parts-of-subject'
import { namedByWords } from '@/lib/audit/subject-in-words'
import { yearChoice } from '@/lib/list-query'
import type { Words } from '@/lib/lists/list-columns'
import type { ListFilters } from '@/lib/lists/list-filters'
import type { MatterRegister } from '@/lib/matters/matter'
import { MATTER_STANDINGS } from '@/lib/matters/standing'
import type { InteractionRegister } from '@/lib/published/interaction'
import type { Register } from '@/lib/supervision/entry'
import catalogue from '@/messages/zh-CN.json'
import { worded } from './filters'
import type { Reading } from './list'

export function interactionFilters(
  register: InteractionRegister,
  { actor, say }: Reading<'published.view'>,
): ListFilters {
  return { searchLabel: say('list.search'), choices: [yearChoice(say('list.year'), interactionYears(actor, register))] }
}

export function matterFilters(register: MatterRegister, { actor, say }: Reading<'matter.record'>): ListFilters {
  return {
    searchLabel: say('list.search'),
    choices: [
      {
        name: 'standing',
        label: say('matter.standingLabel'),
        options: worded(MATTER_STANDINGS, 'matter.standing', say),
      },
      yearChoice(say('list.year'), matterYears(actor, register)),
    ],
  }
}

export function entryFilters(register: Register, { actor, say }: Reading<'supervision.view'>): ListFilters {
  return { searchLabel: say('list.search'), choices: [yearChoice(say('list.year'), entryYears(actor, register))] }
}

export function trainingFilters({ actor, say }: Reading<'qualification.view'>): ListFilters {
  return { searchLabel: say('training.topic'), choices: [yearChoice(say('list.year'), trainingYears(actor))] }
}

export function assessmentFilters({ actor, say }: Reading<'qualification.view'>): ListFilters {
  return {
    choices: [
      { name: 'member', label: say('assessment.member'), options: staffChoices(actor) },
      yearChoice(say('list.year'), assessmentYears(actor)),
    ],
  }
}

export function auditFilters({ actor, say, locale, filters }: Reading<'audit.view'>): ListFilters {
  const people = listStaff(actor).map(({ id, name }) => ({ value: id, label: name }))
  const { subject } = auditListQuery.parse(filters)
  return {
    searchLabel: say('audit.q'),
    choices: [
      { name: 'person', label: say('audit.person'), options: [...people, { value: NONE, label: say('audit.nobody') }] },
      { name: 'act', label: say('audit.act'), options: worded(ACTS, 'act', say) },
    ],
    dates: [
      { name: 'from', label: say('audit.from') },
      { name: 'to', label: say('audit.to') },
    ],
    linked: subject
      ? [{ name: 'subject', text: say('audit.of', { subject: inWords(actor, subject, { say, locale }) }) }]
      : [],
  }
}

/** What the entries that are asked for are about, as each of them says it. */
function inWords(actor: Actor, subject: string, words: Words): string {
  const { noun, key } = partsOfSubject(subject)
  if (!(noun in catalogue.noun)) return subject
  const name = namedByWords(subject, words) ?? subjectNames(actor, [subject], words.locale).get(subject) ?? key
  return [words.say(`noun.${noun}`), name].filter(Boolean).join(' ')
}

/** Every act that the trail words, in the order of the message catalogue. */
const ACTS = Object.entries(catalogue.act).flatMap(([noun, acts]) =>
  typeof acts === 'string' ? [] : Object.keys(acts).map((name) => `${noun}.${name}`),
)
