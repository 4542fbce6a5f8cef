// Run as a process of its own, to be killed: writes act after act and says so each time the database has it.
import { writeSync } from 'node:fs'
import { waitForOthers } from '@/db/client'
import { actOf } from './acts'

waitForOthers()
const [writer = '', from = '0'] = process.argv.slice(2)
for (let n = Number(from); ; n++) writeSync(1, `${n} ${actOf(writer, n)}\n`)
