import type { FieldErrors } from 'react-hook-form'
import { TextField } from '@/components/forms/inputs'

type Props<N extends string> = {
  name: N
  label: string
  /** It was given to sign in, less than a minute ago, and is not asked for again. */
  justGiven: boolean
  errors: FieldErrors<Record<N, string>>
}

/** The person's own present password; where it has just been given, only if the server asks for it after all. */
export function OwnPasswordField<N extends string>({ name, label, justGiven, errors }: Props<N>) {
  if (justGiven && !(name in errors)) return null
  return (
    <TextField
      name={name}
      label={label}
      type="password"
      autoComplete="current-password"
      required
      autoFocus
      className="max-w-sm"
    />
  )
}
