import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findErrors } from './errors-page.mjs'
import { packageFolders } from './packages.mjs'
import { root } from './root.mjs'

const pluginOf = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).kith?.id

const union = (says, name, members) =>
  `/** ${says} */\nexport type ${name} =\n${members.map((member) => `  | '${member}'`).join('\n')}\n`

const fieldsOf = ({ key, settings }) =>
  Object.entries(settings.shape).flatMap(([name, field]) => [
    `${key}.${name}`,
    ...(field.meta()?.description === undefined ? [] : [`${key}.${name}.hint`]),
  ])

/** What the server says in English, by its codes, as types: the compiler finds what the pages lack in a language. */
export async function serverCodes() {
  const plugins = packageFolders().map(pluginOf)
  const errors = (await findErrors()).map(({ code }) => code).filter((code) => !plugins.includes(code.split('.')[0]))
  const core = (file) => import(join(root, 'core/dist', file))
  const { TEXTS } = await core('doctor/texts.js')
  const { auditSetting } = await core('audit/audit-setting.js')
  const { mailSetting } = await core('mail/mail-setting.js')
  const { oidcSetting } = await core('oidc/oidc-setting.js')
  const { FAILURES } = await core('ingest/failure-codes.js')
  const { SCAN_PROBLEMS } = await core('libraries/scan-problems.js')
  return [
    '// Written by `npm run check -- --update` from the sources.\n',
    union('The codes of Kith’s own errors.', 'ErrorCode', errors),
    union('The names of what Kith says of its health.', 'HealthText', Object.keys(TEXTS)),
    union('Why a photo failed, and what scans report.', 'FailureText', [
      ...FAILURES.map((code) => `failure.${code}`),
      ...Object.keys(SCAN_PROBLEMS).map((code) => `failure.${code}`),
    ]),
    union(
      'The fields of the server’s settings, and their hints.',
      'SettingText',
      [auditSetting, mailSetting, oidcSetting].flatMap(fieldsOf),
    ),
  ].join('\n')
}
