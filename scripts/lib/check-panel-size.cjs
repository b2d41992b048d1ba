'use strict';

const path = require('node:path');
const { gzipSync } = require('node:zlib');
// Comes with Vite, with which Strapi builds the panel.
const esbuild = require('esbuild');

const LIMIT = 250_000;
const ENTRY = path.join('src', 'plugins', 'crm', 'admin', 'src', 'index.ts');
/** What Strapi's panel brings along anyway, with all they need. */
const STRAPI = ['@strapi/admin', '@strapi/content-manager', '@strapi/design-system', '@strapi/icons'];

const needsOf = (name) => {
  const { dependencies, peerDependencies } = require(`${name}/package.json`);
  return Object.keys({ ...dependencies, ...peerDependencies });
};

/** Bytes of the panel's own code and texts in all languages, minified and gzipped file by file as a browser gets them. */
async function panelSize(projectDir) {
  const theirs = [...new Set(STRAPI.flatMap((name) => [name, ...needsOf(name)]))];
  const { outputFiles } = await esbuild.build({
    absWorkingDir: projectDir,
    entryPoints: [ENTRY],
    outdir: 'unused',
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    // As Vite writes them: a Korean letter is three bytes in the file that is sent, not `\\uXXXX`.
    charset: 'utf8',
    format: 'esm',
    jsx: 'automatic',
    platform: 'browser',
    target: 'es2020',
    logLevel: 'error',
    external: theirs.flatMap((name) => [name, `${name}/*`]),
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
}

async function main() {
  const size = await panelSize(path.resolve(__dirname, '../..'));
  console.log(`The panel's own code: ${size} bytes gzipped, ${LIMIT} at most.`);
  process.exitCode = size > LIMIT ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
