import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { newTestingFolder } from '@/db/testing/copied-database'
import { COMPILED_WHEN_LOADED, hintScripts } from './script-hints'

it('every script of a folder is hinted once, and nothing else', () => {
  const folder = newTestingFolder()
  mkdirSync(path.join(folder, 'chunks'))
  const [script, style] = [path.join(folder, 'chunks/a.js'), path.join(folder, 'a.css')]
  writeFileSync(script, 'start()')
  writeFileSync(style, 'a{}')
  hintScripts(folder)
  hintScripts(folder)
  expect(readFileSync(script, 'utf8')).toBe(`${COMPILED_WHEN_LOADED}start()`)
  expect(readFileSync(style, 'utf8')).toBe('a{}')
})
