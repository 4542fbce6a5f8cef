import fc from 'fast-check'
import type { z } from 'zod'

const MILLION = 1_000_000

/** Valid but unusual texts: rare characters, full width, several lines. */
const TEXTS = [
  '',
  '招生计划',
  '𠮷野家䶮',
  'ａｂｃ１２３',
  '第一行\n第二行',
  '2024-05-20',
  '2023-001',
  '2024',
  '1',
  '12.50',
  '赵军',
]

/** Values sent by an attacker. */
const HOSTILE_VALUES: readonly unknown[] = [
  null,
  undefined,
  Number.NaN,
  Infinity,
  -Infinity,
  -1,
  0,
  0.5,
  1e308,
  2 ** 53,
  2 ** 63,
  -0,
  10n,
  2n ** 80n,
  true,
  false,
  {},
  [],
  [[]],
  new Date(Number.NaN),
  new Map(),
  new Set([1]),
  new Uint8Array(3),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '1e9',
  '0x10',
  ' 1 ',
  '１',
  '\u0000',
  '\u0001\u0002',
  '\ud800',
  '招\udfff生',
  '\u202e倒写',
  '\ufeff',
  '\u2028',
  'e\u0301',
  '😀'.repeat(50),
  ...[
    '2024-02-30',
    '2023-02-29',
    '0000-00-00',
    '9999-12-31',
    '2024-13-01',
    '20240520',
    '-2024-01-01',
    '2024-05-20T00:00',
  ],
  ...[
    "'; DROP TABLE organs; --",
    '<script>alert(1)</script>',
    '{{table3}}',
    '[[{{x',
    '../../etc/passwd',
    '%00',
    '=1+1',
  ],
  '長'.repeat(5_001),
  'a'.repeat(MILLION),
  '\ud800'.repeat(1_000),
  '\n'.repeat(10_000),
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  Array.from({ length: 20_000 }, () => 'x'),
  Array.from({ length: 300 }).reduce<unknown>((inner) => [inner], 'deep'),
]
const hostile = fc.constantFrom(...HOSTILE_VALUES)

type Definition = {
  type: string
  innerType?: z.ZodType
  in?: z.ZodType
  element?: z.ZodType
  shape?: Record<string, z.ZodType>
  options?: z.ZodType[]
  entries?: Record<string, string>
  values?: unknown[]
  keyType?: z.ZodType
  valueType?: z.ZodType
  getter?: () => z.ZodType
}

/** Input of the shape that a schema requires, so that some of it passes the schema. */
function shaped(schema: z.ZodType): fc.Arbitrary<unknown> {
  const definition = schema._zod.def as unknown as Definition
  switch (definition.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(definition.shape!).map(([key, of]) => [key, shaped(of)])))
    case 'string':
      return fc.oneof(fc.constantFrom('2024-05-20', '招生计划'), fc.constantFrom(...TEXTS))
    case 'number':
    case 'int':
      return fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 2019, max: 2025 }))
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries!))
    case 'literal':
      return fc.constantFrom(...definition.values!)
    case 'array':
      return fc.array(shaped(definition.element!), { maxLength: 3 })
    case 'union':
      return fc.oneof(...definition.options!.map(shaped))
    case 'record':
      return fc.dictionary(shaped(definition.keyType!).map(String), shaped(definition.valueType!), { maxKeys: 3 })
    case 'pipe':
      return shaped(definition.in!)
    case 'nullable':
    case 'optional':
      return fc.oneof(shaped(definition.innerType!), fc.constant(definition.type === 'nullable' ? null : undefined))
    default:
      return definition.innerType ? shaped(definition.innerType) : fc.constantFrom(...TEXTS, 1, null)
  }
}

/** Input for a schema that is invalid in one or more places, or completely. */
export function hostileInput(schema: z.ZodType | undefined): fc.Arbitrary<unknown> {
  if (!schema) return hostile
  const mutated = fc
    .tuple(shaped(schema), fc.oneof(fc.constant([]), fc.array(fc.tuple(fc.nat(), hostile), { maxLength: 3 })))
    .map(([value, blows]) => blows.reduce<unknown>((struck, [at, blow]) => strike(struck, at, blow), value))
  return fc.oneof({ weight: 8, arbitrary: mutated }, { weight: 1, arbitrary: hostile })
}

/** Replaces one place of a value by a hostile one, removes it, or adds an unknown one. */
function strike(value: unknown, at: number, blow: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) === Map.prototype) return blow
  const keys = Object.keys(value)
  const key = keys[at % (keys.length + 1)]
  if (key === undefined) return { ...value, ['__proto__']: blow, unasked: blow }
  const place = (value as Record<string, unknown>)[key]
  const struck = at % 7 === 0 ? undefined : at % 3 === 0 ? strike(place, Math.floor(at / 3), blow) : blow
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? struck : one))
  return { ...value, [key]: struck }
}

/** The same as text, for addresses and bodies. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...TEXTS),
  hostile.map((value) => (typeof value === 'string' ? value.slice(0, 5_000) : String(jsonOf(value)))),
)

export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', '{', 'null', '[]', '{}', '1', '"x"'),
  hostile.map(jsonOf),
  fc.dictionary(fc.constantFrom('q', 'name', 'kind', 'description', 'receivedOn', '__proto__'), hostile).map(jsonOf),
)

function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? ''
}
