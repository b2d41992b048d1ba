/** Who may import whom (docs/architecture.md). An arrow that is not listed here is a decision to be written down. */
const TEST = '(\\.test\\.ts$|/testing/)';
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { path: '^src/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    only('domain-is-pure', 'The core knows the business and nothing else.', '^src/domain', '^src/domain'),
    {
      name: 'domain-has-no-machine',
      comment: 'No clock, files, network or environment in the core.',
      severity: 'error',
      from: { path: '^src/domain', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-has-no-framework',
      severity: 'error',
      from: { path: '^src/domain', pathNot: TEST },
      to: { path: '^node_modules/(@strapi|react|knex|koa|pg|pg-boss|docxtemplater)' },
    },
    only(
      'wire-speaks-domain',
      'What is said between the doors: shapes only.',
      '^src/wire',
      '^src/(domain|wire)'
    ),
    only(
      'platform-knows-no-noun',
      'What Strapi and PostgreSQL lack; no CRM noun.',
      '^src/platform',
      '^src/(platform|domain/shared)'
    ),
    only(
      'documents',
      'Rendering: the domain and the platform.',
      '^src/documents',
      '^src/(documents|domain|platform)'
    ),
    only(
      'permissions',
      'Rights told to Strapi.',
      '^src/permissions',
      '^src/(permissions|domain|wire|platform)'
    ),
    {
      name: 'api-folders-do-not-know-each-other',
      comment: 'Another type is reached through strapi.documents or strapi.service, so that its rules run.',
      severity: 'error',
      from: { path: '^src/api/([^/]+)/', pathNot: TEST },
      to: { path: '^src/api/([^/]+)/', pathNot: '^src/api/$1/' },
    },
    only(
      'rules-judge',
      "A rule refuses or fills; the verbs it acts by are its own type's.",
      '^src/api/[^/]+/rules',
      '^src/(domain|platform|wire|api)'
    ),
    only('api', 'The shell: downwards only.', '^src/api', '^src/(api|domain|wire|platform|documents)'),
    only(
      'panel-server-is-thin',
      "Routes of the panel's door.",
      '^src/plugins/crm/server',
      '^src/(wire|platform|plugins/crm/server)'
    ),
    only(
      'panel',
      'Screens show what the domain answers.',
      '^src/plugins/crm/admin',
      '^src/(domain|wire|plugins/crm/admin)'
    ),
    { name: 'no-circles', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    {
      name: 'only-one-place-knows-docxtemplater',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/documents/docx|\\.test\\.ts$' },
      to: { path: '^node_modules/(docxtemplater|pizzip)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^types/generated)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
