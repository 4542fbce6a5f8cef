// Runs before each test file of a mutation run, after the tester's own setup file.
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    globalNamespace: string
  }
}

// The thread is kept, and with it the change of the run before: what this file loads must be loaded unchanged.
if (inject('mutantActivation') !== 'static') {
  const tester: unknown = Reflect.get(globalThis, inject('globalNamespace'))
  if (typeof tester === 'object' && tester !== null) Reflect.set(tester, 'activeMutant', undefined)
}
