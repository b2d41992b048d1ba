import { amendmentOf } from './amendment';

describe('an amendment of a contract line', () => {
  it.each([
    ['has only what was changed', { name: 'Portal' }, { name: 'Portal' }],
    [
      'has figures in the marks of the language as plain decimals',
      { unitPrice: '1.234,50' },
      { unitPrice: '1234.50' },
    ],
    ['has months as a number', { months: '24' }, { months: 24 }],
    ['has emptied months as open-ended', { months: '' }, { months: null }],
    ['has an emptied limit as none', { notToExceedLimit: '' }, { notToExceedLimit: null }],
    ['has what is no figure as it was typed', { quantity: 'many' }, { quantity: 'many' }],
    ['leaves a name that looks like a figure alone', { name: '1.234,50' }, { name: '1.234,50' }],
  ])('%s', (_rule, changes, sent) => expect(amendmentOf(changes, 'pt-BR')).toStrictEqual(sent));
});
