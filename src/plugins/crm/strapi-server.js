// Strapi's plugin loader takes a .js entry only; this one leads to what tsc compiled.
module.exports = require('../../../dist/src/plugins/crm/server/src').default;
