import { readFileSync } from 'node:fs'
import http from 'node:http'
import { demonstrationIn } from './demonstration'
import { signedIn } from './server-actions'
import { serving } from './serving'
import type { Trial } from './trial'

const PIECE = Buffer.alloc(1024 * 1024, 32)
const MEGABYTE = 1024 * 1024
/** What the server may grow by meanwhile, in megabytes. */
const MOST_GROWTH = 300

const ADDRESSES = [
  '/api/search',
  '/api/requests/alike',
  '/api/settings/calendar/moved',
  '/api/published/known',
  '/api/requests/2023-007/letters/receipt',
  '/api/imports?kind=requests&name=a.csv',
  '/api/check?name=a.html',
  '/api/collect/none?name=a.html',
  '/api/attachments?owner=request&record=1&label=reply',
  '/requests/new',
]

/** Bodies without a length, of so many megabytes each and to every handler at once: refused, and never held in memory. */
export async function sendEndlessBodies(megabytes: number): Promise<Trial> {
  const file = await demonstrationIn()
  const wrong: string[] = []
  let growth = 0
  await serving(file, async ({ url, server }) => {
    const cookie = await signedIn(url, 'supervisor')
    const before = residentOf(server.pid!)
    const timer = setInterval(() => {
      growth = Math.max(growth, residentOf(server.pid!) - before)
    }, 50)
    const statuses = await Promise.all(ADDRESSES.map((address) => send(url, address, cookie, megabytes)))
    clearInterval(timer)
    ADDRESSES.forEach((address, at) => {
      const status = statuses[at]!
      // A connection that is cut while it is still sending has no answer that could be read.
      if (status !== 0 && (status < 400 || status >= 500)) wrong.push(`${address} answered ${status}`)
    })
  })
  if (growth > MOST_GROWTH) wrong.push(`the server grew by ${growth} MB`)
  return {
    name: 'endless bodies',
    figures: { bodies: ADDRESSES.length, 'MB each': megabytes, 'MB grown': growth },
    wrong,
  }
}

function send(url: string, address: string, cookie: string, megabytes: number): Promise<number> {
  return new Promise((resolve) => {
    const headers = {
      cookie,
      origin: url,
      'x-ledger': address.startsWith('/api/check') ? 'check' : 'import',
      'transfer-encoding': 'chunked',
    }
    const request = http.request(url + address, { method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
      request.destroy()
    })
    request.on('error', () => resolve(0))
    let sent = 0
    const more = () => {
      while (sent < megabytes && !request.destroyed) {
        sent += 1
        if (!request.write(PIECE)) return void request.once('drain', more)
      }
      request.end()
    }
    more()
  })
}

/** The memory of a process, in megabytes. */
function residentOf(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  return Math.round((pages * 4096) / MEGABYTE)
}
