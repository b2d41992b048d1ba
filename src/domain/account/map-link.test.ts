import { mapLink } from './map-link';

const NOWHERE = { street: null, streetNumber: null, postalCode: null, city: null, country: null };

describe('the place of an account on a map', () => {
  it('is its address in one line', () =>
    expect(
      mapLink({
        street: 'Rua Augusta',
        streetNumber: '1500',
        postalCode: '01304-001',
        city: 'São Paulo',
        country: 'Brazil',
      })
    ).toStrictEqual({
      query: 'Rua Augusta 1500, 01304-001 São Paulo, Brazil',
      url: 'https://www.google.com/maps/search/?api=1&query=Rua%20Augusta%201500%2C%2001304-001%20S%C3%A3o%20Paulo%2C%20Brazil',
    }));

  it('needs no street', () => expect(mapLink({ ...NOWHERE, city: '서울' })?.query).toBe('서울'));

  it('is nowhere with a country alone', () => expect(mapLink({ ...NOWHERE, country: 'Brazil' })).toBeNull());
});
