interface Signs {
  readonly decimal: string;
  readonly group: string;
}

const signs = new Map<string, Signs>();

const signsOf = (locale: string): Signs => {
  const known = signs.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.8);
  const sign = (type: string, usual: string) => parts.find((part) => part.type === type)?.value ?? usual;
  const found = { decimal: sign('decimal', '.'), group: sign('group', ',') };
  signs.set(locale, found);
  return found;
};

const GROUPED = /^\d{1,3}(g\d{3})+(d\d*)?$/;

/**
 * A number as people type or paste it, as plain decimal text: signs of the language first (`1.234,5` in Portuguese),
 * otherwise the point. Spaces, currency signs and percent signs around it do not count. What is no number comes back
 * as it was typed: the cell says so.
 */
export const typedNumber = (typed: string, locale: string): string => {
  const bare = typed.replace(/[\s\u00a0\u202f%₩$€£¥]|R\$/g, '').replace(/\u2212/g, '-');
  const { decimal, group } = signsOf(locale);
  const sign = bare.startsWith('-') ? '-' : '';
  const digits = sign ? bare.slice(1) : bare;
  const marked = [...digits]
    .map((letter) => (letter === decimal ? 'd' : letter === group ? 'g' : letter))
    .join('');
  if (/^\d*d\d*$/.test(marked) && marked !== 'd') {
    const [whole = '', part = ''] = marked.split('d');
    return `${sign}${whole || '0'}${part ? `.${part}` : ''}`;
  }
  if (GROUPED.test(marked)) return sign + marked.replaceAll('g', '').replace('d', '.').replace(/\.$/, '');
  return /^\d+(\.\d+)?$/.test(digits) ? sign + digits : typed.trim();
};
