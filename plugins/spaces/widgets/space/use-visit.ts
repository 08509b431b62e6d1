import { useKith } from '@kith/sdk/widgets'
import { useEffect, useState } from 'preact/hooks'
import { SPACES, type Space } from '../parts/space.ts'

/**
 * The space as it was when this visit began: what was new then stays so until one goes. Once its photos are before
 * one's eyes, and not in a tab behind, it is noted that they were seen.
 */
export function useVisit(space: Space | undefined, shown: boolean): Space | undefined {
  const { put } = useKith()
  const [visit, setVisit] = useState<Space | undefined>(undefined)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (space && !visit) setVisit(space)
  }, [space, visit])
  useEffect(() => {
    if (!visit || !shown || seen) return undefined
    const look = () => {
      if (document.hidden) return
      setSeen(true)
      void put(`${SPACES}/${visit.id}/seen`, { upTo: visit.asOf }).catch(() => {})
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [visit, shown, seen, put])
  return visit
}
