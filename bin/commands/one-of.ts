import { WrongUsage } from '../wrong-usage'

/** The choice that an option names; throws `WrongUsage` for any other. */
export function oneOf<const T extends string>(choices: readonly T[], text: string | undefined, option: string): T {
  const match = choices.find((choice) => choice === text)
  if (!match) throw new WrongUsage(`${option} must be ${choices.join(', ')}`)
  return match
}
