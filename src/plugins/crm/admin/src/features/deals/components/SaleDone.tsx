import { useNavigate } from 'react-router-dom';
import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import type { Sold } from '../../../../../../../wire/services/opportunity';
import { CommandDialog } from '../../../shared/components/CommandDialog';
import { useText } from '../../../shared/text';

interface Props {
  readonly title: string;
  readonly sold: Sold;
  readonly onClose: () => void;
}

/** The contract that came of the sale, and the way to it: it stands on the page of its opportunity. */
export const SaleDone = ({ title, sold: { contract, lines, opportunity }, onClose }: Props) => {
  const t = useText();
  const navigate = useNavigate();
  const isAgain = lines.kept + lines.amended + lines.left > 0;
  const open = () => {
    onClose();
    void navigate(`/plugins/crm/opportunities/${opportunity.documentId}`);
  };
  return (
    <CommandDialog
      title={title}
      onClose={onClose}
      isDone
      confirm={{ label: t('sell.open-contract'), onClick: open }}
    >
      <Flex gap={3} role="status">
        <CheckCircle fill="success600" width="2.4rem" height="2.4rem" />
        <Typography>
          {t(isAgain ? 'sell.sold-again' : 'sell.sold', { number: contract.number ?? '' })}
        </Typography>
      </Flex>
    </CommandDialog>
  );
};
