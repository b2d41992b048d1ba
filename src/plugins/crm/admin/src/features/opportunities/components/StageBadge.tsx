import styled from 'styled-components';
import type { Stage } from '../../../../../../../wire/commands/opportunity-answers';

const Mark = styled.span`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
`;

export const Dot = styled.span<{ readonly $color: string | null }>`
  flex: none;
  width: 0.8rem;
  height: 0.8rem;
  border-radius: 50%;
  background: ${({ theme, $color }) => $color ?? theme.colors.neutral400};
`;

/** A status by name, with its colour beside it. */
export const StageBadge = ({ stage }: { readonly stage: Stage | null }) =>
  stage ? (
    <Mark>
      <Dot $color={stage.color} aria-hidden />
      {stage.name}
    </Mark>
  ) : (
    <span>–</span>
  );
