import fc from 'fast-check'

const seed = Number(process.env['KITH_FUZZ_SEED'] ?? 1)
const runs = Number(process.env['KITH_FUZZ_RUNS'] ?? 0)

/** How long a run of `npm run fuzz` may take. */
export const PATIENCE = runs > 0 ? 3_600_000 : 180_000

/**
 * Tries something with many values, `usually` as many as fit into the suite: always the same there. `npm run fuzz` takes
 * more of them, and others. What fails is made as small as it gets and shown.
 */
export const always = <T>(
  usually: number,
  values: fc.Arbitrary<T>,
  holds: (value: T) => Promise<void>,
): Promise<void> => fc.assert(fc.asyncProperty(values, holds), { numRuns: runs || usually, seed })

/** Texts as they come from outside: ordinary ones, bytes of all kinds, what means something to somebody. */
export const strange: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom('', '\0', '%00', '../..', '\ud800', 'null', '-1', '1e309', '9'.repeat(40), '{"a":', "'; --", '💥'),
  fc.string({ maxLength: 3 }).map((text) => text.padEnd(9_000, text || 'x')),
)

/** Damages bytes as disks, networks and enemies do: flipped bits, lengths that lie, ends that are missing. */
export const damaged = (bytes: Buffer): fc.Arbitrary<Buffer> =>
  fc
    .array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.constantFrom(...DAMAGES), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((damages) => damages.reduce<Buffer>((at, [where, damage, value]) => damage(at, where, value), bytes))

type Damage = (bytes: Buffer, where: number, value: number) => Buffer

const overwrite = (bytes: Buffer, where: number, by: Uint8Array): Buffer => {
  const copy = Buffer.from(bytes)
  copy.set(by.subarray(0, Math.max(0, copy.length - where)), Math.min(where, copy.length))
  return copy
}

// Headers are at the beginning, and most of what can go wrong is there.
const early = (where: number) => where % 2_000

const DAMAGES: readonly Damage[] = [
  (bytes, where, value) => overwrite(bytes, where, Uint8Array.of(value)),
  (bytes, where, value) => overwrite(bytes, early(where), Uint8Array.of(value)),
  (bytes, where) => overwrite(bytes, early(where), Uint8Array.of(0xff, 0xff, 0xff, 0xff)),
  (bytes, where) => overwrite(bytes, early(where), new Uint8Array(8)),
  (bytes, where) => overwrite(bytes, early(where), Uint8Array.of(0x7f, 0xff, 0xff, 0xff)),
  (bytes, where) => bytes.subarray(0, Math.max(1, where)),
  (bytes, where) => Buffer.concat([bytes.subarray(0, where), bytes.subarray(Math.max(0, where - 64))]),
  (bytes, where) => Buffer.concat([bytes.subarray(0, early(where)), bytes.subarray(early(where) + 16)]),
]
