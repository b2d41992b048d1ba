import { Route, Routes } from 'react-router-dom';
import { Page } from '@strapi/admin/strapi-admin';
import { DealScreen } from './deal/DealScreen';
import { PipelineScreen } from './PipelineScreen';

const READ = [{ action: 'plugin::content-manager.explorer.read', subject: 'api::opportunity.opportunity' }];

const OpportunitiesScreen = () => (
  <Page.Protect permissions={READ}>
    <Routes>
      <Route index element={<PipelineScreen />} />
      <Route path=":documentId" element={<DealScreen />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  </Page.Protect>
);

export default OpportunitiesScreen;
