import { Form, useKith } from '@kith/sdk/widgets'
import { useRef } from 'preact/hooks'
import type { Link } from './link.ts'
import { localInput } from './moments.ts'
import { TYPES, changesOf, fieldsOf } from './options.ts'

interface OptionsFormProps {
  /** The link to change; none: a new one is made. */
  readonly link?: Link
  readonly save: (options: Record<string, unknown>) => Promise<void>
  readonly cancel: () => void
}

const PRESETS = [1, 7, 30] as const

/** All there is to say of a link. */
export function OptionsForm({ link, save, cancel }: OptionsFormProps) {
  const { t } = useKith()
  const ending = useRef<HTMLInputElement>(null)
  const known = fieldsOf(link)
  const input = (name: string, rest: Record<string, unknown> = {}) => (
    <label class="field">
      {t(name)}
      <input name={name} defaultValue={known[name]} {...rest} />
    </label>
  )
  const check = (name: 'download' | 'metadata' | 'upload' | 'approve', on: boolean) => (
    <label class="check">
      <input type="checkbox" name={name} defaultChecked={link ? link[name] : on} />
      {t(name)}
    </label>
  )
  const ends = (days: number | undefined) => {
    if (ending.current)
      ending.current.value = days === undefined ? '' : localInput(new Date(Date.now() + days * 86_400_000))
  }
  return (
    <Form submit={t(link ? 'save' : 'makeLink')} onSubmit={(values) => save(changesOf(values, link))} cancel={cancel}>
      {input('description', { maxLength: 1000 })}
      <div class="stack tight">
        {input('endsAt', { type: 'datetime-local', ref: ending })}
        <div class="row presets">
          {PRESETS.map((days) => (
            <button key={days} type="button" class="quiet" onClick={() => ends(days)}>
              {t('days', { count: days })}
            </button>
          ))}
          <button type="button" class="quiet" onClick={() => ends(undefined)}>
            {t('never')}
          </button>
        </div>
      </div>
      {input('password', { type: 'password', minLength: 4, maxLength: 200, autoComplete: 'new-password' })}
      {link?.password && (
        <label class="check">
          <input type="checkbox" name="noPassword" />
          {t('noPassword')}
        </label>
      )}
      {check('download', true)}
      {check('metadata', true)}
      {check('upload', false)}
      <details>
        <summary>{t('moreOptions')}</summary>
        <div class="stack">
          {input('slug', { pattern: '[a-z0-9\\-]{3,64}', title: t('slugHint') })}
          {input('startsAt', { type: 'datetime-local' })}
          {input('viewLimit', { type: 'number', min: 1 })}
          {check('approve', true)}
          <label class="field">
            {t('uploadTypes')}
            <select name="uploadTypes">
              {TYPES.map((types) => (
                <option key={types} value={types} selected={types === known['uploadTypes']}>
                  {t(types)}
                </option>
              ))}
            </select>
          </label>
          {input('uploadMost', { type: 'number', min: 1 })}
          {input('uploadMb', { type: 'number', min: 1, step: 'any' })}
          <label class="field">
            {t('origins')}
            <textarea name="origins" placeholder="https://example.org" defaultValue={known['origins']} />
          </label>
        </div>
      </details>
    </Form>
  )
}
