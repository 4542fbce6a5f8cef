import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CHOSEN_LISTS } from './list-choice'

const PAGES = path.resolve(import.meta.dirname, '../../app/(staff)')

test('each list whose columns are chosen has one page that shows it as chosen', () => {
  const chosen = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('page.tsx'))
    .flatMap((file) => [...readFileSync(path.join(PAGES, file), 'utf8').matchAll(/ownChoice\(actor, '(\w+)'/g)])
    .map(([, list]) => list)
  expect(chosen.sort()).toEqual([...CHOSEN_LISTS].sort())
})
