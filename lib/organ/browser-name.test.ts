import { expect, test } from 'vitest'
import { browserName } from './browser-name'

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${WINDOWS} Chrome/120.0.0.0 Safari/537.36`, 'Chrome 120 · Windows'],
  [`${WINDOWS} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0`, 'Edge 120 · Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0', 'Firefox 121 · Linux'],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0.0.0 Safari/537.36', 'Chrome 114 · HarmonyOS'],
  ['curl/8.0', ''],
])('%s is %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name))
