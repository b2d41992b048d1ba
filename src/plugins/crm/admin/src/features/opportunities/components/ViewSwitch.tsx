import { Link, useSearchParams } from 'react-router-dom';
import styled from 'styled-components';
import { useScreenText } from '../../../shared/screen-text';

const Group = styled.nav`
  display: inline-flex;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  overflow: hidden;
  a {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    line-height: 1.5;
    text-decoration: none;
  }
  a[aria-current='page'] {
    color: ${({ theme }) => theme.colors.primary700};
    background: ${({ theme }) => theme.colors.primary100};
  }
  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

export const VIEWS = ['table', 'board', 'forecast'] as const;
export type View = (typeof VIEWS)[number];

interface Props {
  readonly views: readonly View[];
  readonly view: View;
  readonly base: string;
}

/** Links: every view has an address, and keeps search and filters. */
export const ViewSwitch = ({ views, view: shown, base }: Props) => {
  const t = useScreenText('opportunities');
  const [params] = useSearchParams();
  const addressOf = (view: View): string => {
    const next = new URLSearchParams(params);
    next.delete('page');
    next.delete('sort');
    if (view === 'table') next.delete('view');
    else next.set('view', view);
    return `${base}?${next.toString()}`;
  };
  return (
    <Group aria-label={t('view')}>
      {views.map((view) => (
        <Link key={view} to={addressOf(view)} aria-current={view === shown ? 'page' : undefined}>
          {t(`view.${view}`)}
        </Link>
      ))}
    </Group>
  );
};
