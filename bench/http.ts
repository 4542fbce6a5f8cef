import http from 'node:http'

export type Reply = { status: number; bytes: number; text: string; headers: http.IncomingHttpHeaders }
export type Visit = { path: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string }

/** One request over a kept connection; the bytes are those of the body as it was sent, compressed or not. */
export function visit(url: string, agent: http.Agent, { path, method = 'GET', headers, body }: Visit): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = http.request(url + path, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const whole = Buffer.concat(chunks)
        const status = response.statusCode ?? 0
        resolve({ status, bytes: whole.length, text: whole.toString(), headers: response.headers })
      })
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** Sends `visits` requests over so many connections at once; the requests answered in a second. */
export async function rate(connections: number, visits: number, send: (agent: http.Agent) => Promise<unknown>) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  let left = visits
  const begun = performance.now()
  const work = async () => {
    while (left-- > 0) await send(agent)
  }
  await Promise.all(Array.from({ length: connections }, work))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  return visits / seconds
}
