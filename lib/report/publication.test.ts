import { describe, expect, test } from 'vitest'
import { assembleReport } from './assemble'
import { fullYear } from './facts.fixture'
import type { Revision } from './frozen'
import {
  mayCheck,
  mayPublish,
  maySign,
  type Obstacle,
  obstaclesOf,
  type Preparation,
  preparationOf,
  type StepTaken,
} from './publication'

const step = (name: StepTaken['step'], contentHash: string, revision = 1): StepTaken => ({
  step: name,
  revision,
  contentHash,
  staffName: '王芳',
  takenOn: '2024-01-10',
  note: '',
})
const revision = (number: number, contentHash: string): Revision & { contentHash: string } => ({
  year: 2023,
  revision: number,
  signedBy: '赵军',
  signedOn: '2024-01-10',
  publishedBy: '王芳',
  publishedOn: '2024-01-12',
  address: 'https://www.xinxiang.example/2023',
  reason: '',
  sha256: '',
  contentHash,
})

describe('the stage of a report', () => {
  test('is a draft, then checked, then signed, each for the content as it stood', () => {
    expect(preparationOf([], [], 'a')).toEqual({ stage: 'draft', revision: 1, stale: false })
    expect(preparationOf([step('checked', 'a')], [], 'a')).toMatchObject({ stage: 'checked', stale: false })
    const both = [step('checked', 'a'), step('signed', 'a')]
    expect(preparationOf(both, [], 'a')).toMatchObject({
      stage: 'signed',
      checked: { step: 'checked' },
      signed: { step: 'signed' },
    })
  })

  test('falls back to a draft when the content changes, which is said', () => {
    const both = [step('checked', 'a'), step('signed', 'a')]
    expect(preparationOf(both, [], 'b')).toEqual({ stage: 'draft', revision: 1, stale: true })
    expect(preparationOf([...both, step('checked', 'b')], [], 'b')).toMatchObject({ stage: 'checked', stale: false })
  })

  test('is that of the step taken last where one was taken twice', () => {
    const again = { ...step('checked', 'a'), staffName: '李强' }
    expect(preparationOf([step('checked', 'a'), again], [], 'a').checked?.staffName).toBe('李强')
  })

  test('is published as long as nothing changes, and then a draft of the next version', () => {
    const steps = [step('checked', 'a'), step('signed', 'a')]
    const published = [revision(1, 'a')]
    expect(preparationOf(steps, published, 'a')).toEqual({ stage: 'published', revision: 1, stale: false })
    expect(preparationOf(steps, published, 'b')).toEqual({ stage: 'draft', revision: 2, stale: false })
    // Back at the content of the first version after a second, the steps of the first do not count again.
    expect(preparationOf(steps, [...published, revision(2, 'b')], 'a')).toEqual({
      stage: 'draft',
      revision: 3,
      stale: false,
    })
  })
})

describe('what keeps a report from being checked', () => {
  const written = { 'overview.platform': { text: '平台运行正常。', version: 1 } }
  const obstacles = (text: string, today: Parameters<typeof obstaclesOf>[1] = '2024-01-01') => {
    const report = assembleReport(fullYear(), { ...written, problems: { text, version: 1 } })
    return obstaclesOf(report, today).filter(({ kind }) => kind !== 'findings')
  }

  test('is the year that is not over: 31 December is its last day', () => {
    expect(obstacles('存在不足。', '2023-12-31')).toEqual([{ kind: 'yearRunning' }])
    expect(obstacles('存在不足。', '2024-01-01')).toEqual([])
  })

  test('are tokens that name no figure, each once, and sections without a text', () => {
    expect(obstacles('共{{没有}}件，{{没有}}，{{也没有}}')).toEqual([
      { kind: 'figureUnknown', section: 'problems', token: '{{没有}}' },
      { kind: 'figureUnknown', section: 'problems', token: '{{也没有}}' },
    ])
    const report = assembleReport(fullYear({ channels: [], openedAccounts: [] }), {})
    expect(obstaclesOf(report, '2024-01-01')).toContainEqual({ kind: 'sectionEmpty', section: 'overview.platform' })
  })

  test('are the findings that must be explained or mended, as one count', () => {
    const report = assembleReport(fullYear(), { problems: { text: '收到申请3件。', version: 1 } })
    const blocking = report.findings.filter(({ severity }) => severity !== 'I').length
    expect(blocking).toBeGreaterThan(0)
    expect(obstaclesOf(report, '2024-01-01')).toContainEqual({ kind: 'findings', count: blocking })
    expect(obstaclesOf({ ...report, findings: [] }, '2024-01-01').map(({ kind }) => kind)).not.toContain('findings')
  })
})

