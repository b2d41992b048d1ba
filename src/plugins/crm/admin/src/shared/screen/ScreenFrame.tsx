import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Page, RESPONSIVE_DEFAULT_SPACING } from '@strapi/admin/strapi-admin';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import styled from 'styled-components';
import { Skeleton } from './Skeleton';

interface Props {
  /** Of the page and of the browser's tab; without it a skeleton stands in its place. */
  readonly title: string | undefined;
  /** Where this screen belongs; a plain link, so that it opens in a new tab too. */
  readonly back?: { readonly to: string; readonly label: string };
  /** Small marks beside the title. */
  readonly badges?: ReactNode;
  /** What there is to do with all of it; the one filled button stands last. */
  readonly actions?: ReactNode;
  /** A quiet line below the title. */
  readonly subtitle?: ReactNode;
  /** What has to be known before anything is read, above it all. */
  readonly notice?: ReactNode;
  /** A `TabRow`. */
  readonly tabs?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Links of the router come without a look of their own: browsers' blue cannot be read on dark ground. Korean words stay
 * whole, as those of other languages do. What is hidden for listeners has its place here, as in every part that scrolls:
 * in the window itself it would lengthen the page by as much as is scrolled out of sight.
 */
const Main = styled(Page.Main)`
  position: relative;
  word-break: keep-all;
  overflow-wrap: break-word;
  a:not([class]) {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: none;
  }
  a:not([class]):hover {
    text-decoration: underline;
  }
`;

const BackLink = ({ to, label }: NonNullable<Props['back']>) => (
  <Link tag={RouterLink} to={to} startIcon={<ArrowLeft aria-hidden />}>
    {label}
  </Link>
);

const TitleRow = ({ title, badges, actions }: Pick<Props, 'title' | 'badges' | 'actions'>) => (
  <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
    <Flex gap={2} wrap="wrap" minWidth={0} flex="1 1 32rem">
      <Typography tag="h1" variant="alpha" id="main-content-title" style={{ overflowWrap: 'anywhere' }}>
        {title ?? <Skeleton $width="28rem" $height="3.2rem" />}
      </Typography>
      {badges}
    </Flex>
    {actions ? (
      <Flex gap={2} wrap="wrap">
        {actions}
      </Flex>
    ) : null}
  </Flex>
);

/** Every screen of ours: back link, title with marks, actions, tabs, and what it is about. */
export const ScreenFrame = ({ title, back, badges, actions, subtitle, notice, tabs, children }: Props) => (
  <Main>
    {title === undefined ? null : <Page.Title>{title}</Page.Title>}
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      paddingLeft={RESPONSIVE_DEFAULT_SPACING}
      paddingRight={RESPONSIVE_DEFAULT_SPACING}
      paddingTop={6}
      paddingBottom={tabs ? 0 : 4}
    >
      {back ? <BackLink {...back} /> : null}
      <TitleRow title={title} badges={badges} actions={actions} />
      {subtitle}
      {notice}
      {tabs}
    </Flex>
    <Box
      paddingLeft={RESPONSIVE_DEFAULT_SPACING}
      paddingRight={RESPONSIVE_DEFAULT_SPACING}
      paddingTop={tabs ? 5 : 0}
      paddingBottom={10}
    >
      {children}
    </Box>
  </Main>
);
