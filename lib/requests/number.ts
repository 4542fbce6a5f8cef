const LARGEST_ORDINAL = 999_999

/**
 * The place of a registration number in its year, as far as its shape tells: 2023-041, 2023041, 依申请〔2023〕41号 and 41
 * are the 41st of 2023. Undefined where it tells nothing.
 */
export function ordinalIn(number: string, year: number): number | undefined {
  const digits =
    new RegExp(`${year}\\D+(\\d{1,6})\\D*$`).exec(number) ??
    new RegExp(`(?:^|\\D)${year}(\\d{1,5})\\D*$`).exec(number) ??
    /^(\d{1,6})$/.exec(number)
  const ordinal = Number(digits?.[1] ?? 0)
  return ordinal > 0 && ordinal <= LARGEST_ORDINAL ? ordinal : undefined
}
