import type { Resolver } from 'react-hook-form'
import { describe, expect, it, vi } from 'vitest'
import { splitInput } from '@/lib/requests/inputs/split'
import { resolverBy } from './schema'

const PARTS = [{ description: '预算' }, { description: '决算' }]
const VALUES = { number: '2023-007', splitOn: '2023-09-15', reasons: '两件事', parts: PARTS }
const OPTIONS = { fields: {}, shouldUseNativeValidation: false }
const judge = (resolver: Resolver<typeof VALUES>, values: typeof VALUES) => resolver(values, undefined, OPTIONS)

describe('the schema of a form', () => {
  it('is loaded when a value is changed, so that it is there at the save', async () => {
    const load = vi.fn(async () => splitInput)
    const resolver = resolverBy(load)
    resolver.prepare()
    resolver.prepare()
    expect(load).toHaveBeenCalledOnce()
    expect(await judge(resolver, VALUES)).toEqual({ values: VALUES, errors: {} })
    expect(load).toHaveBeenCalledOnce()
  })

  it('is loaded when values are judged, and once', async () => {
    const load = vi.fn(async () => splitInput)
    const resolver = resolverBy(load)
    expect(load).not.toHaveBeenCalled()
    expect(await judge(resolver, VALUES)).toEqual({ values: VALUES, errors: {} })
    const { errors } = await judge(resolver, { ...VALUES, reasons: '', splitOn: '2023-02-30', parts: PARTS.slice(1) })
    expect(errors).toMatchObject({
      reasons: { message: 'required' },
      splitOn: { message: 'date' },
      parts: { message: 'tooFewParts' },
    })
    expect(load).toHaveBeenCalledOnce()
  })

  it('that cannot be had leaves the judgement to the server, and is asked for again', async () => {
    const load = vi.fn(async () => splitInput).mockRejectedValueOnce(new Error('the connection broke'))
    const resolver = resolverBy(load)
    const wrong = { ...VALUES, reasons: '' }
    expect(await judge(resolver, wrong)).toEqual({ values: wrong, errors: {} })
    expect(await judge(resolver, wrong)).toMatchObject({ errors: { reasons: { message: 'required' } } })
  })
})
