// Boots the compiled CRM once into the database of DATABASE_URL, so that schema, policies and seeds are there.
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '../..');

createStrapi({
  appDir: root,
  distDir: process.env.CRM_TEST_DIST ?? path.join(root, 'dist'),
  autoReload: false,
  serveAdminPanel: false,
})
  .load()
  .then((app) => app.destroy())
  .then(() => process.exit(0))
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
