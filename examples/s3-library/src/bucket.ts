import { secret } from '@kith/sdk'
import { z } from 'zod'

/** What an admin fills in for one library. */
export const Bucket = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).describe('For example https://s3.eu-central-1.amazonaws.com'),
  bucket: z.string().min(1),
  region: z.string().min(1).default('us-east-1'),
  prefix: z.string().default('').describe('Only what is in this folder of the bucket, for example family/photos'),
  accessKeyId: z.string().min(1).describe('It needs to list the bucket and to read, no more'),
  secretAccessKey: secret().min(1),
})
export type Bucket = z.output<typeof Bucket>

/** What the keys of all photos begin with. */
export const folderOf = ({ prefix }: Bucket): string => prefix.replace(/^\/+/, '').replace(/([^/])\/*$/, '$1/')
