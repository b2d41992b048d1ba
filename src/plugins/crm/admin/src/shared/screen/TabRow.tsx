import { useEffect, useRef } from 'react';
import { NavLink } from 'react-router-dom';
import styled from 'styled-components';

export interface Tab {
  readonly key: string;
  readonly label: string;
  /** Its address: the tab that is open is the one whose address it is. */
  readonly to: string;
  readonly count?: number;
}

const Row = styled.nav`
  overflow-x: auto;
  scrollbar-width: thin;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  ul {
    display: flex;
    gap: ${({ theme }) => theme.spaces[5]};
    min-width: max-content;
  }
`;

const Item = styled(NavLink)`
  display: inline-flex;
  gap: ${({ theme }) => theme.spaces[1]};
  padding: ${({ theme }) => theme.spaces[3]} 0;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  font-weight: 600;
  text-decoration: none;
  border-bottom: 2px solid transparent;
  &:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }
  &[aria-current='page'] {
    color: ${({ theme }) => theme.colors.primary600};
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  span {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
`;

interface Props {
  /** What the tabs are of, for those who listen. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Key of the open one; it is kept in sight when the row scrolls. */
  readonly active: string;
}

/** Tabs are links: reload, back and a shared link land on the same one. */
export const TabRow = ({ label, tabs, active }: Props) => {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [active]);
  return (
    <Row aria-label={label} ref={row}>
      <ul>
        {tabs.map(({ key, label: text, to, count }) => (
          <li key={key}>
            <Item to={to} aria-current={key === active ? 'page' : undefined}>
              {text}
              {count === undefined ? null : <span>{count}</span>}
            </Item>
          </li>
        ))}
      </ul>
    </Row>
  );
};
