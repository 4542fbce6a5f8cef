import { describe, expect, it } from 'vitest'
import { believe } from './behind-proxy.mjs'

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
