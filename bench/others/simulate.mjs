// Asks @cloud-copilot/iam-simulate the questions of the workloads that `bench/run questions FOLDER` writes:
//
//     npm install @cloud-copilot/iam-simulate        in a folder of your own
//     node simulate.mjs FOLDER
//
// That package is under the AGPL: a tool to compare with, and no part of what Sekisho is built of.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const found = createRequire(join(process.cwd(), 'package.json')).resolve('@cloud-copilot/iam-simulate')
const { runSimulation } = await import(pathToFileURL(found))
const ANSWERS = { Allowed: 'ALLOWED', ExplicitlyDenied: 'DENIED_EXPLICITLY', ImplicitlyDenied: 'DENIED_IMPLICITLY' }

function simulation(workload, question) {
  const shared = question.resource.startsWith('arn:aws:s3:::shared/') && workload.bucket.length > 0
  return {
    request: {
      principal: workload.principal,
      action: question.action,
      resource: { resource: question.resource, accountId: '123456789012' },
      contextVariables: {
        'aws:username': 'ana',
        'aws:SourceIp': question.source,
        'aws:ResourceTag/owner': question.owner,
        'aws:SecureTransport': 'true'
      }
    },
    identityPolicies: workload.identity,
    permissionBoundaryPolicies: workload.boundary.length > 0 ? workload.boundary : undefined,
    resourcePolicy: shared ? workload.bucket[0].policy : undefined,
    serviceControlPolicies: [],
    resourceControlPolicies: []
  }
}

for (const name of ['small', 'medium', 'large']) {
  const read = JSON.parse(readFileSync(join(process.argv[2], name + '.json'), 'utf8'))
  const parsed = list => list.map((text, i) => ({ name: `policy-${i + 1}`, policy: JSON.parse(text) }))
  const workload = {
    ...read, identity: parsed(read.identity), boundary: parsed(read.boundary), bucket: parsed(read.bucket)
  }
  const cases = workload.questions.map(question => simulation(workload, question))
  let others = 0
  const distinct = new Map(workload.questions.map((question, i) => [JSON.stringify(question), i]))
  for (const i of distinct.values()) {
    const result = await runSimulation(cases[i], {})
    if (ANSWERS[result.overallResult] !== workload.questions[i].answer) {
      others++
      console.log('another answer', JSON.stringify(workload.questions[i]), JSON.stringify(result).slice(0, 300))
    }
  }
  const times = []
  const until = performance.now() + 10_000
  for (let i = 0; performance.now() < until; i++) {
    const start = performance.now()
    await runSimulation(cases[i % cases.length], {})
    times.push(performance.now() - start)
  }
  const measured = times.slice(times.length / 3).sort((a, b) => a - b)
  const mean = measured.reduce((sum, time) => sum + time, 0) / measured.length
  console.log(
    `${name}: ${others} other answers of ${distinct.size}; ${(1000 / mean).toFixed(0)} decisions/s,`,
    `99th percentile ${measured[Math.floor(measured.length * 0.99)].toFixed(3)} ms`)
}
