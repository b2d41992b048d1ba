'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const SOURCES = ['src', 'config', 'package-lock.json', 'tsconfig.json'];
const STAMP = path.join('dist', '.build-stamp');

function filesUnder(projectDir, relative) {
  const full = path.join(projectDir, relative);
  if (!fs.existsSync(full)) return [];
  if (!fs.statSync(full).isDirectory()) return [relative];
  return fs
    .readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(projectDir, path.join(relative, name)));
}

const isBuilt = (file) => !/\.test\.tsx?$/.test(file);

/** Names and contents of everything the build reads, and the environment Vite bakes into the panel, as one hash. */
function fingerprint(projectDir, env) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(projectDir, source)).filter(isBuilt)) {
    const content = fs.readFileSync(path.join(projectDir, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  const baked = Object.entries(env).filter(([name]) => name.startsWith('STRAPI_ADMIN_'));
  return hash.update(JSON.stringify(baked.sort())).digest('hex');
}

/** Whether dist/ was built from exactly these sources. */
function isBuildCurrent(projectDir, env) {
  const stamp = path.join(projectDir, STAMP);
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8').trim() === fingerprint(projectDir, env);
}

/** `strapi develop` and an interrupted build leave a dist/ that is nobody's build. */
function forgetBuild(projectDir) {
  fs.rmSync(path.join(projectDir, STAMP), { force: true });
}

/** Builds server and panel when their sources changed since the last whole build. */
async function ensureBuild({ projectDir, run, say, env, strapi }) {
  if (isBuildCurrent(projectDir, env)) return;
  say('Building the server and the panel: a minute or two, only after a change.');
  forgetBuild(projectDir);
  const built = fingerprint(projectDir, env);
  await run(process.execPath, [strapi, 'build'], { env, failure: 'The build failed; the reason is above.' });
  fs.writeFileSync(path.join(projectDir, STAMP), `${built}\n`);
}

module.exports = { isBuildCurrent, ensureBuild, forgetBuild };
