'use strict';

const fs = require('node:fs');
const path = require('node:path');

const TABLE = path.join('docs', 'rules.md');
const PROOFS = path.join('docs', 'robustness.md');
const NAME = /^`([^`]+)`$/;

const isRow = (line) => /^\|\s*[A-Z]+-\d/.test(line);

function problemsOfRow(line, projectDir) {
  const [, id, sentence, ...names] = line.split('|').map((cell) => cell.trim());
  const files = names.slice(0, 2).map((name) => NAME.exec(name)?.[1]);
  if (!sentence || files.includes(undefined) || names.length !== 3)
    return [`not "| id | sentence | \`file\` | \`test\` |": ${line}`];
  const missing = files.filter((name) => !fs.existsSync(path.join(projectDir, name)));
  return missing.map((name) => `${id}: ${name} does not exist`);
}

/** Files that docs/robustness.md names and that are not there. */
function missingProofs(projectDir) {
  const text = fs.readFileSync(path.join(projectDir, PROOFS), 'utf8');
  const named = [...text.matchAll(/`((?:src|tests|config)\/[^`]+)`/g)].map(([, name]) => name);
  const missing = named.filter((name) => !fs.existsSync(path.join(projectDir, name)));
  return missing.map((name) => `${PROOFS}: ${name} does not exist`);
}

const LEFT_OUT = '## Left out';

/** Ids below that heading, which say what is not built. */
function leftOut(text) {
  const [, after = ''] = text.split(`\n${LEFT_OUT}\n`);
  return after.match(/\b[A-Z]+-\d+\b/g) ?? [];
}

const repeated = (ids) => ids.filter((id, index) => ids.indexOf(id) !== index);

/** What is wrong with the tables of docs: files that are gone, ids that stand twice, rows that nobody can read. */
function problemsOfRules(projectDir) {
  const text = fs.readFileSync(path.join(projectDir, TABLE), 'utf8');
  const rows = text.split('\n').filter(isRow);
  const ids = [...rows.map((line) => line.split('|')[1].trim()), ...leftOut(text)];
  return [
    ...(rows.length === 0 ? [`${TABLE} has no rules`] : []),
    ...rows.flatMap((line) => problemsOfRow(line, projectDir)),
    ...repeated(ids).map((id) => `${id} stands there twice`),
  ];
}

if (require.main === module) {
  const projectDir = path.resolve(__dirname, '../..');
  const problems = [...problemsOfRules(projectDir), ...missingProofs(projectDir)];
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length > 0 ? 1 : 0;
}

module.exports = { problemsOfRules };
