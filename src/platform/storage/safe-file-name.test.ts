import { safeFileName } from './safe-file-name';

const nameOf = (given: string) => safeFileName(given, { extension: '.docx', fallback: 'template' });

describe('the name under which a file is offered', () => {
  it.each([
    ['a good name stays', 'Offer 2026 (v2).docx', 'Offer 2026 (v2).docx'],
    ['a Korean name stays', '견적서.docx', '견적서.docx'],
    ['a name in parts of letters is put together', '\u1112\u1161\u11ab.docx', '\ud55c.docx'],
    ['folders are cut off', '../../etc/passwd', 'passwd.docx'],
    ['Windows folders are cut off', 'C:\\temp\\offer.docx', 'offer.docx'],
    ['escaped slashes are only letters', '..%2f..%2fx.docx', '%2f..%2fx.docx'],
    ['a hidden file is none', '.htaccess', 'htaccess.docx'],
    ['a device gets the fallback', 'CON.docx', 'template.docx'],
    ['nothing gets the fallback', '', 'template.docx'],
    ['dots only get the fallback', '...', 'template.docx'],
    ['NUL and line ends go', 'a\0b\r\nc.docx', 'abc.docx'],
    ['turned reading direction goes', 'offer\u202Exslx.docx', 'offerxslx.docx'],
    ['quotes that would end a header go', 'a"b.docx', 'ab.docx'],
    ['another ending does not count', 'page.html', 'page.html.docx'],
    ['capitals in the ending', 'OFFER.DOCX', 'OFFER.docx'],
  ])('%s', (_rule, given, expected) => expect(nameOf(given)).toBe(expected));

  it('is not endless', () => expect(nameOf(`${'x'.repeat(300)}.docx`)).toBe(`${'x'.repeat(120)}.docx`));
});
