import { RuleViolation } from '../shared/rule-violation';

/** What a file may hang on (ATT-01, ATT-09); the names of the attachment's relations. */
export const ATTACHMENT_OWNERS = [
  'account',
  'opportunity',
  'quote',
  'priceBook',
  'memo',
  'contract',
  'project',
] as const;

export type AttachmentOwner = (typeof ATTACHMENT_OWNERS)[number];

export interface NamedOwner {
  readonly owner: AttachmentOwner;
  /** Document id. */
  readonly id: string;
}

/**
 * The one record that a file is hung on; whoever sees that record sees the file. Refuses
 * `attachment.owner-required` and `attachment.one-owner-only`.
 */
export const ownerOf = (given: Partial<Readonly<Record<AttachmentOwner, string>>>): NamedOwner => {
  const [named, ...others] = ATTACHMENT_OWNERS.flatMap((owner) => {
    const id = given[owner];
    return id === undefined ? [] : [{ owner, id }];
  });
  if (named === undefined)
    throw new RuleViolation('attachment.owner-required', { owners: ATTACHMENT_OWNERS });
  if (others.length > 0)
    throw new RuleViolation('attachment.one-owner-only', {
      owners: [named, ...others].map(({ owner }) => owner),
    });
  return named;
};
