import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const write = (folder, file, text) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

const core = (kind, uid) =>
  `module.exports = require('@strapi/strapi').factories.createCore${kind}('${uid}');\n`;

/** Strapi as it is made, with the middlewares it comes with; only the log of requests is off, as in the CRM's side. */
const CONFIG = {
  database:
    "({ env }) => ({ connection: { client: 'postgres', connection: { connectionString: env('DATABASE_URL'), schema: 'public' }, pool: { min: 2, max: 10 } } })",
  server: "({ env }) => ({ host: '127.0.0.1', port: 0, app: { keys: env.array('APP_KEYS') } })",
  admin:
    "({ env }) => ({ auth: { secret: env('ADMIN_JWT_SECRET') }, apiToken: { salt: env('API_TOKEN_SALT') }, transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } }, secrets: { encryptionKey: env('ENCRYPTION_KEY') } })",
  api: '{ rest: { defaultLimit: 25, maxLimit: 100, withCount: true } }',
  middlewares:
    "['strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public']",
};

/** Strapi's own way to keep lines inside a quote: a repeatable component, one request for all. */
const LINE = {
  collectionName: 'components_bench_lines',
  info: { displayName: 'Line' },
  attributes: {
    type: { type: 'string' },
    name: { type: 'string' },
    description: { type: 'text' },
    quantity: { type: 'decimal' },
    unitPrice: { type: 'decimal' },
    discountPercent: { type: 'decimal' },
    taxRate: { type: 'decimal' },
    net: { type: 'decimal' },
    tax: { type: 'decimal' },
    gross: { type: 'decimal' },
    product: { type: 'relation', relation: 'oneToOne', target: 'api::product.product' },
    unit: { type: 'relation', relation: 'oneToOne', target: 'api::unit.unit' },
  },
};
const QUOTE = {
  kind: 'collectionType',
  collectionName: 'bench_quotes',
  info: { singularName: 'bench-quote', pluralName: 'bench-quotes', displayName: 'Quote with lines' },
  options: { draftAndPublish: false },
  attributes: {
    name: { type: 'string' },
    currency: { type: 'string' },
    state: { type: 'string' },
    opportunity: { type: 'relation', relation: 'oneToOne', target: 'api::opportunity.opportunity' },
    lines: { type: 'component', repeatable: true, component: 'bench.line' },
  },
};

/** The customer page of the baseline asks for projects too: the CRM reads them by its own SQL, Strapi by an inverse. */
function showProjectsOfClients(folder) {
  const inverse = (type, edit) => {
    const file = path.join(folder, `src/api/${type}/content-types/${type}/schema.json`);
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    edit(schema.attributes);
    writeFileSync(file, JSON.stringify(schema));
  };
  inverse('project', (attributes) => (attributes.client.inversedBy = 'clientProjects'));
  inverse('account', (attributes) => {
    const ofClient = { type: 'relation', relation: 'oneToMany', target: 'api::project.project' };
    attributes.clientProjects = { ...ofClient, mappedBy: 'client' };
  });
}

function writeCore(folder, name, type) {
  const uid = `api::${name}.${type}`;
  write(folder, `src/api/${name}/routes/${type}.js`, core('Router', uid));
  write(folder, `src/api/${name}/controllers/${type}.js`, core('Controller', uid));
  write(folder, `src/api/${name}/services/${type}.js`, core('Service', uid));
}

function writeType(folder, name, schema) {
  write(folder, `src/api/${name}/content-types/${name}/schema.json`, JSON.stringify(schema));
  writeCore(folder, name, name);
}

/** A Strapi app with the CRM's content types, field by field, and not a line of its code: what one would start from. */
export function makeBareApp(projectDir, folder) {
  for (const name of readdirSync(path.join(projectDir, 'src/api'))) {
    const types = path.join('src/api', name, 'content-types');
    cpSync(path.join(projectDir, types), path.join(folder, types), {
      recursive: true,
      filter: (source) => !path.extname(source) || source.endsWith('schema.json'),
    });
    for (const type of readdirSync(path.join(folder, types))) writeCore(folder, name, type);
  }
  showProjectsOfClients(folder);
  writeType(folder, 'bench-quote', QUOTE);
  write(folder, 'src/components/bench/line.json', JSON.stringify(LINE));
  write(folder, 'package.json', JSON.stringify({ name: 'bare', private: true, dependencies: {} }));
  for (const [file, text] of Object.entries(CONFIG))
    write(folder, `config/${file}.js`, `module.exports = ${text};\n`);
  mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  symlinkSync(path.join(projectDir, 'node_modules'), path.join(folder, 'node_modules'));
}
