// Run as a process of its own: registers requests one after the other and prints their numbers.

import { waitForOthers } from '../client'
import { commitIfOk } from '../transaction'
import { registerRequest } from '../writes/requests'
import { accepted, requestOf, TODAY, WANG_FANG } from './cast'

waitForOthers()
const numbers = Array.from({ length: Number(process.argv[2]) }, () =>
  accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2023-09-15'), TODAY))),
)
console.log(JSON.stringify(numbers.map(({ number }) => number)))
