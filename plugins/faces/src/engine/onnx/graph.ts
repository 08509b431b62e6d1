import { bytes, type Field, float, integer, joined, message, text } from './protobuf.ts'

/** What one node hands to the next: it is its name in the file. */
export type Value = string

export type Attributes = Readonly<Record<string, number | string | readonly number[]>>

/** Sides of what comes in or out; one with a name is as long as it is each time. */
export type Shape = readonly (number | string)[]

/** A network that is being written down as an ONNX file. */
export interface Graph {
  input(name: string, shape: Shape): Value
  /** Weights. */
  constant(values: Float32Array, shape: readonly number[]): Value
  /** Whole numbers, such as shapes and positions. */
  integers(values: readonly number[]): Value
  node(operation: string, inputs: readonly Value[], attributes?: Attributes): Value
  output(name: string, value: Value, shape: Shape): void
  /** The file. */
  file(): Uint8Array
}

// Numbers of fields and kinds are those of onnx.proto3, version 8 of the format and 13 of the operators.
const FORMAT = 8
const OPERATORS = 13
const KIND = { float: 1, int64: 7 } as const
const ATTRIBUTE = { float: 1, int: 2, string: 3, ints: 7 } as const

export function createGraph(name: string): Graph {
  const nodes: Field[] = []
  const weights: Field[] = []
  const inputs: Field[] = []
  const outputs: Field[] = []
  let count = 0
  const next = () => `v${++count}`

  const keep = (kind: number, shape: readonly number[], raw: Uint8Array): Value => {
    const value = next()
    weights.push(message(5, [...shape.map((n) => integer(1, n)), integer(2, kind), text(8, value), bytes(9, raw)]))
    return value
  }
  const add = (operation: string, from: readonly Value[], value: Value, attributes: Attributes): void => {
    nodes.push(
      message(1, [
        ...from.map((one) => text(1, one)),
        text(2, value),
        text(4, operation),
        ...Object.entries(attributes).map(([key, one]) => message(5, attribute(key, one))),
      ]),
    )
  }

  return {
    input(value, shape) {
      inputs.push(message(11, port(value, shape)))
      return value
    },
    constant: (values, shape) =>
      keep(KIND.float, shape, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
    integers: (values) =>
      keep(KIND.int64, [values.length], new Uint8Array(BigInt64Array.from(values, (n) => BigInt(n)).buffer)),
    node(operation, from, attributes = {}) {
      const value = next()
      add(operation, from, value, attributes)
      return value
    },
    output(value, from, shape) {
      add('Identity', [from], value, {})
      outputs.push(message(12, port(value, shape)))
    },
    file: () =>
      joined([
        integer(1, FORMAT),
        text(2, 'kith'),
        message(7, [...nodes, text(2, name), ...weights, ...inputs, ...outputs]),
        message(8, [text(1, ''), integer(2, OPERATORS)]),
      ]),
  }
}

function port(name: string, shape: Shape): Field[] {
  const sides = shape.map((side) => message(1, [typeof side === 'string' ? text(2, side) : integer(1, side)]))
  return [text(1, name), message(2, [message(1, [integer(1, KIND.float), message(2, sides)])])]
}

function attribute(name: string, value: Attributes[string]): Field[] {
  if (typeof value === 'string') return [text(1, name), text(4, value), integer(20, ATTRIBUTE.string)]
  if (typeof value !== 'number')
    return [text(1, name), ...value.map((one) => integer(8, one)), integer(20, ATTRIBUTE.ints)]
  return Number.isInteger(value)
    ? [text(1, name), integer(3, value), integer(20, ATTRIBUTE.int)]
    : [text(1, name), float(2, value), integer(20, ATTRIBUTE.float)]
}
