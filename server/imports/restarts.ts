import { setImmediate as others } from 'node:timers/promises'
import { placeOf } from '@/lib/imports/lines'
import { readDate } from '@/lib/imports/read-day'
import { isBareNumber } from '@/lib/imports/request-row'
import { batchesOf, type RowSource } from './rows'

const BATCH = 2000

/**
 * Whether the numbers of a file of requests begin anew: a number without its year stands in it again on another sheet or for
 * another month. Then all such numbers of the file are the organ's own, and ours are drawn. Others
 * are served in between.
 */
export async function numbersRestartApart(source: RowSource): Promise<boolean> {
  for (const restarts of restartsSoFar(source)) {
    if (restarts) return true
    await others()
  }
  return false
}

function* restartsSoFar(source: RowSource): Generator<boolean> {
  if (source.kind !== 'requests' || !source.headed.mapping.includes('number')) return
  const met = new Map<string, string>()
  for (const { rows } of batchesOf(source, BATCH))
    yield rows.some(({ line, cells }) => {
      const number = cells.number?.trim() ?? ''
      const on = isBareNumber(number) ? readDate(cells.received_on ?? '') : undefined
      if (!on) return false
      const place = `${placeOf(line).sheet} ${on.slice(0, 7)}`
      const earlier = met.get(number)
      met.set(number, place)
      return earlier !== undefined && earlier !== place
    })
}
