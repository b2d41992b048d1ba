'use strict';

const { spawn } = require('node:child_process');
const os = require('node:os');
const path = require('node:path');

const bin = (...parts) => path.join('node_modules', ...parts);
const TSC = bin('typescript', 'bin', 'tsc');

const CHECKS = [
  { name: 'types: server', args: [TSC, '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'lint', args: [bin('eslint', 'bin', 'eslint.js'), '.'] },
  { name: 'types: panel', args: [TSC, '-p', 'src/admin/tsconfig.json', '--noEmit'] },
  { name: 'types: tests', args: [TSC, '-p', 'tests/tsconfig.json', '--noEmit'] },
  {
    name: 'import arrows',
    args: [
      bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
    ],
  },
  { name: 'format', args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'rules', args: [path.join('scripts', 'lib', 'check-rules.cjs')] },
  { name: 'answers', args: [path.join('scripts', 'answers.cjs'), '--check'] },
  { name: 'panel size', args: [path.join('scripts', 'lib', 'check-panel-size.cjs')] },
  { name: 'unit tests', args: [bin('jest', 'bin', 'jest.js'), '--selectProjects', 'unit'] },
];

function runCheck({ name, args }, cwd) {
  return new Promise((resolve) => {
    const began = Date.now();
    const output = [];
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, TZ: 'UTC' } });
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => output.push(data));
    child.once('error', (error) => output.push(Buffer.from(error.message)));
    child.once('close', (code) => {
      const seconds = (Date.now() - began) / 1000;
      resolve({ name, ok: code === 0, seconds, output: Buffer.concat(output).toString('utf8') });
    });
  });
}

/** As many at a time as there are processors, in the order of the table. */
async function runAll(cwd, onEnd) {
  const [waiting, results] = [[...CHECKS], []];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCheck(check, cwd);
      results.push(result);
      onEnd(result);
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism?.() ?? os.cpus().length }, worker));
  return CHECKS.map(({ name }) => results.find((result) => result.name === name));
}

const row = ({ name, ok, seconds }) =>
  `  ${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(15)} ${seconds.toFixed(1)} s`;

/** Everything that can be checked without a server. Prints what failed and a table; gives the exit code. */
async function check({ projectDir }) {
  const results = await runAll(projectDir, ({ name, ok, output }) => {
    if (!ok) console.log(`\n--- ${name} ---\n${output.trim()}\n`);
  });
  console.log(`\n${results.map(row).join('\n')}\n`);
  return results.every(({ ok }) => ok) ? 0 : 1;
}

module.exports = { check };
