import { SettingField } from '../schema-form/setting-field.tsx'
import { wordsOf } from '../schema-form/words-of.ts'
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
