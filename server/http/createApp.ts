import { expressMiddleware } from '@as-integrations/express5';
import express, { json, type Express } from 'express';
import { createApolloServer } from './graphql/apolloServer.ts';
import { contextMaker } from './graphql/contextOf.ts';
import { failedBefore } from './graphql/errors.ts';
import { shortQueries } from './graphql/shortQueries.ts';
import { actRoutes } from './routes/act.ts';
import { consoleRoutes } from './routes/console.ts';
import { exportRoutes } from './routes/exports.ts';
import { fileRoutes } from './routes/files.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { intakeRoutes } from './routes/intake.ts';
import { certificateRoutes, paperRoutes } from './routes/papers.ts';
import { streamRoute } from './routes/stream.ts';
import { verifyRoutes } from './routes/verify.ts';
import type { AppParts, Services } from './services.ts';
import { SessionCookie } from './session/cookie.ts';
import { sessionRoutes } from './session/routes.ts';
import { noTokens } from './web/noTokens.ts';
import { originCheck } from './web/originCheck.ts';
import { answerErrors, only, unknownRoute } from './web/problems.ts';
import { requestLog } from './web/requestLog.ts';
import { keepRequestId, withRequestId } from './web/requestScope.ts';
import { securityHeaders } from './web/securityHeaders.ts';

// A text of ten megabytes must still get in, to be told at its field how long it may be.
const GRAPHQL_BODY = '12mb';
const GRAPHQL_RESPONSE = 'application/graphql-response+json';

export interface App {
  handler: Express;
  /** Ends what runs beside the requests. */
  stop(): Promise<void>;
}

/** The whole outside in the order in which a request meets it. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, logger } = parts;
  const https = config.publicUrl?.protocol === 'https:';
  const services: Services = { ...parts, cookie: new SessionCookie({ https }) };
  const contextOf = contextMaker(services);
  const apollo = createApolloServer(services);
  await apollo.start();

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy.length > 0 ? config.trustProxy : false);
  app.set('query parser', 'simple');
  app.set('etag', false);

  app.use(withRequestId, requestLog(logger), ...securityHeaders({ https }));
  app.use(healthRoutes(parts.readiness, logger));
  app.use(originCheck(config.publicUrl), noTokens);
  app.use('/auth', sessionRoutes(services, apollo));
  app.post(
    '/graphql',
    json({ limit: GRAPHQL_BODY }),
    keepRequestId,
    shortQueries,
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const context = await contextOf(req, res).catch(failedBefore);
        context.onOperation = (name) => (res.locals['operation'] = name);
        context.wantsPlainJson = req.accepts(['application/json', GRAPHQL_RESPONSE]) === 'application/json';
        return context;
      },
    }),
  );
  app.all('/graphql', only('POST'));
  app.use('/graphql/stream', streamRoute(services, contextOf));
  app.use('/documents', paperRoutes(contextOf));
  app.use('/certificates', certificateRoutes(contextOf));
  app.use('/files', fileRoutes(services, contextOf));
  app.use('/exports', exportRoutes(services, contextOf));
  app.use('/imports', importRoutes(services, contextOf));
  app.use('/verify', verifyRoutes(services));
  app.use('/act', actRoutes(services));
  app.use(intakeRoutes(services));
  app.use(consoleRoutes({ adminDir: parts.adminDir, demo: config.demo }));
  app.use(unknownRoute);
  app.use(answerErrors(logger));
  return { handler: app, stop: () => apollo.stop() };
}
