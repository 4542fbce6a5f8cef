import type { ChildProcess } from 'node:child_process'
import { freePort, startServer, stopServer, waitUntilServing } from '@/bin/server'

export type Served = { url: string; server: ChildProcess; output: string[] }

/** Serves a ledger on a port of its own for as long as `use` runs. */
export async function serving<T>(
  databaseFile: string,
  use: (served: Served) => Promise<T>,
  env: Record<string, string> = {},
): Promise<T> {
  const output: string[] = []
  const port = await freePort()
  const server = startServer({
    host: '127.0.0.1',
    port,
    databaseFile,
    env: { LEDGER_TODAY: '2024-06-03', ...env },
    onOutput: (text) => output.push(text),
  })
  const url = `http://127.0.0.1:${port}`
  try {
    await waitUntilServing(`${url}/api/health`, server, 200).catch((error: Error) => {
      throw new Error(`${error.message}\n${output.join('')}`)
    })
    return await use({ url, server, output })
  } finally {
    await stopServer(server)
  }
}
