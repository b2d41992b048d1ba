import { RuleViolation } from '../../domain/shared/rule-violation';

export const MAX_RELATION_DEPTH = 4;
export const MAX_LIST = 100;
/** Variables also carry the lines of a quote. */
const MAX_LIST_OF_VARIABLES = 1000;

/** Words between and behind the attributes of a filter; GraphQL writes them without `$`. */
const OPERATORS = new Set(
  (
    'and or not eq eqi ne nei in notIn lt lte gt gte between null notNull ' +
    'contains notContains containsi notContainsi startsWith startsWithi endsWith endsWithi'
  ).split(' ')
);

const isListKey = (key: string): boolean => /^\d+$/.test(key);
const isOperator = (key: string): boolean => key.startsWith('$') || OPERATORS.has(key) || isListKey(key);

const refuse = (what: string, max: number): never => {
  throw new RuleViolation('query.too-expensive', { errors: [{ path: [what] }], max });
};

const entriesOf = (value: unknown, what: string, maxList = MAX_LIST): [string, unknown][] => {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.filter(([key]) => isListKey(key)).length > maxList) refuse(what, maxList);
  return entries;
};

const malformed = (...path: string[]): never => {
  throw new RuleViolation('query.malformed', { errors: [{ path }] });
};

/** These join or turn conditions; Strapi fails on anything else below them. */
const JOINING = new Set(['$and', '$or', '$not']);

/** `filters[a][b][name][$eq]` walks two relations to an attribute. */
const checkFilters = (value: unknown, attributes: number, maxList = MAX_LIST): void => {
  if (attributes > MAX_RELATION_DEPTH + 1) refuse('filters', MAX_RELATION_DEPTH);
  for (const [key, item] of entriesOf(value, 'filters', maxList)) {
    if (JOINING.has(key) && (typeof item !== 'object' || item === null)) malformed('filters', key);
    checkFilters(item, attributes + (isOperator(key) ? 0 : 1), maxList);
  }
};

const segments = (path: string): number => path.split('.').length;

/** `populate=a.b`, `populate[a][populate][b]`, lists of both; filters inside are held to their own limit. */
const checkPopulate = (value: unknown, depth: number): void => {
  if (typeof value === 'string') {
    if (value.split(',').some((path) => depth + segments(path) > MAX_RELATION_DEPTH))
      refuse('populate', MAX_RELATION_DEPTH);
    return;
  }
  for (const [key, item] of entriesOf(value, 'populate')) {
    if (key === 'filters') checkFilters(item, 0);
    else if (key === 'populate' || isListKey(key) || key === 'on') checkPopulate(item, depth);
    else if (typeof item === 'object') checkRelation(item, depth + segments(key));
  }
};

const checkRelation = (options: unknown, depth: number): void => {
  if (depth > MAX_RELATION_DEPTH) refuse('populate', MAX_RELATION_DEPTH);
  for (const [key, item] of entriesOf(options, 'populate')) {
    if (key === 'populate') checkPopulate(item, depth);
    if (key === 'filters') checkFilters(item, 0);
  }
};

const checkSort = (value: unknown, depth: number): void => {
  const paths = typeof value === 'string' ? value.split(',').map(segments) : [0];
  if (depth + Math.max(...paths) > MAX_RELATION_DEPTH + 1) refuse('sort', MAX_RELATION_DEPTH);
  for (const [key, item] of typeof value === 'string' ? [] : entriesOf(value, 'sort'))
    checkSort(item, depth + (isListKey(key) ? 0 : 1));
};

const LEAST: Readonly<Record<string, number>> = { page: 1, pageSize: 1, start: 0, limit: 1 };

/** Strapi reads what it does not understand as the first page: the caller would take it for the one asked for. */
const checkPagination = (value: unknown): void => {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null) return malformed('pagination');
  for (const [key, item] of Object.entries(value)) {
    const least = LEAST[key];
    const isNumber = least !== undefined && /^\d{1,9}$/.test(String(item)) && Number(item) >= least;
    const isSwitch = key === 'withCount' && /^(true|false|0|1)$/.test(String(item));
    if (!isNumber && !isSwitch) malformed('pagination', key);
  }
};

interface Query {
  readonly pagination?: unknown;
  readonly filters?: unknown;
  readonly populate?: unknown;
  readonly sort?: unknown;
}

/**
 * Each relation that a query walks is a join over everything below it: deep ones cost seconds (robustness LD-06,
 * LD-07). Refuses `query.too-expensive` over four relations, or lists of more than a hundred values, and
 * `query.malformed` where Strapi would guess or fail.
 */
export const refuseExpensiveQuery = ({ filters, populate, sort, pagination }: Query): void => {
  checkPagination(pagination);
  checkFilters(filters, 0);
  checkPopulate(populate, 0);
  checkSort(sort, 0);
};

/** GraphQL carries filters among its variables, under names of the caller's choice: all are held to the limit. */
export const refuseExpensiveVariables = (variables: unknown): void => {
  for (const value of Object.values(variables ?? {})) checkFilters(value, 0, MAX_LIST_OF_VARIABLES);
};
