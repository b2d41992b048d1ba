import { useParams } from 'react-router-dom';
import { Page, useAuth } from '@strapi/admin/strapi-admin';
import { Failed } from '../../shared/screen/Failed';
import { ScreenFrame } from '../../shared/screen/ScreenFrame';
import { SkeletonLines } from '../../shared/screen/Skeleton';
import { useScreenText } from '../../shared/screen-text';
import { useWorkbenchQuery } from './api';
import { Bench, Card } from './components/grid-style';
import { QuoteWorkbench } from './components/QuoteWorkbench';

const Waiting = () => (
  <ScreenFrame title={undefined}>
    <Bench>
      <div>
        <Card>
          <SkeletonLines lines={12} />
        </Card>
      </div>
      <div>
        <Card>
          <SkeletonLines lines={5} />
        </Card>
        <Card>
          <SkeletonLines lines={4} />
        </Card>
      </div>
    </Bench>
  </ScreenFrame>
);

const Quote = ({ documentId }: { readonly documentId: string }) => {
  const t = useScreenText('workbench');
  const { currentData, error, refetch } = useWorkbenchQuery(documentId, { refetchOnMountOrArgChange: true });
  // who logs in again is known a moment after the page: what they left unsaved is theirs only
  const person = useAuth('crm', ({ user }) => user?.id);
  if (currentData) return <QuoteWorkbench key={person} workbench={currentData} />;
  if (!error) return <Waiting />;
  return (
    <ScreenFrame title={t('title')}>
      <Failed error={error} onRetry={() => void refetch()} />
    </ScreenFrame>
  );
};

/** One quote on one screen; another address is another quote, begun anew. */
const QuoteScreen = () => {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={[{ action: 'plugin::crm.quote.workbench', subject: null }]}>
      <Quote key={documentId} documentId={documentId} />
    </Page.Protect>
  );
};

export default QuoteScreen;
