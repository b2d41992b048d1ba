import './global-setup';

export default async function globalTeardown(): Promise<void> {
  await globalThis.crmBrowserGround?.crm?.stop();
  await globalThis.crmBrowserGround?.postgres?.stop();
}
