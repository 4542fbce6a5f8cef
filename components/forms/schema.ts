import { useEffect, useState } from 'react'
import { type FieldValues, type Resolver, type UseFormProps, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'

/** Brings the schema of a form's input: a page opens without it, and without the library it is written in. */
export type LoadSchema<I extends FieldValues> = () => Promise<z.ZodType<unknown, I>>

/** A form whose values are judged by a schema, which is loaded once somebody changes a value, so that it is there at the save. */
export function useFormBy<I extends FieldValues>(
  load: LoadSchema<I>,
  { defaultValues }: Pick<UseFormProps<I>, 'defaultValues'>,
): UseFormReturn<I> {
  const [resolver] = useState(() => resolverBy(load))
  const form = useForm<I>({ resolver, defaultValues })
  useEffect(() => form.subscribe({ formState: { values: true }, callback: resolver.prepare }), [form, resolver])
  return form
}

/**
 * Judges by a schema that is loaded when it is first needed, or `prepare` is called. Where it cannot be had, because the
 * connection broke or the server was upgraded meanwhile, the values go to the server unjudged: it judges them by the same
 * schema, and its answer says what is wanting at the same fields.
 */
export function resolverBy<I extends FieldValues>(load: LoadSchema<I>): Resolver<I> & { prepare: () => void } {
  let loading: Promise<Resolver<I> | undefined> | undefined
  const loaded = async () => {
    loading ??= loadedResolver(load).catch(() => undefined)
    const resolver = await loading
    // Asked for again at the next save.
    if (!resolver) loading = undefined
    return resolver
  }
  const judge: Resolver<I> = async (values, context, options) => {
    const resolver = await loaded()
    return resolver ? resolver(values, context, options) : { values, errors: {} }
  }
  return Object.assign(judge, { prepare: () => void loaded() })
}

async function loadedResolver<I extends FieldValues>(load: LoadSchema<I>): Promise<Resolver<I>> {
  const [{ zodResolver }, schema] = await Promise.all([import('@hookform/resolvers/zod'), load()])
  return zodResolver(schema, undefined, { raw: true }) as Resolver<I>
}
