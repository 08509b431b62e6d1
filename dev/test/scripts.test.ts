import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createReport } from '../../bench/lib/report.mjs'
import { tally } from '../ci/tally.mjs'
import { fingerprint } from '../lib/fingerprint.mjs'
import { installStamp, installState } from '../lib/install.mjs'
import { isAtLeast } from '../lib/node-version.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-dev-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, text: string, at: number) => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  utimesSync(path, at, at)
}

describe('the floor for Node.js', () => {
  it('compares as numbers, not as text', () => {
    expect(isAtLeast('20.19.0', '20.19')).toBe(true)
    expect(isAtLeast('24.3.0', '20.19')).toBe(true)
    expect(isAtLeast('20.9.0', '20.19')).toBe(false)
    expect(isAtLeast('8.20.0', '20.19')).toBe(false)
  })
})

describe('whether to install', () => {
  it('installs in a fresh clone, and after an installation that was interrupted', () => {
    put('package-lock.json', '{}', 100)
    expect(installState(folder)).toBe('stale')
    put('node_modules/koa/package.json', '{}', 200)
    expect(installState(folder)).toBe('stale')
  })

  it('installs nothing while the lock is the one it installed, whatever its time', () => {
    put('package-lock.json', '{}', 300)
    put('node_modules/.package-lock.json', '{}', 200)
    put('node_modules/.kith-install', installStamp('{}'), 200)
    expect(installState(folder)).toBe('fresh')
  })

  it('installs again when the lock changed since', () => {
    put('package-lock.json', '{ "lockfileVersion": 3 }', 300)
    put('node_modules/.package-lock.json', '{}', 200)
    put('node_modules/.kith-install', installStamp('{}'), 200)
    expect(installState(folder)).toBe('stale')
  })

  it('accepts what somebody installed with npm itself', () => {
    put('package-lock.json', '{}', 100)
    put('node_modules/.package-lock.json', '{}', 200)
    expect(installState(folder)).toBe('unmarked')
  })
})

describe('whether to build', () => {
  it('notices a file that changed, came or went, and not what was built or installed', () => {
    put('src/a.ts', 'a', 100)
    const before = fingerprint([folder])
    put('dist/a.js', 'a', 100)
    put('node_modules/koa/index.js', 'koa', 100)
    expect(fingerprint([folder])).toBe(before)
    put('src/b.ts', 'b', 100)
    expect(fingerprint([folder])).not.toBe(before)
    rmSync(join(folder, 'src/b.ts'))
    expect(fingerprint([folder])).toBe(before)
    put('src/a.ts', 'b', 101)
    expect(fingerprint([folder])).not.toBe(before)
  })
})

describe('the report of a benchmark', () => {
  const reportOf = (...figures: Parameters<ReturnType<typeof createReport>['report']>[]) => {
    const lines: string[] = []
    const { report, finish } = createReport((line: string) => lines.push(line))
    for (const figure of figures) report(...figure)
    return { lines, ...finish() }
  }

  it('judges by the value or by the ratio to the baseline, as the aim says', () => {
    const { within, beyond, lines } = reportOf(
      ['months', 1600, 'req/s', 'a peer', 48, '>= 1_500'],
      ['start', 1.4, 's', 'a peer', 5.2, '<= 0.25x'],
      ['memory', 300, 'MiB', undefined, undefined, undefined],
    )
    expect({ within, beyond }).toEqual({ within: 1, beyond: 1 })
    expect(lines[0]).toMatch(/^months +1,600 req\/s +33\.3x of a peer \(48 req\/s\) +aim >= 1_500 {2}ok$/)
    expect(lines[1]).toMatch(/0\.269x of a peer .*BEYOND$/)
    expect(lines.at(-1)).toBe('1 within aim, 1 beyond')
  })

  it('refuses an aim it cannot judge', () => {
    expect(() => reportOf(['a', 1, 's', undefined, undefined, 'fast'])).toThrow('is not an aim')
    expect(() => reportOf(['a', 1, 's', undefined, undefined, '>= 2x'])).toThrow('no baseline')
    expect(() => reportOf(['a', Number.NaN, 's', undefined, undefined, undefined])).toThrow('a finite number')
  })
})

describe('the closing line of a CI part', () => {
  it('counts a file that did not load as one failure', () => {
    const file = { status: 'failed', assertionResults: [] }
    expect(tally({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 0, testResults: [file] }, 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 0,
    })
  })

  it('never says that all passed when the runner failed', () => {
    expect(tally({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, testResults: [] }, 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
    })
    expect(tally(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})
