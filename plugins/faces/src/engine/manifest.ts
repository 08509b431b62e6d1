import { z } from 'zod'

const sides = z.tuple([z.int().min(8).max(4096), z.int().min(8).max(4096)])
const file = z.string().regex(/^(?!.*\.\.)[\w][\w./-]*\.onnx$/, 'a path inside the folder that ends in .onnx')
const fraction = z.number().min(0).max(1)

/** How a network wants its picture: which size, which order of numbers, and (value - mean) / std of red, green, blue. */
const Input = z.strictObject({
  size: sides.describe('Width and height'),
  layout: z.enum(['NCHW', 'NHWC']).default('NCHW'),
  colours: z.enum(['RGB', 'BGR', 'grey']).default('RGB'),
  mean: z.array(z.number()).min(1).max(3).default([127.5]),
  std: z.array(z.number().positive()).min(1).max(3).default([127.5]),
})
export type Input = z.output<typeof Input>

const Detector = z.strictObject({
  file,
  input: Input,
  fit: z.enum(['pad', 'stretch']).default('pad').describe('What becomes of a picture of another shape'),
  boxes: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('corners'),
        boxes: z.string().default('boxes').describe('Output: left, top, right, bottom of each box'),
        scores: z.string().default('scores').describe('Output: how sure, of each class'),
        class: z.int().min(0).default(0).describe('Which class is a face'),
        unit: z.enum(['fraction', 'pixel']).default('fraction'),
      }),
      z.strictObject({
        kind: z.literal('scrfd'),
        strides: z.array(z.int().positive()).min(1).default([8, 16, 32]),
        anchors: z.int().positive().default(2).describe('Boxes of each place'),
        points: z.boolean().default(true).describe('Whether five points come with each box'),
      }),
    ])
    .describe('How boxes are read from what the network says'),
  score: fraction.default(0.5).describe('Less sure is no face'),
  overlap: fraction.default(0.4).describe('Boxes that overlap by more are one face'),
})
export type Detector = z.output<typeof Detector>

const Landmarks = z.strictObject({
  file,
  input: Input,
  points: z.enum(['five', 'sixty-eight']),
  around: z.number().min(0).max(2).default(0).describe('How much of the box is added on each side'),
})
export type Landmarks = z.output<typeof Landmarks>

const point = z.tuple([z.number(), z.number()])

const Embedder = z.strictObject({
  file,
  input: Input,
  length: z.int().min(16).max(2000).describe('How many numbers an embedding has'),
  align: z
    .union([z.enum(['arcface', 'dlib']), z.tuple([point, point, point, point, point])])
    .describe('Where the eyes, the nose and the corners of the mouth shall be, as fractions'),
})
export type Embedder = z.output<typeof Embedder>

/** `manifest.json` of a model folder. */
export const Manifest = z
  .strictObject({
    id: z
      .string()
      .regex(/^[\w][\w.@+-]{0,63}$/, 'letters, digits and . - _ @ +, at most 64')
      .describe('Changes whenever a file does: embeddings of different ids are never compared'),
    detector: Detector,
    landmarks: Landmarks.optional().describe('Not needed where the detector gives five points'),
    embedder: Embedder,
    distances: z
      .strictObject({ sure: fraction, same: fraction, suggest: fraction })
      .describe('Cosine distances: surely the same person, the same person, perhaps the same person')
      .refine(({ sure, same, suggest }) => sure <= same && same <= suggest, 'sure <= same <= suggest'),
  })
  .refine(
    ({ detector, landmarks }) => landmarks || (detector.boxes.kind === 'scrfd' && detector.boxes.points),
    'landmarks are missing: this detector gives no points',
  )
export type Manifest = z.output<typeof Manifest>
/** As it is written. */
export type ManifestText = z.input<typeof Manifest>

/** The networks of a manifest. */
export const filesOf = ({ detector, landmarks, embedder }: Manifest): string[] => [
  detector.file,
  ...(landmarks ? [landmarks.file] : []),
  embedder.file,
]
