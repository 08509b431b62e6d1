import { expect, test } from 'vitest'
import { page } from './page.ts'
import { albumSources } from './sources/albums.ts'
import { coreSources } from './sources/core.ts'
import { linkSources } from './sources/links.ts'
import { partnerSources } from './sources/partners.ts'
import { spaceSources } from './sources/spaces.ts'

test('docs/reference/access.md says what the rules say', async () => {
  const made = await page([
    { title: 'What core gives', sources: coreSources },
    { title: 'Partners', sources: partnerSources },
    { title: 'Albums', sources: albumSources },
    { title: 'Spaces', sources: spaceSources },
    { title: 'Links', sources: linkSources },
  ])
  await expect(
    made,
    'The rules of core/test/matrix have changed. Write the document anew with `npm test -- core/test/matrix -u`, and review it as a change of who sees what.',
  ).toMatchFileSnapshot('../../../docs/reference/access.md')
})
