import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'

/** Opens the database of a data folder that no server uses, with core's tables, for `fn` to fill. */
export async function fillData(data, fn) {
  return fillDatabase({ folder: join(data, 'database') }, fn)
}

/** The same with a database server: `where` is what Kith connects with. */
export async function fillDatabase(where, fn) {
  const { connectDatabase } = await import('../../core/dist/db/connect.js')
  const { migrateCore } = await import('../../core/dist/db/migrate.js')
  const database = await connectDatabase(where)
  try {
    await migrateCore(database.knex)
    const filled = await fn(database.knex)
    // A server does this by itself, some time after.
    await database.knex.raw('vacuum analyze')
    return filled
  } finally {
    await database.close()
  }
}

/** An account with a session, without the cost of hashing a password. */
export async function addUser(knex, name, { admin = false } = {}) {
  const token = randomBytes(32).toString('base64url')
  const id = randomUUID()
  await knex('core.user').insert({ id, email: `${name.toLowerCase()}@example.org`, name, admin })
  await knex('core.session').insert({
    user_id: id,
    token_hash: createHash('sha256').update(token).digest(),
    expires_at: new Date(Date.now() + 86_400_000),
  })
  return { id, token }
}

/**
 * Photos of one owner: a thousand a month from 2010 on, of a thousand different days and minutes. `path` is SQL for the
 * path of photo `n`, from 0; `folder` for the id of its folder.
 */
export async function addPhotos(
  knex,
  { owner, library, count, path, folder = 'null', size = 3_000_000, written = '2024-06-01T12:00:00Z' },
) {
  const local = `timestamp '2010-01-01' + n / 1000 * interval '1 month' + n % 1000 * interval '40 minutes'`
  await knex.raw(
    `insert into core.asset (owner_id, library_id, folder_id, mime, file_name, path, size, modified_at, checksum, sha1,
        width, height, thumbhash, taken_at, local_at, offset_minutes, taken_source, state)
      select ?::uuid, ?::uuid, ${folder}, 'image/jpeg', 'IMG_' || n || '.jpg', convert_to(${path}, 'utf8'), ${size}, ?,
        sha256(convert_to(?::text || n, 'utf8')), substr(sha256(convert_to(n::text, 'utf8')), 1, 20), 4032, 3024,
        substr(sha256(convert_to(n::text, 'utf8')), 1, 25), (${local}) at time zone 'utc', ${local}, 0, 'exif', 'ready'
      from generate_series(0, ${Number(count) - 1}) n`,
    [owner, library, written, library],
  )
  await knex.raw(
    `insert into core.exif (asset_id, latitude, longitude, city, country, make, model, iso)
      select id, 36 + random() * 20, random() * 20, 'Lugano', 'Switzerland', 'Kith', 'Bench 12', 100
      from core.asset where library_id = ?`,
    [library],
  )
}
