import { createPublicKey } from 'node:crypto';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import {
  checkpoints,
  consistencyProof,
  logProof,
  verifierKey,
  type CheckpointRow,
  type LogProof,
} from '../../auditLog/index.ts';
import { eventsByIds } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idOf } from './ids.ts';
import { CursorPage } from './pageArguments.ts';

@Resolver(() => api.Checkpoint)
export class AuditLogResolver {
  @Query(() => api.LogProof, {
    nullable: true,
    description: 'That an event stands in the log of all events; null while it is not there yet.',
  })
  async logProof(@Arg('eventId', () => ID) eventId: string, @Ctx() context: Context) {
    context.expectSignedIn();
    const id = idOf(eventId, context);
    return context.read(async (reading) => {
      found((await eventsByIds(reading, [id]))[0], context);
      return logProof(reading, id);
    });
  }

  @Query(() => api.CheckpointConnection, { description: 'Signed sizes of the log, the newest first.' })
  async checkpoints(@Args(() => CursorPage) page: CursorPage, @Ctx() context: Context) {
    context.expectSignedIn();
    const wanted = pageOf(page, context.locale);
    return connection(
      await context.read((reading) => checkpoints(reading, wanted)).catch(withCursor(context.locale)),
    );
  }

  @Query(() => [String], {
    description: 'Hashes (RFC 6962, hex) showing that the log of size `to` begins with that of size `from`.',
  })
  async consistencyProof(
    @Arg('from', () => Int) from: number,
    @Arg('to', () => Int) to: number,
    @Ctx() context: Context,
  ): Promise<string[]> {
    context.expectSignedIn();
    const path = await context.read((reading) => consistencyProof(reading, from, to));
    if (!path) {
      throw badInput('to', context.locale, {
        vi: `Nhật ký chưa có ${to} mục, hoặc ${from} không đứng trước ${to}.`,
        en: `The log has no ${to} entries, or ${from} is not before ${to}.`,
      });
    }
    return path.map(hex);
  }

  @Query(() => String, {
    description: "The key that checkpoints and receipts are signed with, in C2SP's form for verifiers.",
  })
  logKey(@Ctx() context: Context): string {
    context.expectSignedIn();
    return verifierKey(createPublicKey(context.engine.signingKey));
  }

  @FieldResolver()
  root(@Root() { root }: CheckpointRow): string {
    return hex(root);
  }
}

@Resolver(() => api.LogProof)
export class LogProofResolver {
  @FieldResolver()
  leafHash(@Root() { leafHash }: LogProof): string {
    return hex(leafHash);
  }

  @FieldResolver()
  path(@Root() { path }: LogProof): string[] {
    return path.map(hex);
  }
}

function hex(hash: Buffer): string {
  return hash.toString('hex');
}
