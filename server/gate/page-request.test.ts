import { afterEach, expect, test, vi } from 'vitest'
import { refusedStatus } from './page-request'

const HOST = 'ledger.example'
function sent(headers: Record<string, string>, method = 'POST') {
  return refusedStatus({ method, headers: new Headers({ host: HOST, 'content-length': '20', ...headers }) })
}

afterEach(() => {
  vi.unstubAllEnvs()
})

test('what writes is taken from our own pages', () => {
  expect(sent({ origin: `http://${HOST}` })).toBeUndefined()
  expect(sent({ origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' })).toBeUndefined()
  expect(sent({}, 'GET')).toBeUndefined()
})

test.each([
  ['without an origin', {}],
  ['of another site', { origin: 'https://evil.example' }],
  ['of no site', { origin: 'null' }],
  ['of another scheme', { origin: `https://${HOST}` }],
  ['of another port', { origin: `http://${HOST}:8080` }],
  ['that the browser calls cross-site', { origin: `http://${HOST}`, 'sec-fetch-site': 'cross-site' }],
  ['that the browser calls same-site', { origin: `http://${HOST}`, 'sec-fetch-site': 'same-site' }],
])('a request %s is refused', (_, headers) => expect(sent(headers as Record<string, string>)).toBe(403))

test('over HTTPS the pages of the same name over HTTP are strangers', () => {
  vi.stubEnv('LEDGER_HTTPS', '1')
  expect([sent({ origin: `https://${HOST}` }), sent({ origin: `http://${HOST}` })]).toEqual([undefined, 403])
})

test('the scheme that our own proxy names counts, and the address that people use', () => {
  expect(sent({ origin: `https://${HOST}`, 'x-forwarded-proto': 'https' })).toBeUndefined()
  vi.stubEnv('LEDGER_URL', 'https://ledger.example.gov.cn/')
  expect(sent({ origin: 'https://ledger.example.gov.cn' })).toBeUndefined()
})

test('a body that is too long, or does not say how long it is, is refused before it is read', () => {
  const origin = `http://${HOST}`
  expect(sent({ origin, 'content-length': String(2 ** 20 + 1) })).toBe(413)
  expect(refusedStatus({ method: 'POST', headers: new Headers({ host: HOST, origin }) })).toBe(411)
})
