import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import { Page } from '@strapi/admin/strapi-admin';
import { CustomersScreen } from './list/CustomersScreen';

const CustomerScreen = lazy(async () => ({
  default: (await import('./page/CustomerScreen')).CustomerScreen,
}));

const MAY_SEARCH = [{ action: 'plugin::crm.account.search', subject: null }];
const MAY_LOOK = [{ action: 'plugin::crm.account.overview', subject: null }];

const ToOverview = () => {
  const { documentId = '' } = useParams();
  return <Navigate to={`../${documentId}/overview`} replace />;
};

const Customer = () => (
  <Page.Protect permissions={MAY_LOOK}>
    <Suspense fallback={null}>
      <CustomerScreen />
    </Suspense>
  </Page.Protect>
);

/** Below `/plugins/crm/accounts`. */
export const CustomersRoutes = () => (
  <Routes>
    <Route
      index
      element={
        <Page.Protect permissions={MAY_SEARCH}>
          <CustomersScreen />
        </Page.Protect>
      }
    />
    <Route path=":documentId" element={<ToOverview />} />
    <Route path=":documentId/:tab" element={<Customer />} />
  </Routes>
);