describe('a step', () => {
  const draft: Preparation = { stage: 'draft', revision: 1, stale: false }
  const checked: Preparation = { ...draft, stage: 'checked', checked: step('checked', 'a') }
  const signed: Preparation = { ...checked, stage: 'signed', signed: step('signed', 'a') }
  const published: Preparation = { stage: 'published', revision: 1, stale: false }
  const obstacle: Obstacle[] = [{ kind: 'yearRunning' }]
  const codeOf = (result: ReturnType<typeof mayCheck>) =>
    result.ok ? 'ok' : result.kind === 'breach' ? result.breach.code : result.kind
  const publish = (preparation: Preparation, more: object = {}) =>
    codeOf(mayPublish(preparation, { publishedOn: '2024-01-12', reason: '', ...more }, '2024-01-15'))

  test('is to check what nothing keeps back, then to sign what was checked', () => {
    expect([codeOf(mayCheck([], draft)), codeOf(mayCheck(obstacle, draft))]).toEqual(['ok', 'reportNotReady'])
    expect([codeOf(maySign([], checked)), codeOf(maySign([], draft))]).toEqual(['ok', 'reportNotChecked'])
    expect(codeOf(maySign(obstacle, checked))).toBe('reportNotReady')
  })

  test('is none for a report that is published as it stands', () => {
    expect([codeOf(mayCheck([], published)), codeOf(maySign([], published)), publish(published)]).toEqual(
      new Array(3).fill('nothingToPublish'),
    )
  })

  test('is to publish what was signed, between the day of its signature and today', () => {
    expect([publish(signed), publish(checked)]).toEqual(['ok', 'reportNotSigned'])
    expect(publish(signed, { publishedOn: '2024-01-15' })).toBe('ok')
    expect(publish(signed, { publishedOn: '2024-01-16' })).toBe('dateInFuture')
    expect(publish(signed, { publishedOn: '2024-01-10' })).toBe('ok')
    expect(publish(signed, { publishedOn: '2024-01-09' })).toBe('publishedBeforeSigned')
  })

  test('that publishes a correction says why', () => {
    const second = { ...signed, revision: 2 }
    expect([publish(second), publish(second, { reason: '更正表三' })]).toEqual(['reportReasonMissing', 'ok'])
  })

  test('that is refused names the field that is to be mended', () => {
    const fieldOf = (preparation: Preparation, publishedOn: '2024-01-16' | '2024-01-09' | '2024-01-12') => {
      const result = mayPublish(preparation, { publishedOn, reason: '' }, '2024-01-15')
      return !result.ok && result.kind === 'breach' ? result.breach.field : undefined
    }
    expect([fieldOf(signed, '2024-01-16'), fieldOf(signed, '2024-01-09')]).toEqual(['publishedOn', 'publishedOn'])
    expect(fieldOf({ ...signed, revision: 2 }, '2024-01-12')).toBe('reason')
    const refused = mayCheck(obstacle, draft)
    expect(!refused.ok && refused.kind === 'breach' && refused.breach.citation?.article).toContain('第四十九条')
  })
})
