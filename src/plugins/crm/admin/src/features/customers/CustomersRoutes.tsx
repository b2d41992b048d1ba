import type { ReactNode } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import { Page } from '@strapi/admin/strapi-admin';
import { lazyPart } from '../../shared/screen/lazy-part';
import { ScreenFrame } from '../../shared/screen/ScreenFrame';
import { CUSTOMERS } from './addresses';
import { CustomersScreen } from './list/CustomersScreen';
import { useCustomerText } from './text';

const Waiting = ({ children }: { readonly children: ReactNode }) => (
  <ScreenFrame title={undefined} back={{ to: CUSTOMERS, label: useCustomerText()('title') }}>
    {children}
  </ScreenFrame>
);

const CustomerScreen = lazyPart(async () => (await import('./page/CustomerScreen')).CustomerScreen, Waiting);

const MAY_SEARCH = [{ action: 'plugin::crm.account.search', subject: null }];
const MAY_LOOK = [{ action: 'plugin::crm.account.overview', subject: null }];

const ToOverview = () => {
  const { documentId = '' } = useParams();
  return <Navigate to={`../${documentId}/overview`} replace />;
};

const Customer = () => (
  <Page.Protect permissions={MAY_LOOK}>
    <CustomerScreen />
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
