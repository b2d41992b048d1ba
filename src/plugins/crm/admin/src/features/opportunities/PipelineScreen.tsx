import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useListAddress } from '../../shared/list/list-address';
import { ScreenFrame } from '../../shared/screen/ScreenFrame';
import { OPPORTUNITY } from '../../shared/deals/fields';
import { useMayOn, usePermittedCommands } from '../../shared/may';
import { useScreenText } from '../../shared/screen-text';
import { addressOfOpportunity, OPPORTUNITIES } from './addresses';
import { OpportunityBoard } from './board/OpportunityBoard';
import { NewOpportunity } from '../../shared/deals/NewOpportunity';
import { PipelineFilters } from './components/PipelineFilters';
import { type View, VIEWS, ViewSwitch } from './components/ViewSwitch';
import { ForecastView } from './forecast/ForecastView';
import { filterIn } from './filter';
import { OpportunityList } from './list/OpportunityList';

const useViews = (): readonly View[] => {
  const may = usePermittedCommands();
  return VIEWS.filter((view) => view !== 'forecast' || may('opportunity.forecast'));
};

/** All deals, as a table, as a board or as what is likely to come of them; what is searched and filtered stands in the address. */
export const PipelineScreen = () => {
  const t = useScreenText('opportunities');
  const navigate = useNavigate();
  const address = useListAddress();
  const mayCreate = useMayOn('create', OPPORTUNITY);
  const [isNew, setIsNew] = useState(address.get('new') === 'true');
  const views = useViews();
  const view = views.find((one) => one === address.get('view')) ?? 'table';
  const { stage, ...filter } = filterIn(address);
  return (
    <ScreenFrame
      title={t('title')}
      actions={
        <>
          <ViewSwitch views={views} view={view} base={OPPORTUNITIES} />
          {mayCreate ? (
            <Button startIcon={<Plus />} onClick={() => setIsNew(true)}>
              {t('new')}
            </Button>
          ) : null}
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <PipelineFilters address={address} hasStages={view === 'table'} />
        {view === 'board' ? <OpportunityBoard filter={filter} /> : null}
        {view === 'forecast' ? <ForecastView filter={filter} /> : null}
        {view === 'table' ? (
          <OpportunityList
            address={address}
            filter={{ ...filter, ...(stage && { stage }) }}
            onNew={mayCreate ? () => setIsNew(true) : undefined}
          />
        ) : null}
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
