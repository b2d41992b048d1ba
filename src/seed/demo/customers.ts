/** The demo firm and its customers. Addresses and numbers have the right shape and belong to nobody. */
export const COMPANY = {
  companyName: 'Nordlicht Software GmbH',
  companyStreet: 'Am Sandtorkai 40',
  companyPostalCode: '20457',
  companyCity: 'Hamburg',
  companyCountry: 'DE',
  companyEmail: 'hello@nordlicht.example.com',
  companyPhone: '+49 40 66969 100',
  defaultCurrency: 'EUR',
  defaultCountry: 'DE',
  timeZone: 'Europe/Berlin',
  defaultTaxRate: 19,
} as const;

type AccountType = 'Company' | 'Person' | 'Account';

interface DemoAccount extends Readonly<Record<string, unknown>> {
  readonly accountType: AccountType;
  /** Key of the parent account. */
  readonly parent?: string;
}

const account = <Account extends DemoAccount>(data: Account): DemoAccount => data;

/** By their `code`. */
export const ACCOUNTS = {
  'C-1001': account({
    accountType: 'Company',
    name: 'Hafenlogistik Nord GmbH',
    email: 'kontakt@hafenlogistik.example.com',
    phone: '+49 40 66969 210',
    street: 'Überseeallee',
    streetNumber: '16',
    postalCode: '20457',
    city: 'Hamburg',
    country: 'DE',
    vatNumber: 'DE 999999903',
    iban: 'DE89 3704 0044 0532 0130 00',
    paymentTerms: 'net-30',
    billToContactName: 'Jana Petersen',
    industry: 'Logistics',
    isKeyAccount: true,
  }),
  'C-1002': account({
    accountType: 'Company',
    name: '하펜로지스틱 코리아 주식회사',
    parent: 'C-1001',
    email: 'busan@hafenlogistik.example.com',
    phone: '051-555-0142',
    street: '중앙대로',
    streetNumber: '206',
    postalCode: '48731',
    city: '부산',
    country: 'KR',
    registrationNumber: '999-81-00126',
    paymentTerms: 'net-60',
    industry: 'Logistics',
  }),
  'C-1003': account({
    accountType: 'Company',
    name: 'Maschinenbau Rehberg KG',
    email: 'einkauf@rehberg.example.com',
    phone: '+49 221 4710 230',
    street: 'Mülheimer Freiheit',
    streetNumber: '9',
    postalCode: '51063',
    city: 'Köln',
    country: 'DE',
    paymentTerms: 'net-14',
    industry: 'Mechanical engineering',
  }),
  'C-1004': account({
    accountType: 'Account',
    name: 'Stadtwerke Auental',
    email: 'it@stadtwerke-auental.example.com',
    phone: '+49 30 23125 410',
    street: 'Marktplatz',
    streetNumber: '1',
    postalCode: '15344',
    city: 'Strausberg',
    country: 'DE',
    paymentTerms: 'net-30',
    industry: 'Utilities',
  }),
  'C-1005': account({
    accountType: 'Person',
    firstName: 'Lena',
    lastName: 'Vogt',
    email: 'lena.vogt@example.com',
    phone: '+49 89 99998 310',
    city: 'München',
    postalCode: '80331',
    country: 'DE',
    paymentTerms: 'prepaid',
    comment: 'Architect, works alone.',
  }),
  'C-2001': account({
    accountType: 'Company',
    name: '한빛정밀 주식회사',
    email: 'office@hanbit-precision.example.kr',
    phone: '032-555-0121',
    street: '인주대로',
    streetNumber: '593',
    postalCode: '21565',
    city: '인천',
    country: 'KR',
    registrationNumber: '999-86-00344',
    paymentTerms: 'end-of-next-month',
    billToContactName: '박서연',
    industry: 'Mechanical engineering',
    isKeyAccount: true,
  }),
  'C-2002': account({
    accountType: 'Company',
    name: '서울디자인랩',
    email: 'hello@seouldesignlab.example.kr',
    phone: '02-555-0187',
    street: '을지로',
    streetNumber: '30',
    postalCode: '04533',
    city: '서울',
    country: 'KR',
    paymentTerms: 'net-30',
    industry: 'Design',
  }),
  'C-2003': account({
    accountType: 'Account',
    name: 'Gwangan Port Authority',
    email: 'planning@gwangan-port.example.kr',
    phone: '051-555-0177',
    postalCode: '48303',
    city: 'Busan',
    country: 'KR',
    paymentTerms: 'net-60',
    industry: 'Public sector',
  }),
  'C-3001': account({
    accountType: 'Company',
    name: 'Porto Azul Logística Ltda.',
    email: 'contato@portoazul.example.com',
    phone: '+55 13 3555-0142',
    street: 'Avenida Conselheiro Nébias',
    streetNumber: '450',
    postalCode: '11015-002',
    city: 'Santos',
    country: 'BR',
    registrationNumber: '11.222.333/0001-81',
    paymentTerms: 'net-30',
    billToContactName: 'Rafael Souza',
    industry: 'Logistics',
  }),
  'C-3002': account({
    accountType: 'Company',
    name: 'Cooperativa Verde Vale',
    email: 'compras@verdevale.example.com',
    phone: '+55 41 3555-0119',
    street: 'Rua XV de Novembro',
    streetNumber: '1200',
    postalCode: '80060-000',
    city: 'Curitiba',
    country: 'BR',
    paymentTerms: 'net-45',
    industry: 'Agriculture',
  }),
  'C-3003': account({
    accountType: 'Person',
    firstName: 'Ana Beatriz',
    lastName: 'Lima',
    email: 'ana.lima@example.com',
    phone: '+55 11 95550-0173',
    city: 'São Paulo',
    postalCode: '01310-100',
    country: 'BR',
    paymentTerms: 'prepaid',
  }),
  'C-4001': account({
    accountType: 'Company',
    name: 'Lakeside Research Institute',
    email: 'procurement@lakeside.example.com',
    phone: '+1 734 555 0123',
    street: 'Huron Street',
    streetNumber: '301',
    postalCode: '48104',
    city: 'Ann Arbor',
    country: 'US',
    paymentTerms: 'net-45',
    industry: 'Research',
  }),
} as const;

