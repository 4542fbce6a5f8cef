import { expect, expectTypeOf, test } from 'vitest'
import en from '../../messages/en.json'
import zh from '../../messages/zh-CN.json'
import { PERMISSIONS } from '../access'
import { ACT_KINDS, ACTS } from './acts'
import type { ActKind, ActName } from './case-file'
import { EXTENSION } from './extension'
import { FORMER_NOUNS, RECORD_NOUNS } from './records'
import type { Act } from './rule'

type Extension = Act<'extension'>
/** The descriptor of an act from which one part has been taken. */
const without = <P extends keyof Extension>(part: P): Omit<Extension, P> => {
  const { [part]: _, ...rest } = EXTENSION
  return rest
}

/** What the messages of a language say of every act: as it is offered, as it happened, as the audit trail names it. */
type ActWords = {
  step: Record<ActKind, string>
  clock: { act: Record<ActKind, string> }
  act: { request: Record<ActKind, string> }
}
/** Where a value of this type is expected. */
function taken<T>(_value: T): void {}

// The compiler is the test: each of these lines is an error, or else its comment is one.
test('an act without one of its parts does not compile', () => {
  // @ts-expect-error without its kind
  taken<Extension>(without('kind'))
  // @ts-expect-error without the name of its permission and of its entries
  taken<Extension>(without('name'))
  // @ts-expect-error without its address
  taken<Extension>(without('segment'))
  // @ts-expect-error without the noun under which it is corrected
  taken<Extension>(without('noun'))
  // @ts-expect-error without its order on a day
  taken<Extension>(without('rank'))
  // @ts-expect-error without what it answers
  taken<Extension>(without('answers'))
  // @ts-expect-error without for how long it stands
  taken<Extension>(without('standsFor'))
  // @ts-expect-error without its stage
  taken<Extension>(without('stage'))
  // @ts-expect-error without what it does to the period, and the sentence about it
  taken<Extension>(without('period'))
  // @ts-expect-error without its own period
  taken<Extension>(without('awaits'))
  // @ts-expect-error without its days
  taken<Extension>(without('days'))
  // @ts-expect-error without when it is possible
  taken<Extension>(without('state'))
  // @ts-expect-error without how it is lawful
  taken<Extension>(without('check'))
  // @ts-expect-error without what can be irregular about it
  taken<Extension>(without('irregular'))
  // @ts-expect-error an effect on the period without its sentence
  taken<Extension>({ ...EXTENSION, period: { moves: () => undefined } })
  // @ts-expect-error a sentence about no effect
  taken<Extension>({ ...EXTENSION, period: { sentence: () => '' } })
  // @ts-expect-error under the name of another act
  taken<Extension>({ ...EXTENSION, name: 'request.reply' })

  const { extension: _act, ...otherActs } = ACTS
  // @ts-expect-error a list of acts in which one is missing
  taken<{ readonly [K in ActKind]: Act<K> }>(otherActs)

  const { 'request.extension': _permission, ...otherPermissions } = PERMISSIONS
  // @ts-expect-error permissions in which that of an act is missing
  taken<Record<ActName, readonly string[]>>(otherPermissions)

  taken<readonly ActWords[]>([zh, en])
  const { extension: _offered, ...step } = zh.step
  // @ts-expect-error no word under which it is offered
  taken<ActWords>({ ...zh, step })
  const { extension: _happened, ...happened } = zh.clock.act
  // @ts-expect-error no word for that it happened
  taken<ActWords>({ ...zh, clock: { act: happened } })
  const { extension: _entered, ...entered } = zh.act.request
  // @ts-expect-error no word in the audit trail
  taken<ActWords>({ ...zh, act: { request: entered } })
})

test('the descriptor of an extension has as many parts as there are above', () => {
  expectTypeOf(EXTENSION).toEqualTypeOf<Extension>()
  expectTypeOf<ActName>().toExtend<keyof typeof PERMISSIONS>()
  expect(Object.keys(EXTENSION)).toHaveLength(14)
})

test.each(ACT_KINDS)('%s stands under its own kind and is named by it', (kind) => {
  const { kind: own, name, answers, rank, stage, segment, noun } = ACTS[kind]
  expect([own, name]).toEqual([kind, `request.${kind}`])
  // What answers an act comes before it on a day only where that act is what it answers.
  for (const answered of answers) expect(ACTS[answered].stage).not.toBeNull()
  expect(rank).toBeGreaterThanOrEqual(0)
  if (stage === null && segment === null) expect(noun).not.toBeNull()
})

test('every record is named by the act that opens it, and older names lead there', () => {
  const nouns = new Set(ACT_KINDS.flatMap((kind) => ACTS[kind].noun ?? []))
  expect([...nouns].sort()).toEqual([...RECORD_NOUNS].sort())
  for (const noun of nouns) expect(ACTS[noun].noun).toBe(noun)
  expect(Object.keys(FORMER_NOUNS).filter((former) => (RECORD_NOUNS as readonly string[]).includes(former))).toEqual([])
})
