import { Command } from 'commander'
import { type Finding, examineKith } from '../doctor/index.ts'
import { endWithReader } from './reader-gone.ts'

const SIGNS: Readonly<Record<Finding['state'], string>> = { ok: '✓', note: '!', bad: '✗' }

/** `kith doctor`: what is, and what to do where it is bad; also beside a server that runs. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('look at everything Kith needs, and say what to do; the server may run')
    .option('--json', 'one JSON document instead of lines')
    .action(async (options: { json?: boolean }) => {
      endWithReader()
      const found: Finding[] = []
      for await (const finding of examineKith(process.env)) {
        found.push(finding)
        if (!options.json) console.log(lineOf(finding))
      }
      const bad = found.filter(({ state }) => state === 'bad').length
      if (options.json) console.log(JSON.stringify({ ok: bad === 0, findings: found }, undefined, 2))
      else
        console.log(bad === 0 ? '\nKith can run.' : `\n${bad} ${bad === 1 ? 'thing needs' : 'things need'} attention.`)
      if (bad > 0) process.exitCode = 1
    })
}

const lineOf = ({ state, about, says, todo }: Finding) =>
  `${SIGNS[state]} ${about.padEnd(14)} ${says}${todo === undefined ? '' : `\n  ${' '.repeat(14)} → ${todo}`}`
