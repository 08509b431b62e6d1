import { KithError, errorOf } from '@kith/sdk'
import { z } from 'zod'
import { core } from '../server/area.ts'
import { type OidcDeps, addressesOf } from './deps.ts'
import { oidcSetting } from './oidc-setting.ts'

export const notSetUp = errorOf(
  'oidc.not_set_up',
  409,
  'Signing in with a provider is not set up yet. Save its settings first.',
)
export const notReached = errorOf('oidc.not_reached', 502, 'The provider could not be asked. The message says why.')

/** What pages need to know of the provider, and what an admin needs to set it up. */
export const oidcSetupRoutes = ({ settings, config, providers }: OidcDeps) => ({
  // Open: the page for signing in shows the button.
  getWay: core.get(
    '/',
    {
      summary: 'Whether one can sign in with a provider, and what its button says',
      auth: 'open',
      returns: z.object({ label: z.string().nullable().describe('Null: one cannot'), signOutThere: z.boolean() }),
    },
    async (c) => {
      const found = config.publicUrl ? await settings.read(c.knex, oidcSetting) : undefined
      return { label: found?.label ?? null, signOutThere: found?.signOutThere ?? false }
    },
  ),

  getAddresses: core.get(
    '/addresses',
    {
      summary: 'What the provider has to know of this server',
      auth: 'admin',
      returns: z.object({
        redirectUri: z.string().nullable().describe('Null: the server does not know its address, see KITH_PUBLIC_URL'),
        afterSignOut: z.string().nullable(),
      }),
    },
    async () => {
      const { redirectUri = null, afterSignOut = null } = addressesOf(config)
      return { redirectUri, afterSignOut }
    },
  ),

  check: core.post(
    '/check',
    {
      summary: 'Ask the provider what it can do, to see whether the settings work',
      auth: 'admin',
      limit: { max: 30, per: 'hour' },
      returns: z.object({ issuer: z.string(), canSignOut: z.boolean() }),
      errors: [notSetUp, notReached],
    },
    async (c) => {
      const found = await settings.read(c.knex, oidcSetting)
      if (!found) throw notSetUp()
      try {
        const metadata = (await providers.of(found)).serverMetadata()
        return { issuer: metadata.issuer, canSignOut: metadata.end_session_endpoint !== undefined }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        const message = `${found.issuer} could not be asked what it can do: ${reason}. Check the address of the provider.`
        throw new KithError(notReached.code, notReached.status, message, undefined, { cause: error })
      }
    },
  ),
})
