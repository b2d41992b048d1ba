import styled from 'styled-components';

/** Pixels; rows are placed by their number, so all are of one height. */
export const ROW_HEIGHT = 36;

const TEMPLATE =
  'minmax(20.4rem, 3fr) minmax(8rem, 1fr) minmax(9rem, 1fr) minmax(9rem, 1fr) 9.6rem 9.6rem 12rem 11rem 11rem 4.4rem';

export const Frame = styled.div`
  height: max(36rem, calc(100vh - 34rem));
  position: relative;
  overflow: auto;
  scroll-padding-top: ${ROW_HEIGHT}px;
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  &:focus {
    outline: none;
  }
  &:focus-visible:not(:has([data-active='true'])) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  &:focus [data-active='true'] {
    outline-color: ${({ theme }) => theme.colors.primary600};
  }
`;

export const Inner = styled.div`
  min-width: 111rem;
`;

export const Line = styled.div`
  display: grid;
  grid-template-columns: ${TEMPLATE};
  height: ${ROW_HEIGHT}px;
`;

export const Head = styled(Line)`
  position: sticky;
  top: 0;
  z-index: 2;
  background: ${({ theme }) => theme.colors.neutral100};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  > * {
    padding: 0 ${({ theme }) => theme.spaces[3]};
    line-height: ${ROW_HEIGHT}px;
    font-size: 1.1rem;
    font-weight: 600;
    text-transform: uppercase;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  > [data-figure='true'] {
    text-align: end;
  }
`;

export const Rows = styled.div`
  position: relative;
`;

export const RowLine = styled(Line)`
  position: absolute;
  left: 0;
  right: 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  &[data-removed='true'] [role='gridcell'] {
    text-decoration: line-through;
    color: ${({ theme }) => theme.colors.neutral500};
  }
`;

export const Cell = styled.div`
  position: relative;
  display: flex;
  align-items: center;
  min-width: 0;
  padding: 0 ${({ theme }) => theme.spaces[3]};
  border-inline-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  cursor: cell;
  > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  &[data-figure='true'] {
    justify-content: flex-end;
    font-variant-numeric: tabular-nums;
  }
  &[data-changed='true'] {
    background: ${({ theme }) => theme.colors.warning100};
  }
  &[data-wrong='true'] {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }
  &[data-active='true'] {
    outline: 2px solid ${({ theme }) => theme.colors.neutral300};
    outline-offset: -2px;
    z-index: 1;
  }
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    padding: 0 ${({ theme }) => theme.spaces[3]};
    font: inherit;
    color: ${({ theme }) => theme.colors.neutral800};
    background: ${({ theme }) => theme.colors.neutral0};
    border: 2px solid ${({ theme }) => theme.colors.primary600};
    outline: none;
  }
  &[data-figure='true'] input {
    text-align: end;
  }
`;
