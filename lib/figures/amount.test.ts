import { describe, expect, test } from 'vitest'
import { fenFromYuan, wanYuanFromFen, yuanFromFen, yuanInColumn } from './amount'

describe('an amount typed in 元', () => {
  test.each([
    ['703190', 70_319_000],
    ['592372449.00', 59_237_244_900],
    ['242,523,110.82', 24_252_311_082],
    ['1，000.5', 100_050],
    [' 0 ', 0],
    ['0.07', 7],
    ['9999999999999.99', 999_999_999_999_999],
  ])('%s is %i 分', (text, fen) => expect(fenFromYuan(text)).toBe(fen))

  test.each(['', '-1', '1.234', '.5', '01', '1e3', '12万', '70.319万元', '10000000000000'])('%s is none', (text) =>
    expect(fenFromYuan(text)).toBeUndefined(),
  )
})

describe('what reports have printed in 万元 comes back exactly', () => {
  test.each([
    ['703190', '70.319'],
    ['592372449', '59237.2449'],
    ['242523110.82', '24252.311082'],
    ['727012578', '72701.2578'],
    ['10000', '1'],
    ['0.01', '0.000001'],
    ['0', '0'],
  ])('%s 元 is %s 万元', (yuan, wan) => expect(wanYuanFromFen(fenFromYuan(yuan)!)).toBe(wan))
})

test('an amount goes back into its field without padding', () => {
  expect([70_319_000, 17_635_050, 7, 0].map(yuanFromFen)).toEqual(['703190', '176350.5', '0.07', '0'])
})

test('amounts that stand below each other keep their two decimals', () => {
  expect([70_319_000, 17_635_050, 7, 0].map(yuanInColumn)).toEqual(['703190.00', '176350.50', '0.07', '0.00'])
})
