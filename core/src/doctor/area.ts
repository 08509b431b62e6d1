import { z } from 'zod'
import type { Config } from '../config.ts'
import { type Area, core } from '../server/area.ts'
import { askDatabase } from './check-database.ts'
import { examine, versionFinding } from './examine-kith.ts'
import type { Finding } from './finding.ts'

const Findings = z.object({
  findings: z.array(
    z
      .object({
        code: z.string().describe('What it is, for texts in other languages'),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
        about: z.string(),
        state: z.enum(['ok', 'note', 'bad']).describe('`note`: it works, and somebody may want to know'),
        says: z.string(),
        todo: z.string().optional(),
      })
      .meta({ id: 'doctor.Finding' }),
  ),
})

/** What `kith doctor` knows, of the server that runs. */
export const doctorArea = (config: Config): Area => ({
  id: 'doctor',
  routes: {
    examine: core.post(
      '/',
      {
        summary: 'Look at everything Kith needs, and say what to do',
        description: 'Writes a small file to see whether that works, and starts ffmpeg: some seconds.',
        auth: 'admin',
        returns: Findings,
      },
      async (c) => {
        const findings: Finding[] = [versionFinding()]
        const kind = config.databaseUrl === undefined ? 'embedded' : 'server'
        for await (const finding of examine(config, () => askDatabase(c.knex, kind))) findings.push(finding)
        return { findings }
      },
    ),
  },
})
