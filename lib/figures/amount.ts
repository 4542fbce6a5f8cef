const YUAN = /^(0|[1-9]\d{0,12})(?:\.(\d{1,2}))?$/

/** 分 from an amount typed in 元 with at most two decimals (thousands separators allowed); undefined if it is none. */
export function fenFromYuan(text: string): number | undefined {
  const match = YUAN.exec(text.trim().replace(/[,，]/g, ''))
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined
}

/** 元 as an exact decimal without padding: 70319000 分 is 703190. */
export function yuanFromFen(fen: number): string {
  return shifted(fen, 2)
}

/** 元 with its two decimals, for a column of amounts: 70319000 分 is 703190.00. */
export function yuanInColumn(fen: number): string {
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** 万元 as an exact decimal without padding: 70319000 分 is 70.319. */
export function wanYuanFromFen(fen: number): string {
  return shifted(fen, 6)
}

function shifted(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  return fraction ? `${digits.slice(0, -places)}.${fraction}` : digits.slice(0, -places)
}
