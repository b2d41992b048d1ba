import { decideConsent, type ConsentFields } from './consent';

const NOW = '2026-03-01T10:00:00.000Z';
const EARLIER = '2026-01-01T00:00:00.000Z';
const YES = { consentGiven: true, consentAt: EARLIER, consentSource: 'form' };
const BOTH = { ...YES, marketingConsent: true, marketingConsentAt: EARLIER, marketingConsentSource: 'web' };

describe('consent of a customer', () => {
  it.each<[string, ConsentFields, ConsentFields, ConsentFields]>([
    ['a write of other fields leaves it alone', {}, BOTH, {}],
    [
      'a yes gets its time',
      { consentGiven: true, consentSource: ' call ' },
      {},
      { consentGiven: true, consentAt: NOW, consentSource: 'call' },
    ],
    [
      'a time said by hand counts',
      { consentGiven: true, consentAt: EARLIER, consentSource: 'letter' },
      {},
      { consentGiven: true, consentAt: EARLIER, consentSource: 'letter' },
    ],
    ['a no that was a no is nothing new', { consentGiven: false }, {}, {}],
    [
      'a withdrawal takes advertising with it',
      { consentGiven: false },
      BOTH,
      {
        consentGiven: false,
        consentAt: NOW,
        consentSource: null,
        marketingConsent: false,
        marketingConsentAt: NOW,
        marketingConsentSource: null,
      },
    ],
    [
      'advertising may be allowed later',
      { marketingConsent: true, marketingConsentSource: 'web' },
      YES,
      { marketingConsent: true, marketingConsentAt: NOW, marketingConsentSource: 'web' },
    ],
    ['the same yes again is nothing new', { consentGiven: true }, YES, {}],
  ])('%s', (_rule, given, stored, expected) =>
    expect(decideConsent(given, stored, NOW)).toStrictEqual({ values: expected, problems: [] })
  );

  it.each<[string, ConsentFields, ConsentFields, readonly string[]]>([
    ['a yes needs a source', { consentGiven: true }, {}, ['consent.source-required']],
    ['a source is not taken away from a yes', { consentSource: ' ' }, YES, ['consent.source-required']],
    [
      'nobody has agreed in the future',
      { consentGiven: true, consentSource: 'web', consentAt: '2026-03-01T10:00:00.001Z' },
      {},
      ['consent.in-future'],
    ],
    [
      'no advertising without consent',
      { marketingConsent: true, marketingConsentSource: 'web' },
      {},
      ['consent.marketing-without-consent'],
    ],
  ])('%s', (_rule, given, stored, codes) =>
    expect(decideConsent(given, stored, NOW).problems.map(({ code }) => code)).toStrictEqual(codes)
  );
});
