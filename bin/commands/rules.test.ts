import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULE_IDS } from '@/lib/report/checks/rules'

const ROOT = path.resolve(import.meta.dirname, '..', '..')

function rules(...words: string[]) {
  const env = { ...process.env, DATABASE_URL: 'file:/nowhere/none.db', LEDGER_ROOT: ROOT }
  return spawnSync(process.execPath, ['program/ledger.mjs', 'rules', ...words], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  })
}

describe('the registry of rules is printed without a ledger', () => {
  test('as data', () => {
    const { status, stdout, stderr } = rules('--format', 'json')
    expect([status, stderr]).toEqual([0, ''])
    const { version, hash, rules: listed } = JSON.parse(stdout)
    expect([typeof version, hash]).toEqual(['number', expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(RULE_IDS)
  })
  test('as lines, one a rule after the one of the registry', () => {
    const lines = rules().stdout.trim().split('\n')
    expect(lines).toHaveLength(RULE_IDS.length + 1)
    expect(lines.find((line) => line.startsWith('T3-1 '))).toContain('v1 E since 2026-11-25')
  })
  test('wrong usage', () => expect(rules('--format', 'pdf').status).toBe(2))
})
