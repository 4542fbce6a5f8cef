import { expect, test, vi } from 'vitest'
import { openedAddress, sealedAddress, sealedSearch, withSearchText } from './sealed-search'

const browser: { token?: string } = vi.hoisted(() => ({}))
vi.mock('./session', () => ({ sessionToken: async () => browser.token }))

test('an address bears the text of a search sealed, and the same search has the same address', async () => {
  browser.token = 'a session of somebody'
  const sealed = (await sealedSearch('110101199003070016'))!
  expect(sealed).toMatch(/^[\w-]+$/)
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('1101')
  expect(await sealedSearch('110101199003070016')).toBe(sealed)
  expect(await sealedSearch('110101199003070017')).not.toBe(sealed)
  const asked = { q: sealed, year: 2023 }
  expect(await withSearchText(asked)).toEqual({ q: '110101199003070016', year: 2023 })
  const unsought: { q?: string; year: number } = { year: 2023 }
  expect(await withSearchText(unsought)).toEqual({ year: 2023 })
})

test('what was sealed in another session, changed, or never sealed is not searched for', async () => {
  browser.token = 'a session of somebody'
  const sealed = (await sealedSearch('陈静'))!
  const changed = Buffer.from(sealed, 'base64url')
  changed[changed.length - 1]! ^= 1
  for (const q of [changed.toString('base64url'), '陈静', '', 'x'.repeat(900)])
    expect(await withSearchText({ q }), q).toEqual({ q: undefined })
  browser.token = 'a session of somebody else'
  expect(await withSearchText({ q: sealed })).toEqual({ q: undefined })
  browser.token = undefined
  expect([await withSearchText({ q: sealed }), await sealedSearch('陈静')]).toEqual([{ q: undefined }, undefined])
})

test('a saved view is kept as it was typed and linked sealed', async () => {
  browser.token = 'a session of somebody'
  const link = await sealedAddress('/requests?status=open&q=%E9%99%88%E9%9D%99')
  expect(link).toBe(`/requests?status=open&q=${await sealedSearch('陈静')}`)
  expect(await openedAddress(link)).toBe('/requests?status=open&q=%E9%99%88%E9%9D%99')
  expect(await sealedAddress('/requests?status=open')).toBe('/requests?status=open')
})
