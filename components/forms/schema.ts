import { useState } from 'react'
import type { FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'

/** Brings the schema of a form's input: a page opens without it, and without the library it is written in. */
export type LoadSchema<I extends FieldValues> = () => Promise<z.ZodType<unknown, I>>

/** Judges the values of a form by its schema. */
export function useSchema<I extends FieldValues>(load: LoadSchema<I>): Resolver<I> {
  const [resolver] = useState(() => resolverBy(load))
  return resolver
}

/**
 * Loads the schema when values are judged for the first time. Where it cannot be had, because the connection broke or the
 * server was upgraded meanwhile, they go to the server unjudged: it judges them by the same schema, and its answer says
 * what is wanting at the same fields.
 */
export function resolverBy<I extends FieldValues>(load: LoadSchema<I>): Resolver<I> {
  let loaded: Resolver<I> | undefined
  return async (values, context, options) => {
    try {
      loaded ??= await loadedResolver(load)
    } catch {
      return { values, errors: {} }
    }
    return loaded(values, context, options)
  }
}

async function loadedResolver<I extends FieldValues>(load: LoadSchema<I>): Promise<Resolver<I>> {
  const [{ zodResolver }, schema] = await Promise.all([import('@hookform/resolvers/zod'), load()])
  return zodResolver(schema, undefined, { raw: true }) as Resolver<I>
}
