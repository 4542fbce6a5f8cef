import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { MANUAL_SHOTS } from '@/bin/manual-shots'
import { readMarkdown } from './markdown'
import { MANUAL_PAGES } from './pages'

const FOLDER = path.resolve(import.meta.dirname, '../../docs/manual')
const MOST_BYTES_OF_A_PICTURE = 60_000

const pages = MANUAL_PAGES.map((name) => ({
  name,
  blocks: readMarkdown(readFileSync(path.join(FOLDER, `${name}.md`), 'utf8')),
}))
const picturesOf = ({ blocks }: (typeof pages)[number]) =>
  blocks.flatMap((block) => (block.kind === 'picture' ? [block.file] : []))

test('the folder holds the ten pages of the manual, each with one title first', () => {
  expect(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.md'))
      .sort(),
  ).toEqual(MANUAL_PAGES.map((name) => `${name}.md`).sort())
  for (const { name, blocks } of pages) {
    const titles = blocks.filter((block) => block.kind === 'heading' && block.level === 1)
    expect([name, titles]).toEqual([name, [blocks[0]]])
  }
})

test('every page shows pictures of the product, each made by the script and light', () => {
  for (const page of pages) expect([page.name, picturesOf(page).length]).not.toEqual([page.name, 0])
  const shown = pages.flatMap(picturesOf).sort()
  expect(shown).toEqual(MANUAL_SHOTS.map(({ name }) => `${name}.png`).sort())
  expect(readdirSync(path.join(FOLDER, 'pictures')).sort()).toEqual(shown)
  const heavy = shown.filter((file) => statSync(path.join(FOLDER, 'pictures', file)).size > MOST_BYTES_OF_A_PICTURE)
  expect(heavy).toEqual([])
})

test('the manual speaks of buttons and pages by the names that they bear', () => {
  const said = JSON.stringify(JSON.parse(readFileSync(path.resolve(FOLDER, '../../messages/zh-CN.json'), 'utf8')))
  const quoted = pages.flatMap(({ name }) =>
    [...readFileSync(path.join(FOLDER, `${name}.md`), 'utf8').matchAll(/“([^”]+)”/g)].map(([, words]) => words!),
  )
  expect([...new Set(quoted)].filter((words) => !words.split('、').every((each) => said.includes(each)))).toEqual([])
})
