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
const DocumentList = lazy(() => import('./documents/DocumentList.tsx'));
const NewDocument = lazy(() => import('./documents/NewDocument.tsx'));
const SearchPage = lazy(() => import('./documents/SearchPage.tsx'));
const DocumentPage = lazy(() => import('./document/DocumentPage.tsx'));
const EditorPage = lazy(() => import('./editor/EditorPage.tsx'));
const IncomingPage = lazy(() => import('./incoming/IncomingPage.tsx'));
const LateUnitsPage = lazy(() => import('./late/LateUnitsPage.tsx'));
const DutiesPage = lazy(() => import('./duties/DutiesPage.tsx'));
const IndicatorsPage = lazy(() => import('./indicators/IndicatorsPage.tsx'));
const IndicatorPage = lazy(() => import('./indicators/IndicatorPage.tsx'));
const CadrePage = lazy(() => import('./cadres/CadrePage.tsx'));
const GatherPage = lazy(() => import('./gather/GatherPage.tsx'));
const AuditPage = lazy(() => import('./audit/AuditPage.tsx'));
const OrganisationsPage = lazy(() => import('./directory/OrganisationsPage.tsx'));
const OrganisationPage = lazy(() => import('./directory/OrganisationPage.tsx'));
const PlannedPage = lazy(() => import('./planned/PlannedPage.tsx'));
const SettingsPage = lazy(() => import('./settings/SettingsPage.tsx'));
const DecisionsPage = lazy(() => import('./reorganisation/DecisionsPage.tsx'));
const NewDecisionPage = lazy(() => import('./reorganisation/NewDecisionPage.tsx'));
const DecisionPage = lazy(() => import('./reorganisation/DecisionPage.tsx'));
const ImportsPage = lazy(() => import('./imports/ImportsPage.tsx'));
const ImportPage = lazy(() => import('./imports/ImportPage.tsx'));
const DelegationsPage = lazy(() => import('./delegations/DelegationsPage.tsx'));
const NotificationsPage = lazy(() => import('./notifications/NotificationsPage.tsx'));
const MailPage = lazy(() => import('./notifications/MailPage.tsx'));
const IncidentsPage = lazy(() => import('./connections/IncidentsPage.tsx'));
const ConnectionsPage = lazy(() => import('./connections/ConnectionsPage.tsx'));
const JobsPage = lazy(() => import('./bulk/JobsPage.tsx'));
const JobPage = lazy(() => import('./bulk/JobPage.tsx'));
const FlowsPage = lazy(() => import('./flows/FlowsPage.tsx'));

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
        <Resource name="documents" list={DocumentList}>
          <Route path="new/:kind" element={<NewDocument />} />
          <Route path=":id" element={<DocumentPage />} />
          <Route path=":id/edit" element={<EditorPage />} />
        </Resource>
        <CustomRoutes>
          <Route path="/kinds/:kind" element={<DocumentList />} />
          <Route path="/gather/:kind/:role" element={<GatherPage />} />
          <Route path="/search" element={<SearchPage />} />
          <Route path="/bulk" element={<JobsPage />} />
          <Route path="/bulk/:id" element={<JobPage />} />
          <Route path="/incoming" element={<IncomingPage />} />
          <Route path="/late" element={<LateUnitsPage />} />
          <Route path="/duties" element={<DutiesPage />} />
          <Route path="/indicators" element={<IndicatorsPage />} />
          <Route path="/indicators/:name" element={<IndicatorPage />} />
          <Route path="/cadres/:id" element={<CadrePage />} />
          <Route path="/audit" element={<AuditPage />} />
          <Route path="/organisations" element={<OrganisationsPage />} />
          <Route path="/organisations/:id" element={<OrganisationPage />} />
          <Route path="/organisations/:id/planned" element={<PlannedPage />} />
          <Route path="/organisation-decisions" element={<DecisionsPage />} />
          <Route path="/organisation-decisions/new" element={<NewDecisionPage />} />
          <Route path="/organisation-decisions/:id" element={<DecisionPage />} />
          <Route path="/imports" element={<ImportsPage />} />
          <Route path="/imports/:id" element={<ImportPage />} />
          <Route path="/delegations" element={<DelegationsPage />} />
          <Route path="/flows" element={<FlowsPage />} />
          <Route path="/settings" element={<SettingsPage />} />
          <Route path="/notifications" element={<NotificationsPage />} />
          <Route path="/incidents" element={<IncidentsPage />} />
          <Route path="/connections" element={<ConnectionsPage />} />
          <Route path="/me" element={<MePage />} />
          <Route path="/me/notifications" element={<MailPage />} />
        </CustomRoutes>
      </CoreAdminUI>
    </CoreAdminContext>
  );
}
