// Writes our own Word templates: node scripts/templates/make.mjs; with --check says whether they are up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { quoteTemplate } from './package.mjs';
import { WORDS } from './words.mjs';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../src/documents/templates');
const isCheck = process.argv.includes('--check');

for (const [language, words] of Object.entries(WORDS)) {
  const file = path.join(FOLDER, `quote.${language}.docx`);
  const bytes = quoteTemplate(words);
  if (!isCheck) writeFileSync(file, bytes);
  else if (!readFileSync(file).equals(bytes)) {
    process.stderr.write(
      `${file} is not what scripts/templates makes; run node scripts/templates/make.mjs\n`
    );
    process.exitCode = 1;
  }
}