export type AccountCode = keyof typeof ACCOUNTS;

interface DemoContact {
  readonly account: AccountCode;
  readonly type: 'Employee' | 'Consultant';
  readonly [field: string]: unknown;
}

const employee = (account: AccountCode, name: string, more: object): DemoContact => ({
  account,
  type: 'Employee',
  name,
  ...more,
});

export const CONTACTS: readonly DemoContact[] = [
  employee('C-1001', 'Jana Petersen', {
    position: 'Head of planning',
    email: 'jana.petersen@hafenlogistik.example.com',
    isContractContact: true,
  }),
  employee('C-1001', 'Olaf Brandt', {
    position: 'Accounting',
    email: 'olaf.brandt@hafenlogistik.example.com',
  }),
  employee('C-1002', '이민준', {
    position: '운영팀장',
    email: 'minjun.lee@hafenlogistik.example.com',
    phone: '010-5550-0134',
    isTaxInvoiceContact: true,
  }),
  employee('C-1003', 'Frieda Rehberg', { position: 'Managing partner', isContractContact: true }),
  employee('C-1004', 'Tobias Engel', { position: 'Head of IT', email: 'tobias.engel@example.com' }),
  employee('C-2001', '박서연', {
    position: '구매팀',
    email: 'seoyeon.park@hanbit-precision.example.kr',
    isTaxInvoiceContact: true,
    isContractContact: true,
  }),
  employee('C-2001', '김도윤', { position: '공장장', isTaxInvoiceCc: true }),
  employee('C-2002', '정하은', { position: '대표' }),
  employee('C-2003', 'Jiho Choi', { position: 'Procurement', email: 'jiho.choi@gwangan-port.example.kr' }),
  employee('C-3001', 'Rafael Souza', {
    position: 'Financeiro',
    email: 'rafael.souza@portoazul.example.com',
  }),
  employee('C-3002', 'Camila Rocha', { position: 'Diretora', isContractContact: true }),
  employee('C-4001', 'Morgan Reed', {
    position: 'Procurement',
    email: 'morgan.reed@lakeside.example.com',
  }),
];
