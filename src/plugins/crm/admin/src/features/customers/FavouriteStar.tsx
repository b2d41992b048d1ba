import { IconButton } from '@strapi/design-system';
import { Star } from '@strapi/icons';
import styled from 'styled-components';
import { useRefusalNotice } from '../../shared/notify';
import { useSetFavouriteMutation } from './api';
import { useCustomerText } from './text';

const Button = styled(IconButton)<{ readonly $isOn: boolean }>`
  border: 0;
  background: transparent;
  svg path {
    fill: ${({ theme, $isOn }) => ($isOn ? theme.colors.warning500 : 'none')};
    stroke: ${({ theme, $isOn }) => ($isOn ? theme.colors.warning600 : theme.colors.neutral500)};
    stroke-width: 2;
  }
`;

interface Props {
  readonly documentId: string;
  readonly name: string;
  readonly isFavourite: boolean;
}

/** Mine alone: nobody else sees whose favourite a customer is. */
export const FavouriteStar = ({ documentId, name, isFavourite }: Props) => {
  const t = useCustomerText();
  const [setFavourite, { isLoading }] = useSetFavouriteMutation();
  const tellRefusal = useRefusalNotice();
  return (
    <Button
      $isOn={isFavourite}
      size="S"
      aria-pressed={isFavourite}
      disabled={isLoading}
      label={t(isFavourite ? 'favourite.remove' : 'favourite.add', { name })}
      onClick={() => void tellRefusal(setFavourite({ documentId, isFavourite: !isFavourite }))}
    >
      <Star />
    </Button>
  );
};
