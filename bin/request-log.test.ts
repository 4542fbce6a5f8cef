import { expect, it } from 'vitest'
import { loggedPath, requestIdOf } from './request-log.mjs'

it('a request keeps the id that our own proxy gave it', () => {
  expect(requestIdOf('proxy-0001', 1)).toBe('proxy-0001')
})

it.each([
  ['nobody stands in front', 'proxy-0001', 0],
  ['it is none', 'x"}\n{"event":"forged"', 1],
  ['there is none', undefined, 1],
])('and gets one of its own where %s', (_, sentId, proxies) => {
  expect(requestIdOf(sentId, proxies)).toMatch(/^[0-9a-f-]{36}$/)
})

it('an address is logged without its query and without the secret of a feed or of an address for reports', () => {
  expect(loggedPath('/applicants?q=%E7%8E%8B%E8%8A%B3')).toBe('/applicants')
  expect(loggedPath('/api/feeds/s3cret-t0ken')).toBe('/api/feeds/-')
  expect(['/collect/s3cret', '/api/collect/s3cret?name=a'].map(loggedPath)).toEqual(['/collect/-', '/api/collect/-'])
})
