/**
 * Writes faces into the database of a Kith, each on a photo of its own, and answers their ids in the same order.
 * `columns` are more columns of all of them, or of each as this tells.
 */
export async function writeFaces(knex, { owner, library, model }, faces, columns = {}) {
  const ids = []
  const of = typeof columns === 'function' ? columns : () => columns
  for (let from = 0; from < faces.length; from += 1000) {
    const some = faces.slice(from, from + 1000)
    const { rows } = await knex.raw(
      `insert into core.asset (owner_id, library_id, file_name, path, state)
        select ?, ?, 'face.jpg', convert_to(gen_random_uuid()::text, 'utf8'), 'ready' from generate_series(1, ?)
        returning id`,
      [owner, library, some.length],
    )
    const box = { x: 0.4, y: 0.4, w: 0.2, h: 0.2 }
    const made = await knex('faces.face')
      .insert(rows.map(({ id }, i) => ({ asset_id: id, owner_id: owner, model, ...box, ...of(some[i]) })))
      .returning('id')
    await knex('faces.embedding').insert(
      made.map(({ id }, i) => ({ face_id: id, owner_id: owner, model, vector: `[${some[i].vector.join()}]` })),
    )
    ids.push(...made.map(({ id }) => id))
  }
  return ids
}
