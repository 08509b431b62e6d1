import type { Knex } from 'knex'
import type { Plugin } from '../../parts.ts'
import type { TestKith } from '../types.ts'

/** What every plugin keeps to; see `conformance`. */
export type Rule =
  | 'every part is listed'
  | 'texts are sentences'
  | 'it can be switched on'
  | 'work may be done twice'
  | 'people take their data along'
  | 'routes are for whom they say'
  | 'switching off keeps everything'
  | 'switched off, it grants nothing'
  | 'what is deleted leaves nothing'
  | 'uninstalling leaves no trace'
  | 'bad input is refused'
  | 'an upgrade keeps data'

/** The world of a conformance test: Ada is an administrator. */
export type ConformanceWorld = TestKith<'ada' | 'bob' | 'cleo'>

/** What `conformance` needs to know besides the plugin. */
export interface ConformanceOptions {
  /** Other plugins, for the services this one requires. */
  with?: readonly Plugin[]
  /** What an administrator fills in before it can run. */
  settings?: Record<string, unknown>
  /**
   * Fills in something of everything, as people would, through the plugin's routes. Without it the checks look at empty
   * tables, and find less. It is called in more than one world.
   */
  fill?: (k: ConformanceWorld) => Promise<void>
  /** Rows as they were after a migration, by its name: the migrations after it are tried on them. */
  rowsAfter?: Readonly<Record<string, (knex: Knex) => Promise<void>>>
  /** Seconds that switching on may take on an empty database. Default 10. */
  enableWithin?: number
  /** Rules it breaks on purpose, each with the reason. */
  except?: Readonly<Partial<Record<Rule, string>>>
}

/** What was found, and what could not be tried. */
export interface ConformanceReport {
  /** Tables that were empty: what is said about them was not tried. */
  readonly emptyTables: readonly string[]
  /** Routes that never answered with success: their answers were not tried. */
  readonly untriedRoutes: readonly string[]
}

/** One thing that is wrong, as a sentence that says what to do. */
export interface Problem {
  readonly rule: Rule
  readonly problem: string
}
