import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import * as db from '../../db/index.ts';
import { isId } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { typed } from './typed.ts';

@Resolver()
export class NodeResolver {
  @Query(() => api.Node, { nullable: true, description: 'Whatever has this id, or null.' })
  async node(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    context.expectSignedIn();
    if (!isId(id)) return null;
    const { loaders } = context;
    const document = await loaders.document.load(id);
    if (document) return typed('Document', document);
    const organisation = await loaders.organisation.load(id);
    if (organisation) return typed('Organisation', organisation);
    const person = await loaders.person.load(id);
    if (person) return typed('Person', person);
    const delegation = await loaders.delegation.load(id);
    if (delegation) return typed('Delegation', delegation);
    const decision = await loaders.organisationDecision.load(id);
    if (decision) return typed('OrganisationDecision', decision);
    const item = await context.read(async (reading) => (await reading.em()).findOne(db.WorkItem, { id }));
    return item && typed('WorkItem', item);
  }
}
