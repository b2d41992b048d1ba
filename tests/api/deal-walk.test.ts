import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ADMIN, startCrm, type Crm } from '../support/crm';
import { linksThatDiffer } from '../support/links';
import { sql } from '../support/postgres';

const ROOT = path.resolve(__dirname, '../..');
const WALK = path.join(ROOT, 'scripts', 'deal.mjs');

let crm: Crm;
let baseUrl: string;

interface Walked {
  readonly code: number;
  readonly said: string;
}

const walk = (environment: Record<string, string> = {}): Promise<Walked> =>
  new Promise((resolve) => {
    const env = {
      PATH: process.env.PATH,
      CRM_BASE_URL: baseUrl,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      ...environment,
    };
    const child = execFile(process.execPath, [WALK], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, said: `${stdout}${stderr}` })
    );
  });

const tokens = () => sql(crm.databaseUrl, 'select name from strapi_api_tokens');

beforeAll(async () => {
  crm = await startCrm();
  baseUrl = `http://127.0.0.1:${(crm.strapi.server.httpServer.address() as AddressInfo).port}`;
});
afterAll(() => crm.stop());

describe('npm run deal', () => {
  it('walks from an account to a contract sold twice, twice in a row, and takes its token back', async () => {
    for (const contract of ['C-2026-000001', 'C-2026-000002'].map((number) => number.slice(-6))) {
      const { code, said } = await walk();
      expect(said).toContain('Sold again: still one contract');
      expect(said).toContain(`-${contract}`);
      expect(said).toContain('lines: 2 kept, 1 amended, 0 added, 0 left');
      expect(code).toBe(0);
      const [, file = ''] = /^ +(\.data\/deal\/\S+\.docx)$/m.exec(said) ?? [];
      expect(existsSync(path.join(ROOT, file))).toBe(true);
    }
    expect(await tokens()).toStrictEqual([]);
    expect(await linksThatDiffer(crm.strapi, crm.databaseUrl)).toStrictEqual([]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a wrong password', { ADMIN_PASSWORD: 'wrong' }, /POST \/admin\/login answered 400/],
    ['nobody at the address', { CRM_BASE_URL: 'http://127.0.0.1:1' }, /no answer/],
    ['a token that is none', { CRM_API_TOKEN: 'nothing' }, /answered 401/],
  ])('ends with 1 and says why: %s', async (_case, environment, why) => {
    const { code, said } = await walk(environment);
    expect(said).toMatch(/The walk ended here:/);
    expect(said).toMatch(why);
    expect(code).toBe(1);
  });
});
