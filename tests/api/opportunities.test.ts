import { startCrm, type Client, type Crm } from '../support/crm';
import { doorsOf, historyOf, made, seeded, type Door } from '../support/doors';
import { makeCatalogue, makeDeal, unique, type Catalogue } from '../support/world';

let crm: Crm;
let program: Client;
let doors: readonly [Door, Door, Door];
let company: string;
let account: string;
let project: string;
let catalogue: Catalogue;

beforeAll(async () => {
  crm = await startCrm();
  program = await crm.program();
  doors = await doorsOf(crm);
  company = await seeded(program, 'account-type', 'name', 'Company');
  account = await made(doors[0], 'account', { name: 'Acme', accountType: company });
  project = await seeded(program, 'project', 'predefinedKey', 'crm-asia');
  catalogue = await makeCatalogue(program);
}, 120_000);
afterAll(() => crm.stop());

const deal = (more: object = {}) => ({ name: unique('Deal'), account, project, ...more });
const read = async (documentId: string) =>
  (await program.get(`/api/opportunities/${documentId}`, { populate: ['stage'] })).body.data;

/** A quote with one line, sold. */
const sell = async (opportunity: string, quote: string): Promise<void> => {
  const { version } = (await program.get(`/api/quotes/${quote}`)).body.data;
  const line = { type: 'product', product: catalogue.software, unit: catalogue.unit, quantity: 1 };
  const lines = await program.put(`/api/quotes/${quote}/lines`, { version, lines: [line] });
  if (lines.status !== 200) throw new Error(JSON.stringify(lines.body));
  const sold = await program.post(`/api/opportunities/${opportunity}/sell`);
  if (sold.status !== 200) throw new Error(JSON.stringify(sold.body));
};

describe.each([0, 1, 2])('by door %i', (index) => {
  const door = () => doors[index] as Door;

  it('begins in the default status and the company’s currency', async () =>
    expect(await read(await made(door(), 'opportunity', deal()))).toMatchObject({
      currency: 'EUR',
      stage: { name: 'New' },
      locked: false,
    }));

  it('lives in a project with CRM, for an active account; all reasons at once', async () => {
    const off = await made(door(), 'project', { name: unique('Off'), crmEnabled: false });
    const old = await made(door(), 'account', { name: unique('Old'), accountType: company, isActive: false });
    const said = await door().create('opportunity', deal({ project: off, account: old, currency: 'XYZ' }));
    expect(said).toMatchObject({ status: 400, paths: ['account', 'currency', 'project'] });
    expect(said.details.errors.map(({ code }: { code: string }) => code).sort()).toStrictEqual([
      'account.inactive',
      'currency.unknown',
      'project.crm-disabled',
    ]);
    const standing = await made(door(), 'opportunity', deal());
    expect(await door().update('opportunity', standing, { project: off })).toMatchObject({
      status: 400,
      code: 'project.crm-disabled',
      paths: ['project'],
    });
  });

  it('keeps what was in order once: a later edit is not hindered', async () => {
    const soonOff = await made(door(), 'project', { name: unique('Soon off') });
    const standing = await made(door(), 'opportunity', deal({ project: soonOff }));
    await door().update('project', soonOff, { crmEnabled: false });
    expect((await door().update('opportunity', standing, { name: 'Still here' })).ok).toBe(true);
  });

  it('needs its account and its project', async () =>
    expect(await door().create('opportunity', { name: 'X' })).toMatchObject({
      status: 400,
      paths: ['account', 'project'],
    }));

  it('has a value in the decimals of its currency', async () =>
    expect(await door().create('opportunity', deal({ value: 1.005 }))).toMatchObject({
      status: 400,
      code: 'amount.too-many-decimals',
      paths: ['value'],
    }));

  it('is won by a sale, not by hand; it may be lost by hand', async () => {
    const standing = await made(door(), 'opportunity', deal());
    const [won, lost] = [
      await seeded(program, 'opportunity-status', 'name', 'Won'),
      await seeded(program, 'opportunity-status', 'name', 'Lost'),
    ];
    const refusal = { status: 400, code: 'opportunity-status.won-by-sale', paths: ['stage'] };
    expect(await door().update('opportunity', standing, { stage: won })).toMatchObject(refusal);
    expect(await door().create('opportunity', deal({ stage: won }))).toMatchObject(refusal);
    expect((await door().update('opportunity', standing, { stage: lost })).ok).toBe(true);
    const stageOf = (await historyOf(program, standing)).at(-1)?.[1].stage;
    expect(stageOf).toEqual([await seeded(program, 'opportunity-status', 'name', 'New'), lost]);
  });

  it('sold, it takes no write and is not deleted', async () => {
    const { opportunity, quote } = await makeDeal(program, catalogue);
    await sell(opportunity, quote);
    const before = await read(opportunity);
    const refusal = { status: 409, code: 'opportunity.locked' };
    expect(await door().update('opportunity', opportunity, { name: 'X' })).toMatchObject(refusal);
    expect(await door().remove('opportunity', opportunity)).toMatchObject(refusal);
    expect(await read(opportunity)).toEqual(before);
  });

  it('its lock and its sale are the server’s', async () =>
    expect(
      await door().create('opportunity', deal({ locked: true, soldAt: '2026-07-01T00:00:00.000Z' }))
    ).toMatchObject({
      status: 400,
      code: 'field.server-owned',
      paths: ['locked', 'soldAt'],
    }));

  it('a status in use stays', async () => {
    const status = await made(door(), 'opportunity-status', { name: unique('Waiting'), position: 9 });
    const standing = await made(door(), 'opportunity', deal({ stage: status }));
    expect(await door().remove('opportunity-status', status)).toMatchObject({
      status: 409,
      code: 'opportunity-status.in-use',
      details: { heldBy: [{ type: 'opportunity', count: 1 }] },
    });
    expect((await door().remove('opportunity', standing)).ok).toBe(true);
    expect((await door().remove('opportunity-status', status)).ok).toBe(true);
  });

  it.each([
    [{ isWon: true }, 'opportunity-status.won-not-closed', 'isClosed'],
    [{ isDefault: true, isClosed: true }, 'opportunity-status.default-closed', 'isDefault'],
    [{ isDefault: true }, 'opportunity-status.second-default', 'isDefault'],
    [{ color: 'red' }, 'color.malformed', 'color'],
  ])('a status that means nothing is refused: %j', async (flags, code, path) =>
    expect(await door().create('opportunity-status', { name: unique('Odd'), ...flags })).toMatchObject({
      status: 400,
      code,
      paths: [path],
    })
  );
});
