import { beforeEach, expect, test } from 'vitest'
import { itemListQuery } from '@/lib/published/list-query'
import { requestListQuery } from '@/lib/requests/list-query'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { listItems } from '../queries/published'
import { listRequests } from '../queries/requests'
import { accepted, foundTestLedger, logRequest, TODAY, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { commitIfOk } from '../transaction'
import { recordItem, removeItem } from './published'
import { indexAnew, indexMissing } from './search-index'

const requestsBy = (q: string) =>
  listRequests(ZHAO_JUN, requestListQuery.parse({ q }), TODAY)
    .rows.map(({ number }) => number)
    .toSorted()
const itemsBy = (q: string) =>
  listItems(ZHAO_JUN, itemListQuery.parse({ q }), TODAY)
    .rows.map(({ title }) => title)
    .toSorted()
const exec = (statement: string) => connection().$client.exec(statement)
const request = () => accepted(commitIfOk(ZHAO_JUN, (tx) => ok(logRequest(tx, '2026-05-31', 'natural_person'))))
const item = (change: object) => accepted(commitIfOk(ZHAO_JUN, (tx) => recordItem(tx, itemInput(change)))).id

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

test('records of a ledger that is older than the search are found once it was made, and those found before stay', () => {
  const [first, second] = [request(), request()]
  item({ title: '招生工作通知' })
  item({ title: '校车服务方案', documentNumber: '测教发〔2024〕7号' })
  exec('DELETE FROM request_search WHERE rowid = 2; DELETE FROM item_search WHERE rowid = 2')
  expect([requestsBy('招生'), itemsBy('校车')]).toEqual([[first], []])
  connection().transaction((sql) => indexMissing(sql))
  expect([requestsBy('招生'), requestsBy('陈静'), requestsBy(second)]).toEqual([
    [first, second],
    [first, second],
    [second],
  ])
  expect([itemsBy('校车'), itemsBy('7号'), itemsBy('招生')]).toEqual([
    ['校车服务方案'],
    ['校车服务方案'],
    ['招生工作通知'],
  ])
})

test('what a request is found by is written anew for those that are named', () => {
  const [first, second] = [request(), request()]
  exec("UPDATE disclosure_requests SET description = '校车线路'")
  connection().transaction((sql) => indexAnew(sql, [2]))
  expect([requestsBy('校车'), requestsBy('招生')]).toEqual([[second], [first]])
})

test('a removed item is found no more', () => {
  const id = item({ title: '校车服务方案' })
  item({ title: '校车线路' })
  accepted(commitIfOk(ZHAO_JUN, (tx) => removeItem(tx, { id, version: 1, reason: '误登' })))
  expect(itemsBy('校车')).toEqual(['校车线路'])
})
