/** A bucket on a server that speaks S3, as the configuration names it; without `bucket` files lie in a folder. */
export interface S3Place {
  readonly bucket: string;
  /** Before every key, such as `crm/`; may be empty. */
  readonly prefix: string;
  /** Address of a server other than Amazon's; may be empty. */
  readonly endpoint: string;
  readonly region: string;
  /** Both empty: those of the machine (role of the instance, profile, environment of AWS). */
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** `server/bucket/key` instead of `bucket.server/key`. */
  readonly pathStyle: boolean;
}

const SETTINGS = {
  endpoint: 'CRM_S3_ENDPOINT',
  prefix: 'CRM_S3_PREFIX',
  accessKeyId: 'CRM_S3_ACCESS_KEY_ID',
  secretAccessKey: 'CRM_S3_SECRET_ACCESS_KEY',
} as const;

const isAddress = (text: string): boolean => /^https?:\/\/[^/]/.test(text) && URL.canParse(text);

/** What is wrong with the settings, a sentence each; nothing when files lie in a folder. */
export const problemsOfPlace = (place: S3Place): string[] => {
  if (place.bucket === '') {
    const alone = Object.entries(SETTINGS).filter(([name]) => place[name as keyof typeof SETTINGS] !== '');
    return alone.map(([, variable]) => `${variable} is set but CRM_S3_BUCKET is not`);
  }
  return [
    ...((place.accessKeyId === '') === (place.secretAccessKey === '')
      ? []
      : ['CRM_S3_ACCESS_KEY_ID and CRM_S3_SECRET_ACCESS_KEY belong together']),
    ...(place.endpoint === '' || isAddress(place.endpoint)
      ? []
      : ['CRM_S3_ENDPOINT must be an address that begins with https:// or http://']),
    ...(/^(|[\w!.*'()-][\w!.*'()/-]*\/)$/.test(place.prefix)
      ? []
      : ['CRM_S3_PREFIX must be plain letters and end with /']),
  ];
};

export const refuseBrokenPlace = (place: S3Place): void => {
  const problems = problemsOfPlace(place);
  if (problems.length > 0) throw new Error(`The storage of files is not set up: ${problems.join('; ')}`);
};
