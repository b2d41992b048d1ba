import { Navigate, Route, Routes } from 'react-router-dom';
import { Page } from '@strapi/admin/strapi-admin';
import { addressOfTab } from './addresses';
import { BookScreen } from './book/BookScreen';
import { BooksScreen } from './BooksScreen';
import { OverviewScreen } from './OverviewScreen';
import { ProductsScreen } from './products/ProductsScreen';

const READ = [{ action: 'plugin::content-manager.explorer.read', subject: 'api::price-book.price-book' }];

const CatalogueScreen = () => (
  <Page.Protect permissions={READ}>
    <Routes>
      <Route index element={<Navigate to={addressOfTab('books')} replace />} />
      <Route path="books" element={<BooksScreen />} />
      <Route path="books/:documentId/:tab?" element={<BookScreen />} />
      <Route path="products" element={<ProductsScreen />} />
      <Route path="overview" element={<OverviewScreen />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  </Page.Protect>
);

export default CatalogueScreen;
