import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { Check } from '../components/check.tsx'
import type { JsonSchema } from '../schema-form/json-schema.ts'
import { wordsOf } from '../schema-form/words-of.ts'
import { type Source, queryOf } from '../timeline/source.ts'
import { addressWithFilter, pluginFiltersIn } from './address.ts'

/** A filter of a plugin, as `/api/timeline/filters` answers it. */
interface PluginFilter {
  readonly name: string
  readonly input: JsonSchema
  readonly options: readonly Option[] | null
}

interface Option {
  readonly value: unknown
  readonly label: string
  readonly count?: number
}

interface PluginFiltersProps {
  readonly query: URLSearchParams
  readonly source: Source
  readonly go: (address: string) => void
}

/** What plugins can narrow the timeline by, with what there is to choose in it. */
export function PluginFilters({ query, source, go }: PluginFiltersProps) {
  const { kith } = useApp()
  const { filter: _, ...unfiltered } = source
  const address = `/api/timeline/filters${queryOf(unfiltered)}`
  // Without them the rest of the menu is still of use.
  const read = (signal: AbortSignal) =>
    kith.get<{ filters: readonly PluginFilter[] }>(address, signal).catch(() => ({ filters: [] }))
  const { data } = useResource(read, [address])
  const chosen = pluginFiltersIn(query)
  return data?.filters.map((filter) => (
    <Choice
      key={filter.name}
      filter={filter}
      value={chosen[filter.name]}
      onChange={(value) => go(addressWithFilter(query, filter.name, value))}
    />
  ))
}

interface ChoiceProps {
  readonly filter: PluginFilter
  readonly value: unknown
  /** `undefined`: it narrows nothing. */
  readonly onChange: (value: unknown) => void
}

/** One filter: some of its options where it takes a list, one of them otherwise, or a text. Others are for programs. */
function Choice({ filter: { name, input, options: given }, value, onChange }: ChoiceProps) {
  const { t } = useApp()
  const title = input.title ?? wordsOf(name.slice(name.indexOf('.') + 1))
  const options = given ?? (input.items ?? input).enum?.map((one) => ({ value: one, label: String(one) }))
  if (options?.length === 0) return null
  if (options && input.type === 'array') {
    const some = Array.isArray(value) ? value : []
    const without = (one: unknown) => some.filter((other) => !isSame(one, other))
    const choose = (next: readonly unknown[]) => onChange(next.length > 0 ? next : undefined)
    return (
      <fieldset>
        <legend>{title}</legend>
        {options.map((one) => (
          <Check
            key={JSON.stringify(one.value)}
            label={textOf(one)}
            checked={some.some((other) => isSame(one.value, other))}
            onChange={(on) => choose(on ? [...without(one.value), one.value] : without(one.value))}
          />
        ))}
      </fieldset>
    )
  }
  if (options)
    return (
      <label class="field">
        {title}
        <select
          value={value === undefined ? '' : JSON.stringify(value)}
          onChange={({ currentTarget: { value: text } }) => onChange(text === '' ? undefined : JSON.parse(text))}
        >
          <option value="">{t('filterAny')}</option>
          {options.map((one) => (
            <option key={JSON.stringify(one.value)} value={JSON.stringify(one.value)}>
              {textOf(one)}
            </option>
          ))}
        </select>
      </label>
    )
  if (input.type === 'boolean')
    return <Check label={title} checked={value === true} onChange={(on) => onChange(on ? true : undefined)} />
  if (input.type !== 'string') return null
  return (
    <label class="field">
      {title}
      <input
        type="search"
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget: { value: text } }) => onChange(text === '' ? undefined : text)}
      />
    </label>
  )
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const textOf = ({ label, count }: Option) => (count === undefined ? label : `${label} (${count})`)
