import styled, { keyframes } from 'styled-components';
import { Flex, VisuallyHidden } from '@strapi/design-system';
import { useScreenText } from '../screen-text';

const breathe = keyframes`
  50% { opacity: 0.5; }
`;

/** Stands where something will be, in its size, so that nothing moves when it arrives. */
export const Skeleton = styled.span<{ readonly $width?: string; readonly $height?: string }>`
  display: inline-block;
  max-width: 100%;
  width: ${({ $width = '100%' }) => $width};
  height: ${({ $height = '1.4rem' }) => $height};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
  @media (prefers-reduced-motion: no-preference) {
    animation: ${breathe} 1.6s ease-in-out infinite;
  }
`;

/** Lines of text to come. */
export const SkeletonLines = ({ lines = 3 }: { readonly lines?: number }) => {
  const t = useScreenText('shared');
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_line, index) => (
        <Skeleton key={index} $width={`${90 - ((index * 17) % 45)}%`} />
      ))}
    </Flex>
  );
};
