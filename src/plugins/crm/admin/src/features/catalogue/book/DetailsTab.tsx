import { Fragment, useState } from 'react';
import { Box, Button } from '@strapi/design-system';
import styled from 'styled-components';
import type { NamedRecord } from '../../../../../../../wire/commands/account-search';
import { useAttributeLabel } from '../../../shared/forms/attribute-label';
import { useMayOn } from '../../../shared/may';
import type { StoredRecord } from '../../../shared/records/api';
import { useRelatedRecordsQuery } from '../../../shared/records/api';
import { Text } from '../../../shared/Shown';
import { useScreenText } from '../../../shared/screen-text';
import { TabShape } from '../../../shared/tabs/TabShape';
import { EditBook } from './EditBook';
import { BOOK } from './fields';

const Facts = styled.dl`
  display: grid;
  grid-template-columns: minmax(12rem, auto) minmax(0, 1fr);
  gap: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[6]}`};
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  dd {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

const LISTS = ['projects', 'brands', 'productVersions'] as const;

const useLists = (documentId: string) => {
  const [projects, brands, productVersions] = [
    useRelatedRecordsQuery({ uid: BOOK, documentId, attribute: 'projects' }),
    useRelatedRecordsQuery({ uid: BOOK, documentId, attribute: 'brands' }),
    useRelatedRecordsQuery({ uid: BOOK, documentId, attribute: 'productVersions' }),
  ];
  const lists = { projects: projects.data, brands: brands.data, productVersions: productVersions.data };
  return { lists, isLoaded: Object.values(lists).every((list) => list !== undefined) };
};

const named = (list: readonly NamedRecord[] | undefined): string =>
  (list ?? []).map(({ name }) => name).join(', ');

/** Where the book applies, and by which brands and versions its prices differ. */
export const DetailsTab = ({ book }: { readonly book: StoredRecord }) => {
  const t = useScreenText('catalogue');
  const label = useAttributeLabel(BOOK);
  const mayEdit = useMayOn('update', BOOK);
  const [isEditing, setIsEditing] = useState(false);
  const { documentId, name, description, active } = book;
  const { lists, isLoaded } = useLists(documentId);
  return (
    <TabShape
      title={t('details')}
      action={
        mayEdit ? (
          <Button disabled={!isLoaded} onClick={() => setIsEditing(true)}>
            {t('book.edit')}
          </Button>
        ) : null
      }
    >
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
        <Facts>
          <dt>{label('description')}</dt>
          <dd>
            <Text>{typeof description === 'string' ? description : null}</Text>
          </dd>
          {LISTS.map((list) => (
            <Fragment key={list}>
              <dt>{label(list)}</dt>
              <dd>
                <Text>{named(lists[list])}</Text>
              </dd>
            </Fragment>
          ))}
        </Facts>
      </Box>
      {isEditing ? (
        <EditBook
          book={{ documentId, values: { name, description, active, ...lists } }}
          onClose={() => setIsEditing(false)}
          onSaved={() => setIsEditing(false)}
        />
      ) : null}
    </TabShape>
  );
};
