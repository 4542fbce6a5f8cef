import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PROJECT_ROOT } from '@/bin/project'

/** The list of requests as plain cells, without session, layout, link or filter: what the framework itself costs. */
const PLAIN_PAGE = `
import { connection } from 'next/server'
import { listRequests } from '@/db/queries/requests'
import { mintOperator } from '@/lib/access'
import { requestListQuery } from '@/lib/requests/list-query'
import { today } from '@/server/today'

export default async function PlainPage() {
  await connection()
  const reader = mintOperator({ staffId: 1, name: '甲', role: 'supervisor' })
  const { rows } = listRequests(reader, requestListQuery.parse({}), today())
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <td>{row.number}</td>
            <td>{row.receivedOn}</td>
            <td>{row.applicant}</td>
            <td>{row.description}</td>
            <td>{row.judgement.dueOn}</td>
            <td>{row.status}</td>
            <td>{row.section}</td>
            <td>{row.handler}</td>
            <td>{row.outcome}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
`

/** The application as it stands in the working folder, copied, with the plain page added, and built. Returns the folder. */
export function builtCopy(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-bench-copy-'))
  for (const file of sourceFiles()) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    cpSync(path.join(PROJECT_ROOT, file), path.join(folder, file))
  }
  copyModules(folder)
  mkdirSync(path.join(folder, 'app/plain'))
  writeFileSync(path.join(folder, 'app/plain/page.tsx'), PLAIN_PAGE)
  run('npx', ['tsx', 'bin/build-application.ts'], folder)
  return folder
}

/** Runs a program in a folder with this one's output; throws if it fails. */
export function run(program: string, args: string[], cwd: string): void {
  const { status } = spawnSync(program, args, { cwd, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}`)
}

function sourceFiles(): string[] {
  const listed = spawnSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: PROJECT_ROOT, encoding: 'utf8' })
  return listed.stdout.split('\0').filter(Boolean)
}

/** The build follows no link out of its folder. Hard links take a second, a copy half a minute. */
function copyModules(folder: string): void {
  const from = path.join(PROJECT_ROOT, 'node_modules')
  if (spawnSync('cp', ['-al', from, folder], { stdio: 'ignore' }).status !== 0) run('cp', ['-R', from, folder], folder)
}
