#!/usr/bin/env node
import { program } from './program.ts'

program(process.argv[2])
  .then((kith) => kith.parseAsync())
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  })
