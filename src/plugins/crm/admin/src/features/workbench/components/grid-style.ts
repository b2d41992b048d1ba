import styled from 'styled-components';

/** A sheet of cells: calm until one is edited. */
export const Sheet = styled.table`
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;
  font-size: 1.4rem;
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral800};
  > thead > tr > :is(th, td) {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  > thead th {
    padding: 8px 6px;
    font-size: 1.1rem;
    font-weight: 600;
    text-transform: uppercase;
    text-align: start;
    color: ${({ theme }) => theme.colors.neutral600};
    white-space: nowrap;
  }
  > tbody > tr > td {
    padding: 0;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  > thead th[data-figure='true'],
  > tbody > tr > td[data-figure='true'] {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  > tbody > tr[data-noted='true'] > td {
    border-bottom: 0;
  }
  tr[data-counted='false'] td > div {
    color: ${({ theme }) => theme.colors.neutral500};
  }
  > tbody[data-dragging='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    position: relative;
    z-index: 1;
  }
`;

/** Few lines stand in the page; many scroll in a frame of their own, below their headings. */
export const LinesFrame = styled.div`
  position: relative;
  overflow-x: auto;
  &[data-long='true'] {
    max-height: 70vh;
    overflow-y: auto;
    scroll-padding: 3.6rem 0;
    overscroll-behavior: contain;
  }
  &[data-long='true'] > table > thead :is(th, td) {
    position: sticky;
    top: 0;
    z-index: 2;
    background: ${({ theme }) => theme.colors.neutral0};
  }
`;

export const Cell = styled.div`
  min-height: 3.6rem;
  padding: 8px 6px;
  overflow-wrap: anywhere;
  border: 1px solid transparent;
  border-radius: 2px;
`;

export const EditableCell = styled.td`
  cursor: text;
  &[aria-readonly='true'] {
    cursor: default;
  }
  &:focus {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  &[aria-invalid='true'] ${Cell} {
    border-color: ${({ theme }) => theme.colors.danger600};
    background: ${({ theme }) => theme.colors.danger100};
  }
  &:hover:not([aria-readonly='true']) ${Cell} {
    border-color: ${({ theme }) => theme.colors.neutral200};
  }
  input,
  select {
    width: 100%;
    min-height: 3.6rem;
    padding: 7px 5px;
    font: inherit;
    text-align: inherit;
    color: ${({ theme }) => theme.colors.neutral800};
    background: ${({ theme }) => theme.colors.neutral0};
    border: 2px solid ${({ theme }) => theme.colors.primary600};
    border-radius: 2px;
    outline: none;
    font-variant-numeric: tabular-nums;
  }
`;

/** Two lines at most: twelve payers' names would be taller than what they pay for. */
export const Quiet = styled.div`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  font-size: 1.2rem;
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral600};
`;

export const Wrong = styled.div`
  font-size: 1.2rem;
  line-height: 1.4;
  padding: 0 6px 6px;
  color: ${({ theme }) => theme.colors.danger600};
`;

export const PlainButton = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 2.8rem;
  height: 3.6rem;
  color: ${({ theme }) => theme.colors.neutral500};
  background: transparent;
  border: 0;
  border-radius: 4px;
  cursor: pointer;
  &:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  svg {
    width: 1.4rem;
    height: 1.4rem;
  }
`;

/** A part of the screen on paper of its own. */
export const Card = styled.section`
  min-width: 0;
  padding: ${({ theme }) => theme.spaces[4]};
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  position: relative;
  overflow-x: auto;
  > h2 {
    margin-bottom: ${({ theme }) => theme.spaces[2]};
  }
`;

/** More payers than fit are moved along below what they pay for. */
export const Along = styled.div`
  position: relative;
  overflow-x: auto;
  :is(th, td):first-child {
    position: sticky;
    inset-inline-start: 0;
    background: ${({ theme }) => theme.colors.neutral0};
  }
  td:first-child {
    min-width: 18rem;
  }
`;

/** Lines and amounts beside totals, payers and reasons; one below the other where there is no room. */
export const Bench = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 33rem;
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;
  > div {
    display: flex;
    flex-direction: column;
    gap: ${({ theme }) => theme.spaces[4]};
    min-width: 0;
  }
  @media (max-width: 1080px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
