import { ADMIN, PASSWORD } from '../../support/environment';

/** Somebody who works in the panel. */
export interface Somebody {
  readonly email: string;
  readonly password: string;
  readonly firstname: string;
  /** Code of the panel's role; the first administrator is there already. */
  readonly role?: string;
}

const somebody = (role: string, firstname: string): Somebody => ({
  role,
  firstname,
  email: `${firstname.toLowerCase()}@panel.example`,
  password: PASSWORD,
});

/** Everybody of the stories, by what they are. Each logs in once per run. */
export const PEOPLE = {
  'super-admin': { ...ADMIN, firstname: 'CRM' },
  'sales-representative': somebody('sales-representative', 'Kim'),
  'second-sales-representative': somebody('sales-representative', 'Lee'),
  'sales-director': somebody('sales-director', 'Souza'),
  'price-book-editor': somebody('price-book-editor', 'Petersen'),
  support: somebody('support', 'Park'),
  finance: somebody('finance', 'Weber'),
  /** Works for a partner of the firm, and sees this partner's customers only. */
  partner: somebody('partner', 'Rossi'),
} as const satisfies Readonly<Record<string, Somebody>>;

export type Person = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as Person[];
