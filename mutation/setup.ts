// Runs before each test file of a mutation run, after the tester's own setup file.
import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    globalNamespace: string
  }
}

// The same cases for every change and in every run: else a score would differ from one run to the next.
fc.configureGlobal({ seed: 20190515 })

// The thread is kept, and with it the change of the run before: what this file loads must be loaded unchanged.
if (inject('mutantActivation') !== 'static') {
  const tester: unknown = Reflect.get(globalThis, inject('globalNamespace'))
  if (typeof tester === 'object' && tester !== null) Reflect.set(tester, 'activeMutant', undefined)
}
