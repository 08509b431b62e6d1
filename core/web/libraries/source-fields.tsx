import { SettingField } from '../plugins/setting-field.tsx'
import { wordsOf } from '../plugins/words-of.ts'
import { type Source, fieldOf } from './source.ts'

/** What is to be filled in for a place that a plugin reads. */
export function SourceFields({ source }: { readonly source: Source }) {
  const { properties = {}, required = [] } = source.form
  return (
    <>
      {Object.entries(properties).map(([name, schema]) => (
        <SettingField
          key={name}
          name={fieldOf(name)}
          schema={{ title: wordsOf(name), ...schema }}
          value={undefined}
          required={required.includes(name)}
        />
      ))}
    </>
  )
}
