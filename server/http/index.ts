export { createApp, type App } from './createApp.ts';
export { printApiSchema } from './graphql/schema.ts';
export type { Readiness } from './routes/health.ts';
export type { AppParts } from './services.ts';
export { serveHttp, type HttpServer } from './serveHttp.ts';
