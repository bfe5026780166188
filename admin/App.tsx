import { lazy } from 'react';
import {
  CoreAdminContext,
  CoreAdminUI,
  CustomRoutes,
  type I18nProvider,
  reactRouterProvider,
  Resource,
} from 'react-admin';
import { authProvider } from './data/authProvider.ts';
import { dataProvider } from './data/dataProvider.ts';
import { queryClient } from './data/queryClient.ts';
import { NotFound } from './frame/Crash.tsx';
import { Frame } from './frame/Frame.tsx';
import { MePage } from './frame/MePage.tsx';
import { Busy } from './shared/Busy.tsx';
import { SignInPage } from './signIn/SignInPage.tsx';

const { Route } = reactRouterProvider;
const HomePage = lazy(() => import('./inbox/HomePage.tsx'));

const Loading = () => <Busy />;

/** Wiring: react-admin's contexts and routes, our own face. */
export function App({ i18nProvider }: { i18nProvider: I18nProvider }) {
  return (
    <CoreAdminContext
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
    >
      <CoreAdminUI
        requireAuth
        disableTelemetry
        layout={Frame}
        loginPage={SignInPage}
        dashboard={HomePage}
        catchAll={NotFound}
        loading={Loading}
        title="Trình Ký"
      >
        <Resource name="documents" />
        <CustomRoutes>
          <Route path="/me" element={<MePage />} />
        </CustomRoutes>
      </CoreAdminUI>
    </CoreAdminContext>
  );
}
