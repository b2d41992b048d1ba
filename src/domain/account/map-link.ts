export interface Address {
  readonly street: string | null;
  readonly streetNumber: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  /** Name of the country. */
  readonly country: string | null;
}

export interface MapLink {
  /** The address in one line, as a map takes it. */
  readonly query: string;
  readonly url: string;
}

const joined = (parts: readonly (string | null)[], between: string): string =>
  parts.filter((part) => part !== null && part !== '').join(between);

/** ACC-76: where to look at the account on a map; null without street and city. The form is that of Google's Maps URLs. */
export const mapLink = ({ street, streetNumber, postalCode, city, country }: Address): MapLink | null => {
  if (!street && !city) return null;
  const lines = [joined([street, streetNumber], ' '), joined([postalCode, city], ' '), country];
  const query = joined(lines, ', ');
  return { query, url: `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query)}` };
};
