import { afterEach, beforeEach, expect, test } from 'vitest'
import { listInput } from '@/lib/lists/printed-list'
import { fontsByRole } from '@/lib/report/render/fonts'
import { facesNotice } from './faces-notice'
import { compileTypst, unknownFamilies } from './typst-worker'

const list = {
  organ: '市教育局',
  title: '台账',
  lines: [],
  dayLine: '',
  day: '2024-01-05',
  columns: [{ head: '编号', figure: false }],
  rows: [['2023-001']],
} as const

// What a process has set is known to all that it sets.
const forget = () => (unknownFamilies() as Set<string>).clear()
beforeEach(forget)
afterEach(forget)

test('a document that asks for faces that the machine lacks is set, and what it lacks is known and said with its place', async () => {
  const input = JSON.parse(listInput(list, { systemFonts: false }))
  const official = fontsByRole(true).body.filter((family) => !fontsByRole(false).body.includes(family))
  input.fonts.song = ['No Such Face', ...official.map((family) => `${family} 无`), ...input.fonts.song]
  const answer = await compileTypst({ template: 'list', input: JSON.stringify(input), standard: 'ua-1' })
  expect('bytes' in answer).toBe(true)
  expect([...unknownFamilies()]).toContain('no such face')
  const say = (key: string, values?: Record<string, string | number>) => `${key}: ${values?.faces}`
  expect(facesNotice(say)).toBeUndefined()
  for (const family of fontsByRole(true).title.filter((one) => !fontsByRole(false).title.includes(one)))
    (unknownFamilies() as Set<string>).add(family.toLowerCase())
  expect(facesNotice(say)).toBe('reportFile.missingFaces: 小标宋')
})
