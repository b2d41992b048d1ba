import { cpuTime } from './testing/cpu-time';
import { UnusableXml, scanXml } from './scan-xml';

const eventsOf = (xml: string): string[] => {
  const events: string[] = [];
  scanXml(xml, {
    open: (name, attributes) => events.push(`<${name} ${JSON.stringify([...attributes])}`),
    close: (name) => events.push(`/${name}`),
    text: (text) => events.push(text),
  });
  return events;
};
const faultOf = (xml: string): string => {
  try {
    eventsOf(xml);
  } catch (error) {
    if (error instanceof UnusableXml) return error.code;
    throw error;
  }
  return 'none';
};

describe('reading XML', () => {
  it('tells elements by their local name, attributes and texts decoded', () =>
    expect(
      eventsOf(`<?xml version="1.0"?><w:a x:b='&#x41;&amp;"'><!-- <c> --><d/>1 &lt; 2</w:a>`)
    ).toStrictEqual(['<a [["b","A&\\""]]', '<d []', '/d', '1 < 2', '/a']));

  it.each([
    ['a document type', '<!DOCTYPE a><a/>', 'doctype'],
    ['an entity declaration in a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype'],
    ['a document type in lower case', '<!doctype a><a/>', 'doctype'],
    ['a document type inside', '<a><!DOCTYPE b></a>', 'doctype'],
    ['an unknown entity', '<a>&b;</a>', 'malformed-xml'],
    ['an unknown entity in an attribute', '<a b="&c;"/>', 'malformed-xml'],
    ['a bare ampersand', '<a>b & c</a>', 'malformed-xml'],
    ['a CDATA section', '<a><![CDATA[<b>]]></a>', 'malformed-xml'],
    ['an element that is not closed', '<a><b></a>', 'malformed-xml'],
    ['an element closed twice', '<a></a></a>', 'malformed-xml'],
    ['two roots', '<a/><b/>', 'malformed-xml'],
    ['nothing', '', 'malformed-xml'],
    ['text only', 'hello', 'malformed-xml'],
    ['text after the root', '<a/>hello', 'malformed-xml'],
    ['a tag without end', '<a', 'malformed-xml'],
    ['an attribute without quotes', '<a b=c/>', 'malformed-xml'],
    ['a comment without end', '<a/><!-- ', 'malformed-xml'],
    ['nesting beyond any document', '<a>'.repeat(300) + '</a>'.repeat(300), 'malformed-xml'],
  ])('refuses %s', (_case, xml, code) => expect(faultOf(xml)).toBe(code));

  it('takes no more than a moment for ten megabytes of anything', () => {
    const started = cpuTime();
    for (const piece of ['<a b="c">', '<', '<a ', '&', ' b="c"', '<a b="']) {
      expect(faultOf(`<r>${piece.repeat(10_000_000 / piece.length)}`)).toBe('malformed-xml');
    }
    expect(cpuTime() - started).toBeLessThan(3_000);
  });
});
