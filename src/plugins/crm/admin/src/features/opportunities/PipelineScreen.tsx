import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useListAddress } from '../../shared/list/list-address';
import { ScreenFrame } from '../../shared/screen/ScreenFrame';
import { OPPORTUNITY } from '../../shared/deals/fields';
import { useMayOn } from '../../shared/may-on';
import { useScreenText } from '../../shared/screen-text';
import { addressOfOpportunity, OPPORTUNITIES } from './addresses';
import { OpportunityBoard } from './board/OpportunityBoard';
import { NewOpportunity } from '../../shared/deals/NewOpportunity';
import { PipelineFilters } from './components/PipelineFilters';
import { ViewSwitch } from './components/ViewSwitch';
import { filterIn } from './filter';
import { OpportunityList } from './list/OpportunityList';

/** All deals, as a table or as a board; what is searched and filtered stands in the address. */
export const PipelineScreen = () => {
  const t = useScreenText('opportunities');
  const navigate = useNavigate();
  const address = useListAddress();
  const mayCreate = useMayOn('create', OPPORTUNITY);
  const [isNew, setIsNew] = useState(address.get('new') === 'true');
  const isBoard = address.get('view') === 'board';
  const { stage, ...filter } = filterIn(address);
  return (
    <ScreenFrame
      title={t('title')}
      actions={
        <>
          <ViewSwitch isBoard={isBoard} base={OPPORTUNITIES} />
          {mayCreate ? (
            <Button startIcon={<Plus />} onClick={() => setIsNew(true)}>
              {t('new')}
            </Button>
          ) : null}
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <PipelineFilters address={address} isBoard={isBoard} />
        {isBoard ? (
          <OpportunityBoard filter={filter} />
        ) : (
          <OpportunityList
            address={address}
            filter={{ ...filter, ...(stage && { stage }) }}
            onNew={mayCreate ? () => setIsNew(true) : undefined}
          />
        )}
      </Flex>
      {isNew ? (
        <NewOpportunity
          onClose={() => setIsNew(false)}
          onMade={(documentId) => void navigate(addressOfOpportunity(documentId))}
        />
      ) : null}
    </ScreenFrame>
  );
};
