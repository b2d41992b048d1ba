import { problemsOfPlace, refuseBrokenPlace, type S3Place } from './s3-place';

const place = (changes: Partial<S3Place>): S3Place => ({
  bucket: 'files',
  prefix: '',
  endpoint: '',
  region: 'us-east-1',
  accessKeyId: '',
  secretAccessKey: '',
  pathStyle: false,
  ...changes,
});

describe('where files lie', () => {
  it.each<[string, Partial<S3Place>, string[]]>([
    ['a bucket at Amazon, with the rights of the machine', {}, []],
    [
      'a bucket at another server with keys of its own',
      { endpoint: 'https://s3.example', accessKeyId: 'a', secretAccessKey: 'b', prefix: 'crm/files/' },
      [],
    ],
    ['a folder', { bucket: '' }, []],
    [
      'settings of a bucket without the bucket',
      { bucket: '', endpoint: 'https://s3.example', accessKeyId: 'a' },
      [
        'CRM_S3_ENDPOINT is set but CRM_S3_BUCKET is not',
        'CRM_S3_ACCESS_KEY_ID is set but CRM_S3_BUCKET is not',
      ],
    ],
    [
      'half a key',
      { accessKeyId: 'a' },
      ['CRM_S3_ACCESS_KEY_ID and CRM_S3_SECRET_ACCESS_KEY belong together'],
    ],
    [
      'an address without its scheme',
      { endpoint: 's3.example:9000' },
      ['CRM_S3_ENDPOINT must be an address that begins with https:// or http://'],
    ],
    ['a prefix without its end', { prefix: 'crm' }, ['CRM_S3_PREFIX must be plain letters and end with /']],
    [
      'a prefix that begins with /',
      { prefix: '/crm/' },
      ['CRM_S3_PREFIX must be plain letters and end with /'],
    ],
  ])('%s', (_case, changes, expected) => expect(problemsOfPlace(place(changes))).toStrictEqual(expected));

  it('is refused with all that is wrong', () =>
    expect(() => refuseBrokenPlace(place({ secretAccessKey: 'b', prefix: 'x' }))).toThrow(
      'The storage of files is not set up: CRM_S3_ACCESS_KEY_ID and CRM_S3_SECRET_ACCESS_KEY belong together; CRM_S3_PREFIX must be plain letters and end with /'
    ));
});
