import os from 'node:os'
import { describe, expect, it } from 'vitest'
import { believe, refusedStatus } from './behind-proxy.mjs'

const CLAIMED = {
  'x-forwarded-for': '10.0.0.1, 192.0.2.7, 198.51.100.2',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-real-ip': '10.0.0.1',
  forwarded: 'for=10.0.0.1',
  host: 'ledger.example',
}

function believed(proxies: number, claimed: Record<string, string> = CLAIMED) {
  const headers = { ...claimed }
  believe(headers, '203.0.113.5', proxies)
  return headers
}

describe('the way of a request', () => {
  it('is not believed without a proxy of our own: the address is the connection’s, the host what was asked for', () => {
    expect(believed(0)).toEqual({ host: 'ledger.example', 'x-forwarded-for': '203.0.113.5' })
  })

  it('is believed as far as our own proxies have written it', () => {
    expect(believed(1)).toMatchObject({ 'x-forwarded-for': '198.51.100.2', 'x-forwarded-host': 'evil.example' })
    expect(believed(2)['x-forwarded-for']).toBe('192.0.2.7')
  })

  it('is the connection where a proxy has written nothing', () => {
    expect(believed(1, { host: 'ledger.example' })['x-forwarded-for']).toBe('203.0.113.5')
    expect(believed(5)['x-forwarded-for']).toBe('203.0.113.5')
  })
})

describe('a request is answered', () => {
  const asked = (host: string | undefined, { proxies = 0, url = '', method = 'GET', forwarded = '' } = {}) =>
    refusedStatus(method, { host, ...(forwarded && { 'x-forwarded-host': forwarded }) }, proxies, url || undefined)

  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', '192.168.1.20', os.hostname().toUpperCase()])(
    'under the local name %s',
    (host) => expect(asked(host)).toBeUndefined(),
  )

  it('under the name that people use, and no other that was pointed here', () => {
    const url = 'https://ledger.example.gov.cn'
    expect(asked('ledger.example.gov.cn', { url })).toBeUndefined()
    for (const host of ['evil.example:3000', 'ledger.example.gov.cn.evil.example', '', undefined, 'a b'])
      expect([host, asked(host, { url })]).toEqual([host, 421])
    expect(asked('evil.example')).toBe(421)
  })

  it('behind a proxy of our own under the name that it passes on', () => {
    expect(asked('127.0.0.1:3000', { proxies: 1, forwarded: 'evil.example', url: 'https://ledger.example' })).toBe(421)
    expect(asked('ledger.example', { proxies: 1 })).toBeUndefined()
    expect(asked('evil.example', { forwarded: 'localhost' })).toBe(421)
  })

  it.each(['TRACE', 'PUT', 'CONNECT'])('not to %s, which nothing here knows', (method) =>
    expect(asked('localhost', { method })).toBe(405),
  )
})
