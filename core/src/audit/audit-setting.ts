import { z } from 'zod'
import type { Setting } from '../settings/index.ts'

const settings = z.object({
  keepDays: z.int().min(0).max(36_500).default(730).meta({ title: 'Days', description: '0 keeps it for good.' }),
})

export const auditSetting: Setting<typeof settings> = { key: 'audit', settings }
