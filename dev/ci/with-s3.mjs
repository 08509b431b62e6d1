// node dev/ci/with-s3.mjs COMMAND…    runs a command with an S3-compatible server, in KITH_TEST_S3_ENDPOINT
import { spawn } from 'node:child_process'
import { startFauxqs } from 'fauxqs'

const server = await startFauxqs({ port: 0, logger: false })
server.createBucket('kith')
const [command, ...args] = process.argv.slice(2)
const env = { ...process.env, KITH_TEST_S3_ENDPOINT: `http://127.0.0.1:${server.port}` }
const child = spawn(command, args, { stdio: 'inherit', env })
child.once('exit', async (code) => {
  process.exitCode = code ?? 1
  await server.stop()
})
