import { z } from '@strapi/utils';

const list = z
  .string()
  .min(1)
  .max(2_000)
  .optional()
  .describe('Document ids with commas between them; an account with one of them fits');
const flag = z.enum(['true', 'false']).optional();
const count = (most: number) =>
  z
    .union([z.int(), z.string().regex(/^\d{1,6}$/)])
    .optional()
    .refine((value) => value === undefined || (Number(value) >= 1 && Number(value) <= most), {
      message: `From 1 to ${most}`,
    });

/** Columns to sort by; a minus in front sorts downwards. */
export const ACCOUNT_SORTS = ['name', 'code', 'city', 'createdAt', 'updatedAt'] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

export const searchQuery = z.strictObject({
  q: z
    .string()
    .max(100)
    .optional()
    .describe(
      'Words that are all found in name, organisation, code, e-mail, telephone or register numbers, or as Korean initials'
    ),
  type: list,
  category: list,
  group: list,
  manager: list,
  partner: list,
  parent: list,
  country: z.string().min(1).max(300).optional().describe('Codes or names with commas between them'),
  industry: z.string().min(1).max(255).optional(),
  isKeyAccount: flag,
  isActive: flag,
  mine: flag.describe('true: only accounts that I made or manage'),
  favourites: flag.describe('true: only my favourites'),
  sort: z
    .enum([...ACCOUNT_SORTS, ...ACCOUNT_SORTS.map((sort) => `-${sort}` as const)])
    .optional()
    .describe('Without it: names that begin with the words first, then by name'),
  page: count(100_000),
  pageSize: count(100),
});

export type SearchQuery = z.infer<typeof searchQuery>;

export interface NamedRecord {
  readonly documentId: string;
  readonly name: string;
}

/** One row of a list of accounts. */
export interface FoundAccount extends NamedRecord {
  readonly code: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
  readonly isActive: boolean;
  readonly isKeyAccount: boolean;
  readonly isPrivate: boolean;
  readonly isGlobal: boolean;
  readonly isFavourite: boolean;
  readonly accountType: NamedRecord | null;
  readonly manager: NamedRecord | null;
  readonly categories: readonly NamedRecord[];
  readonly updatedAt: string;
}

export interface SearchResult {
  readonly results: readonly FoundAccount[];
  readonly pagination: {
    readonly page: number;
    readonly pageSize: number;
    /** Accounts that fit; counted up to a thousand. */
    readonly total: number;
    /** False: there are more than `total`. */
    readonly totalIsExact: boolean;
  };
  /** `alike`: no account has the words, these have words much like them. */
  readonly match: 'exact' | 'alike';
}
