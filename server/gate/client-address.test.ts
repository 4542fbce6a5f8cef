import { expect, test } from 'vitest'
import { networkOf, plainAddress } from './client-address'

test.each([
  [' 192.0.2.1 ', '192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:4711', '192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:0201', '192.0.2.1', '192.0.2.1'],
  ['[2001:DB8::1]:443', '2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0db8:0000:0007:0000:0000:0000:0001', '2001:db8:0:7::1', '2001:db8:0:7::/64'],
  ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7:1:2:3:4', '2001:db8:0:7::/64'],
  ['fe80::1%eth0', 'fe80::1', 'fe80:0:0:0::/64'],
  ['::1', '::1', '0:0:0:0::/64'],
  ['unknown', 'unknown', 'unknown'],
  ['', '', ''],
])('the address %s is %s, counted as %s', (written, plain, network) => {
  expect([plainAddress(written), networkOf(written)]).toEqual([plain, network])
})
