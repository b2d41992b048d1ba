'use strict';

// The CRM of the stories in a process of its own, with the panel. PEOPLE: who must be there. Ends with its parent.
const { createStrapi } = require('@strapi/strapi');

/** The people's tokens last for the whole run: no story waits for, or is disturbed by, a renewal. */
const TOKEN_SECONDS = 6 * 60 * 60;

async function makePerson(app, { role, ...person }) {
  if (!role) return;
  const found = await app.db.query('admin::role').findOne({ where: { code: role } });
  if (!found) throw new Error(`No panel role ${role}`);
  const data = { ...person, lastname: 'Test', isActive: true, roles: [found.id] };
  await app.service('admin::user').create(data);
}

async function main() {
  const { APP_DIR: appDir, DIST_DIR: distDir, PEOPLE } = process.env;
  const app = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: true });
  app.config.set('admin.auth.sessions.accessTokenLifespan', TOKEN_SECONDS);
  await app.load();
  for (const person of JSON.parse(PEOPLE)) await makePerson(app, person);
  const program = await app.service('admin::api-token-content-api').create({
    name: 'stories',
    description: '',
    type: 'full-access',
    kind: 'content-api',
    lifespan: null,
  });
  app.server.mount();
  await new Promise((resolve) => app.server.httpServer.listen(0, '127.0.0.1', resolve));
  const end = () =>
    app.destroy().then(
      () => process.exit(0),
      () => process.exit(1)
    );
  process.once('disconnect', end);
  process.send({ port: app.server.httpServer.address().port, program: program.accessKey });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
