import { useKith } from '@kith/sdk/widgets'
import { useEffect, useState } from 'preact/hooks'
import { SPACES, type Space } from '../parts/space.ts'

/** The space as it was when this visit began: what was new then stays so until one goes. Seen, it is noted as such. */
export function useVisit(space: Space | undefined): Space | undefined {
  const { put } = useKith()
  const [visit, setVisit] = useState<Space | undefined>(undefined)
  useEffect(() => {
    if (!space || visit) return
    setVisit(space)
    void put(`${SPACES}/${space.id}/seen`, { upTo: space.asOf }).catch(() => {})
  }, [space, visit, put])
  return visit
}
