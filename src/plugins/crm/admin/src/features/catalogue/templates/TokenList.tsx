import { useState } from 'react';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useIntl } from 'react-intl';
import styled from 'styled-components';
import type { ListedToken } from '../../../../../../../domain/document/token-catalogue';
import { SearchField } from '../../../shared/list/SearchField';
import { useDoneNotice } from '../../../shared/notify';
import { SkeletonLines } from '../../../shared/screen/Skeleton';
import { useScreenText } from '../../../shared/screen-text';
import { useTokensQuery } from '../api';
import { tagOf } from './tag';

const List = styled.ul`
  position: relative;
  max-height: 60rem;
  overflow-y: auto;
  li {
    padding: ${({ theme }) => `${theme.spaces[2]} 0`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  code {
    overflow-wrap: anywhere;
    color: ${({ theme }) => theme.colors.primary700};
    font-size: 1.3rem;
  }
`;

const Token = ({ token }: { readonly token: ListedToken }) => {
  const t = useScreenText('catalogue');
  const tellDone = useDoneNotice();
  const tag = tagOf(token);
  const copy = async () => {
    await navigator.clipboard.writeText(tag);
    tellDone(t('token.copied', { tag }));
  };
  return (
    <li>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Box minWidth={0}>
          <code>{tag}</code>
          <Typography tag="p" variant="pi">
            {token.meaning}
          </Typography>
          {token.example ? (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {token.example}
            </Typography>
          ) : null}
        </Box>
        {navigator.clipboard ? (
          <IconButton variant="ghost" label={t('token.copy', { tag })} onClick={() => void copy()}>
            <Duplicate />
          </IconButton>
        ) : null}
      </Flex>
    </li>
  );
};

const matches = ({ path, meaning }: ListedToken, words: string): boolean =>
  `${path} ${meaning}`.toLowerCase().includes(words.trim().toLowerCase());

/** What a template may print, beside the templates: found by name or meaning, taken along by a click. */
export const TokenList = () => {
  const t = useScreenText('catalogue');
  const { locale } = useIntl();
  const [search, setSearch] = useState('');
  const { data } = useTokensQuery(locale);
  return (
    <Box
      tag="section"
      aria-label={t('tokens')}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={5}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {t('tokens')}
        </Typography>
        <SearchField label={t('tokens.search')} value={search} onSearch={setSearch} />
        {data ? (
          <List tabIndex={0}>
            {data
              .filter((token) => matches(token, search))
              .map((token) => (
                <Token key={token.path} token={token} />
              ))}
          </List>
        ) : (
          <SkeletonLines lines={8} />
        )}
      </Flex>
    </Box>
  );
};
