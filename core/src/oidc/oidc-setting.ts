import { z } from 'zod'
import type { Setting } from '../settings/index.ts'

const settings = z.object({
  issuer: z
    .url({ protocol: /^https?$/, error: 'This is not a web address.' })
    .max(500)
    .meta({
      title: 'Provider',
      description: 'Its issuer address, for example https://id.example.org/realms/home.',
    }),
  clientId: z.string().trim().min(1).max(500).meta({ title: 'Client ID' }),
  clientSecret: z
    .string()
    .max(2_000)
    .optional()
    .meta({ title: 'Client secret', description: 'Empty for a public client.', secret: true }),
  scopes: z.string().trim().max(500).default('openid profile email').meta({ title: 'Scopes' }),
  label: z.string().trim().min(1).max(60).default('Sign in with OpenID').meta({ title: 'Text of the button' }),
  linkByEmail: z.boolean().default(true).meta({
    title: 'Link accounts by e-mail',
    description: 'Who comes with a verified e-mail that has an account here gets that account.',
  }),
  autoRegister: z.boolean().default(false).meta({
    title: 'Make accounts',
    description: 'Who comes from the provider without an account here gets a new one.',
  }),
  adminClaim: z.string().trim().max(200).optional().meta({
    title: 'Claim for administrators',
    description: 'A new account is an administrator’s if this claim, for example groups, …',
  }),
  adminValue: z.string().trim().max(200).optional().meta({
    title: 'Value for administrators',
    description: '… is, or has, this value.',
  }),
  signOutThere: z.boolean().default(false).meta({
    title: 'Sign out there too',
    description: 'Who signs out of Kith is sent to the provider to sign out there.',
  }),
})

export type OidcSettings = z.output<typeof settings>

export const oidcSetting: Setting<typeof settings> = { key: 'oidc', settings }
