import { useKith } from '@kith/sdk/widgets'
import { Icon } from '../parts/icon.tsx'
import { sinceOf } from '../parts/moment.ts'
import { type Space, pageOf } from '../parts/space.ts'
import { Collage } from '../parts/collage.tsx'
import { Faces } from './faces.tsx'
import { NewsBadge } from './news-badge.tsx'
import type { Sort } from './sort.ts'

const COLUMNS = ['name', 'photos', 'members', 'active', 'created'] as const
type Column = (typeof COLUMNS)[number]

const LEAST_FIRST: Column = 'name'

interface TableProps {
  readonly spaces: readonly Space[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

/** The spaces as a table, pinned ones first; its heads sort it. */
export function SpaceTable({ spaces, sort, onSort }: TableProps) {
  const { t } = useKith()
  const sorted = (column: Column) => (column === LEAST_FIRST ? 'ascending' : 'descending')
  return (
    <table class="space-table" aria-label={t('spaces')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" class={column} aria-sort={column === sort ? sorted(column) : undefined}>
              {column === 'members' ? (
                t('column_members')
              ) : (
                <button type="button" class="quiet" onClick={() => onSort(column)}>
                  {t(`column_${column}`)}
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spaces.map((space) => (
          <tr key={space.id}>
            <th scope="row" class="name">
              <a class="space-line" href={pageOf(space.id)}>
                <Collage {...space} />
                <span class="words">
                  <strong>
                    {space.pinned && <Icon name="pin" />} {space.name}
                  </strong>
                  <NewsBadge space={space} />
                </span>
              </a>
            </th>
            <td class="photos">{space.count}</td>
            <td class="members">
              <Faces space={space} />
            </td>
            <td class="active">{sinceOf(space.activeAt)}</td>
            <td class="created">{sinceOf(space.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
