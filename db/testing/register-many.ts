// Run as a process of its own: registers requests one after the other so many, or until the named file
// exists, and prints their numbers.

import { existsSync } from 'node:fs'
import { waitForOthers } from '../client'
import { commitIfOk } from '../transaction'
import { registerRequest } from '../writes/requests'
import { accepted, requestOf, TODAY, WANG_FANG } from './cast'

waitForOthers()
const numbers: string[] = []
const [, , extent = '0'] = process.argv
const isDone = () => (/^\d+$/.test(extent) ? numbers.length >= Number(extent) : existsSync(extent))
while (!isDone())
  numbers.push(accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2023-09-15'), TODAY))).number)
console.log(JSON.stringify(numbers))
