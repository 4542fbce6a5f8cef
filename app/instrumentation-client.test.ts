import { expect, it, vi } from 'vitest'

it('schemas are not compiled in the browser, whose content policy forbids it', async () => {
  vi.resetModules()
  const before = Object.getOwnPropertyDescriptor(globalThis, '__zod_globalConfig')
  Reflect.deleteProperty(globalThis, '__zod_globalConfig')
  try {
    await import(new URL('../instrumentation-client.ts', import.meta.url).href)
    expect((await import('zod')).z.config().jitless).toBe(true)
  } finally {
    if (before) Object.defineProperty(globalThis, '__zod_globalConfig', before)
  }
})
