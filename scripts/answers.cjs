'use strict';

/**
 * Writes what commands answer, as JSON schemas made of the types of the code that answers, for the description of the API:
 *
 *   npm run answers                 src/wire/answers.json
 *   npm run answers -- --check      says whether that file is as the types are
 */
const fs = require('node:fs');
const path = require('node:path');
const { answerSchemas } = require('./lib/answer-schemas.cjs');

const PROJECT = path.resolve(__dirname, '..');
const FILE = path.join('src', 'wire', 'answers.json');

/** One entry a line, so that a change shows where it is. */
const written = (entries) =>
  Object.entries(entries)
    .map(([name, schema]) => `    ${JSON.stringify(name)}: ${JSON.stringify(schema)}`)
    .join(',\n');

const { commands, schemas } = answerSchemas(PROJECT);
const text = `{\n  "commands": {\n${written(commands)}\n  },\n  "schemas": {\n${written(schemas)}\n  }\n}\n`;
const file = path.join(PROJECT, FILE);
if (!process.argv.includes('--check')) fs.writeFileSync(file, text);
else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) {
  console.error(`${FILE} is not as the types of the services are: npm run answers`);
  process.exitCode = 1;
}
