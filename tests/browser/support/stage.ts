import type { Person } from './people';

/** What global-setup brought up, for the stories. */
export interface Stage {
  /** `http://127.0.0.1:<port>` of the CRM. */
  readonly baseUrl: string;
  readonly port: number;
  /** Full-access API token. */
  readonly program: string;
  /** Panel tokens, valid for the whole run. */
  readonly tokens: Readonly<Record<Person, string>>;
}

const NAME = 'CRM_BROWSER_STAGE';

export const setStage = (stage: Stage): void => {
  process.env[NAME] = JSON.stringify(stage);
};

export const stage = (): Stage => {
  const noted = process.env[NAME];
  if (!noted) throw new Error(`${NAME} is not set: run the stories with npm run test:browser.`);
  return JSON.parse(noted) as Stage;
};
