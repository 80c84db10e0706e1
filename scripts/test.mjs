/**
 * Runs everything that must hold: types, lint, unused code, the build, all tests. A step that fails does not stop the
 * others. Its last line counts tests, and each step without tests of its own as one: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const report = join(root, 'out', 'tests.json')
let passed = 0
let failed = 0

for (const step of ['types', 'lint', 'unused', 'build']) {
  console.log(`\n— ${step}`)
  if (run(step)) passed++
  else failed++
}

for (const suite of ['unit', 'workbench']) {
  console.log(`\n— ${suite} tests`)
  rmSync(report, { force: true })
  const fine = run(suite, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  const counts = readCounts()
  passed += counts.passed
  failed += counts.failed
  // A suite that cannot even be loaded has no failed tests of its own.
  if (!fine && counts.failed === 0) failed++
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** @param {string} script @param {...string} rest */
function run(script, ...rest) {
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...rest], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status === 0
}

function readCounts() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
