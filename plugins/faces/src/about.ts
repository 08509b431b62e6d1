import type { Words } from '@kith/sdk'
import { NO_RUNTIME } from './engine/runtime.ts'
import { canRun, modelInUse } from './find/engines.ts'
import type { Working } from './kith.ts'

/** Which model looks for faces here, and whether it can. */
export async function about({ settings }: Pick<Working, 'settings'>): Promise<readonly Words[]> {
  const { id, length } = modelInUse(settings)
  const { en, de } = settings.models
    ? { en: `from ${settings.models}`, de: `aus ${settings.models}` }
    : { en: 'which comes with Kith', de: 'das mit Kith kommt' }
  const model = {
    en: `Faces are found and recognised by the model ${id}, ${en}: ${length} numbers for each face.`,
    de: `Gesichter findet und erkennt das Modell ${id}, ${de}: ${length} Zahlen für jedes Gesicht.`,
  }
  return canRun() ? [model] : [model, NO_RUNTIME]
}
