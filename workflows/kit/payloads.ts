import { z } from 'zod';
import { longText, reason } from './fields.ts';

/** Acts that need no words. */
export const nothing = z.strictObject({});

/** Acts that stand in the history with their reason. */
export const withReason = z.strictObject({ reason: reason() });

/** Acts to which something may be said. */
export const withRemark = z.strictObject({ remark: longText(4_000).optional() });
