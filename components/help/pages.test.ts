import { expect, test } from 'vitest'
import { ROUTES } from '@/e2e/routes'
import zh from '@/messages/zh-CN.json'
import { type HelpPage, helpPageAt, keysOf } from './pages'

test('the help of a case, an act, a list and a report is their own', () => {
  const places = ['/', '/requests', '/requests/new', '/requests/2024-017', '/requests/2024-017/extension']
  expect(places.map(helpPageAt)).toEqual(['desk', 'requests', 'newRequest', 'case', 'act'])
  expect(['/reports', '/reports/2023', '/reports/2023/periods'].map(helpPageAt)).toEqual([
    'reports',
    'report',
    'periods',
  ])
})

const PAGES = Object.entries(ROUTES)
  .filter(([place]) => !/^(api|api-reference|collect|sign-in|set-up)(\/|$)/.test(place))
  .map(([place, { at = `/${place}` }]) => at)

test('every page has help, and all help is of some page', () => {
  expect(PAGES.filter((at) => helpPageAt(at) === 'other')).toEqual([])
  const shown = new Set(PAGES.map(helpPageAt))
  expect(Object.keys(zh.help.page).filter((name) => name !== 'other' && !shown.has(name as HelpPage))).toEqual([])
})

test('pages that look alike by their address have help of their own', () => {
  const places = ['/reports/2023/glance', '/reports/2023/filings', '/reports/filings', '/letters', '/letters/3']
  expect(places.map(helpPageAt)).toEqual(['glance', 'filings', 'filings', 'letters', 'letter'])
  expect(['/settings/letters', '/settings/letter-wordings/granted', '/published/12/review'].map(helpPageAt)).toEqual([
    'chains',
    'wording',
    'item',
  ])
})

test('lists with rows to choose name their keys, forms theirs, and every page the palette', () => {
  expect(keysOf('requests').map(({ name }) => name)).toEqual(['palette', 'help', 'all', 'stretch', 'move', 'none'])
  expect(keysOf('act').map(({ name }) => name)).toEqual(['palette', 'help', 'next', 'save'])
  expect(keysOf('dashboard').map(({ name }) => name)).toEqual(['palette', 'help'])
})
