import { createDocument, performAction, saveDraft, type ActResult, type SaveResult } from '../index.ts';
import { content, flow } from './flow.ts';
import type { Province, Unit } from './province.ts';

/** One document on its way: knows the version it has come to, so that a test says only who does what. */
export class Life {
  version = 1;

  private constructor(
    readonly province: Province,
    readonly unit: Unit,
    readonly id: string,
  ) {}

  static async begin(
    province: Province,
    unit: Unit,
    changes: Record<string, unknown> = {},
    kind = flow.kind,
  ): Promise<Life> {
    const made = await createDocument(
      province.engine,
      { personId: unit.people['chair']! },
      {
        ...{
          kind,
          organisationId: unit.id,
          title: 'Kế hoạch công tác',
          content: content(changes),
        },
      },
    );
    if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
    return new Life(province, unit, made.documentId);
  }

  act(
    personId: string,
    action: string,
    payload?: unknown,
    more: { key?: string; version?: number } = {},
  ): Promise<ActResult> {
    return performAction(
      this.province.engine,
      { personId },
      {
        ...{
          documentId: this.id,
          action,
          payload,
          expectedVersion: more.version ?? this.version,
          idempotencyKey: more.key,
        },
      },
    );
  }

  /** An act that must succeed. */
  async did(
    personId: string,
    action: string,
    payload?: unknown,
  ): Promise<Extract<ActResult, { kind: 'performed' }>> {
    const result = await this.act(personId, action, payload);
    if (result.kind !== 'performed') throw new Error(`${action}: ${JSON.stringify(result)}`);
    this.version += 1;
    return result;
  }

  async save(
    changes: Record<string, unknown>,
    more: { title?: string; version?: number; key?: string } = {},
  ): Promise<SaveResult> {
    const saved = await saveDraft(
      this.province.engine,
      { personId: this.unit.people['chair']! },
      {
        ...{ id: this.id, content: content(changes), title: more.title },
        ...{ expectedVersion: more.version ?? this.version, idempotencyKey: more.key },
      },
    );
    const [row] = await this.province.sql<{ version: number }>('select version from document where id = $1', [
      this.id,
    ]);
    this.version = row?.version ?? this.version;
    return saved;
  }

  get chair(): string {
    return this.unit.people['chair']!;
  }

  async openRound(payload: object = { mode: 'online' }): Promise<this> {
    await this.did(this.chair, 'openRound', payload);
    return this;
  }

  async agree(): Promise<this> {
    await this.openRound();
    for (const member of this.unit.committee) await this.did(member, 'castBallot', { choice: 'agree' });
    await this.did(this.chair, 'closeRound');
    return this;
  }

  /** Brings an agreed document to where it may be issued. */
  async approve(): Promise<this> {
    const { officer, chair } = this.province.upper.people;
    await this.did(this.chair, 'submit', {});
    await this.did(officer!, 'beginReview', {});
    await this.did(chair!, 'approve', {});
    return this;
  }
}
